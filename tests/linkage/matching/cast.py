"""Short ways to write down what two files say of invented people."""

from datetime import date

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.linkage.extract.person import Address, Identifier, Name, Person
from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.ladder.activity import Origin
from stepdown.linkage.matching.prepared import Side
from stepdown.linkage.matching.proposal import Matching

COUNCIL = IdentifierScheme.COUNCIL_CHILD
PUPIL = IdentifierScheme.PUPIL
HOME = "ZZ1 1AA"
MOVED = "ZZ5 9TT"


def person(
    id_: str,
    name: str = "Mia Hart",
    born: str = "2010-06-03",
    home: str = HOME,
    *,
    number: str = "",
    pupil: str = "",
    alias: str = "",
    expected: str = "",
    is_confidential: bool = False,
) -> Person:
    """A person of a file. A name is forename and surname, an alias another; several numbers are written with blanks."""
    numbers = (*(Identifier(COUNCIL, n) for n in number.split()), *(Identifier(PUPIL, n) for n in pupil.split()))
    return Person(
        id=id_,
        origin=Origin("people.csv", f"row {id_}"),
        born_on=date.fromisoformat(born) if born else Missing.NOT_KNOWN,
        expected_on=date.fromisoformat(expected) if expected else None,
        names=(*named(name), *named(alias, NameKind.ALIAS)),
        identifiers=numbers,
        addresses=(Address(home, is_confidential=is_confidential),) if home else (),
    )


def named(name: str, kind: NameKind = NameKind.CURRENT) -> tuple[Name, ...]:
    """A name from its two parts; "_" stands for one that is not written."""
    forename, _, surname = name.partition(" ")
    return (Name(forename.replace("_", ""), surname.replace("_", ""), kind),) if name else ()


def unborn(id_: str, name: str = "_ Hart", expected: str = "2022-03-01", **more: str) -> Person:
    return person(id_, name, "", expected=expected, **more)


def a_side(*people: Person, families: dict[str, tuple[str, ...]] | None = None) -> Side:
    links = [
        FamilyLink(f, one, Origin("families.csv", f)) for f, members in (families or {}).items() for one in members
    ]
    return Side(people, tuple(links))


def said(matching: Matching) -> dict[tuple[str, str], tuple[str, str]]:
    """What is proposed: the strength and the rule of each pair."""
    return {(p.left, p.right): (str(p.strength), str(p.rule)) for p in matching.proposals}


def whys(matching: Matching) -> dict[str, str]:
    return {one.left: str(one.why) for one in matching.unmatched}
