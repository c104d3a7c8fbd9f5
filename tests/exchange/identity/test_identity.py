"""Identities come back from their folder as they went in; a team's one sheet is read with its own headings."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.identity.read import read_identity
from stepdown.exchange.identity.write import write_identity
from stepdown.linkage.extract.person import Address, Identifier, Name, Person
from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.ladder.activity import Origin

NOWHERE = Origin("", "")
WORDS = st.from_regex(r"[A-Za-zÀ-ž' -]{1,12}", fullmatch=True).map(str.strip).filter(bool)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
NAMES = st.builds(Name, WORDS, WORDS, st.sampled_from(NameKind))
NUMBERS = st.builds(
    Identifier, st.sampled_from(IdentifierScheme), st.from_regex(r"0?[1-9][0-9]{3,9}[A-Z]?", fullmatch=True)
)
ADDRESSES = st.builds(
    Address, st.just("ZZ1 1AA"), st.none() | st.just("00999"), st.none() | DAYS, st.none() | DAYS, st.booleans()
)


@st.composite
def people(draw: st.DrawFn) -> Person:
    born = draw(st.sampled_from([Missing.NOT_KNOWN, date(2012, 5, 1)]))
    expected = draw(st.none() | DAYS)
    return Person(
        draw(st.from_regex(r"p[0-9]{1,6}", fullmatch=True)),
        NOWHERE,
        born_on=Missing.NOT_APPLICABLE if expected and isinstance(born, Missing) else born,
        expected_on=expected,
        sex=draw(st.sampled_from([*Sex, Missing.NOT_ASKED])),
        names=tuple(draw(st.lists(NAMES, max_size=2))),
        identifiers=tuple(draw(st.lists(NUMBERS, max_size=2))),
        addresses=tuple(draw(st.lists(ADDRESSES, max_size=2))),
    )


@given(st.lists(people(), min_size=1, max_size=4, unique_by=lambda person: person.id))
def test_everybody_comes_back(tmp_path_factory, found: list[Person]):
    folder = tmp_path_factory.mktemp("identity") / "identity"
    write_identity(found, [FamilyLink("F1", found[0].id, NOWHERE)], folder)
    back = read_identity(folder)
    assert [replace(person, origin=NOWHERE) for person in back.people] == found
    assert [(link.family, link.person) for link in back.families] == [("F1", found[0].id)]
    assert back.is_sound


def test_a_team_s_own_sheet_is_enough(tmp_path: Path):
    sheet = tmp_path / "children.csv"
    sheet.write_text(
        "Person ID,Forename,Surname,Date of birth,Council number,Postcode,Shoe size\n"
        "A1,Tia,Dunn,01/05/2012,00123,ZZ1 1AA,34\n"
        "A2,Jon,Dunn,soon,,,\n",
        encoding="utf-8",
    )
    found = read_identity(sheet)
    tia, jon = found.people
    assert tia.names == (Name("Tia", "Dunn"),)
    assert tia.born_on == date(2012, 5, 1)
    assert tia.identifiers == (Identifier(IdentifierScheme.COUNCIL_CHILD, "00123"),)
    assert jon.born_on is Missing.NOT_KNOWN
    assert [(finding.rule, finding.row) for finding in found.findings] == [("unknown_column", None), ("not_a_date", 3)]
