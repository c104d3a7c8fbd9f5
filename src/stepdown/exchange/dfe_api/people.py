"""The children of the daily data."""

from dataclasses import replace

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.codes import ETHNICITIES, SEXES
from stepdown.exchange.case_files.persons import disabled, stripped, with_births, written
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.dfe_api.findings import SAME_CHILD_TWICE
from stepdown.exchange.dfe_api.layout import CHILD
from stepdown.linkage.extract.person import Address, Identifier, Name, Person

_NUMBERS = {
    "unique_pupil_number": IdentifierScheme.PUPIL,
    "former_unique_pupil_number": IdentifierScheme.PUPIL,
    "mis_child_id": IdentifierScheme.COUNCIL_CHILD,
}


def people(u: Understanding) -> tuple[Person, ...]:
    """Each child once. A number that stands there twice is one child, of whom the first object counts."""
    is_disabled = disabled(u, "disabilities", CHILD, "disabilities")
    found: dict[str, Person] = {}
    for row in u.rows("children"):
        number = str(row[CHILD])
        if number in found:
            u.say(SAME_CHILD_TWICE.finding(u.place(row, CHILD), {"first": found[number].origin.record}))
        else:
            disability = is_disabled.get(number, Missing.NOT_KNOWN)
            found[number] = replace(_person(u, row), disability=disability)
    return tuple(found.values())


def _person(u: Understanding, row: Row) -> Person:
    forename, surname, postcode = (stripped(row, key) for key in ("first_name", "surname", "postcode"))
    person = Person(
        id=str(row[CHILD]),
        origin=u.origin(row),
        sex=u.code(row, "sex", SEXES, Missing.NOT_KNOWN),
        ethnicity=u.code(row, "ethnicity", ETHNICITIES, Missing.NOT_KNOWN),
        names=(Name(forename, surname),) if forename or surname else (),
        identifiers=tuple(dict.fromkeys(Identifier(_NUMBERS[key], text) for key, text in written(row, _NUMBERS))),
        # The last address of all, a placement's or a refuge's as any other: it says of no kind which it is.
        addresses=(Address(postcode, is_confidential=True),) if postcode else (),
    )
    return with_births(u, row, "date_of_birth", "expected_date_of_birth", person)
