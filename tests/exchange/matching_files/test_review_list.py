"""The list to decide by: both sides' names and days, and nowhere an address that nobody may be shown."""

from datetime import date
from pathlib import Path

from stepdown.domain.identity import IdentifierScheme
from stepdown.exchange.matching_files.read import read_proposals
from stepdown.exchange.matching_files.write import write_matching
from stepdown.linkage.extract.person import Address, Identifier, Name, Person
from stepdown.linkage.ladder.activity import Origin
from stepdown.linkage.matching.cascade import match
from stepdown.linkage.matching.prepared import Side

HERE = Origin("people.csv", "row 2")
BORN = date(2012, 5, 1)
SAFE, SECRET = "ZZ1 1AA", "ZZ8 9XX"


def person(id_: str, forename: str, *addresses: Address, number: str = "") -> Person:
    numbers = (Identifier(IdentifierScheme.COUNCIL_CHILD, number),) if number else ()
    return Person(id_, HERE, BORN, names=(Name(forename, "Dunn"),), identifiers=numbers, addresses=addresses)


def test_a_twin_is_shown_with_both_names_and_no_confidential_address(tmp_path: Path):
    team = [person("T1", "Tia", Address(SAFE), Address(SECRET)), person("T2", "=cmd()", Address(SAFE))]
    council = [person("500", "Mia", Address(SECRET, is_confidential=True)), person("501", "Ann", Address(SAFE))]
    matching = match(Side(tuple(team)), Side(tuple(council), own_numbers=IdentifierScheme.COUNCIL_CHILD))
    assert matching.to_review
    shown = tuple({one.id: one for one in side} for side in (team, council))
    write_matching(matching, tmp_path / "matching", (shown[0], shown[1]))
    text = "".join(path.read_text(encoding="utf-8-sig") for path in (tmp_path / "matching").iterdir())
    assert "Tia Dunn" in text
    assert SECRET not in text
    assert "\n=" not in text
    assert ",=" not in text


def test_proposals_come_back_as_they_were_written(tmp_path: Path):
    matching = match(
        Side((person("T1", "Tia", Address(SAFE), number="00123"),)),
        Side((person("00123", "Tia", Address(SAFE)),), own_numbers=IdentifierScheme.COUNCIL_CHILD),
    )
    write_matching(matching, tmp_path / "matching")
    back, findings = read_proposals(tmp_path / "matching" / "proposals.csv")
    assert findings == ()
    assert [(p.left, p.right, p.strength, p.rule) for p in back] == [
        (p.left, p.right, p.strength, p.rule) for p in matching.proposals
    ]
