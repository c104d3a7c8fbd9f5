"""How the council's own system writes its people down: names, numbers, every address, and families."""

from collections.abc import Iterator

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.invented.council.child import Child, Household
from stepdown.invented.council.council import Council
from stepdown.invented.council.days import AS_AT
from stepdown.linkage.extract.person import Address, Identifier, Name, Person
from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.ladder.activity import Origin


def known(council: Council) -> Iterator[Person]:
    """Every child of whom the council ever had anything."""
    for household in council.households:
        for child in household.children:
            if child.history:
                yield _person(household, child)


def _person(household: Household, child: Child) -> Person:
    is_born = child.born_on <= AS_AT
    surname = Name(child.forename if is_born else "", child.surname)
    former = [Name(child.forename, child.former_surname, NameKind.FORMER)] if child.former_surname else []
    return Person(
        id=child.number,
        origin=Origin("council", child.number),
        born_on=child.born_on if is_born else Missing.NOT_APPLICABLE,
        expected_on=None if is_born else child.due_on,
        sex=child.sex if is_born else Sex.UNBORN,
        ethnicity=child.ethnicity,
        disability=child.is_disabled,
        names=(surname, *former),
        identifiers=(
            Identifier(IdentifierScheme.COUNCIL_CHILD, child.number),
            Identifier(IdentifierScheme.PUPIL, child.pupil_number),
        ),
        addresses=tuple(
            Address(home.postcode, home.property_number, home.first, home.until) for home in household.homes
        ),
    )


def links(council: Council) -> Iterator[FamilyLink]:
    """The council's own number of each child's family."""
    for household in council.households:
        yield from (
            FamilyLink(household.number, child.number, Origin("council", child.number)) for child in household.children
        )
