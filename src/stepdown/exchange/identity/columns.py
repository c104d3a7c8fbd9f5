"""The sheets of an identity folder. A team may keep one sheet of people alone, with a name, numbers and an address."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables.shorthand import choice, date, key, text, yes_no
from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.people import Sex

_person = key("person_id", "The person, as the dataset beside it names them")

PEOPLE = Table(
    "people",
    "One person, with one name, the numbers in use and the address now",
    (
        _person,
        text("forename", doc="Forenames"),
        text("surname", doc="Surname"),
        text("other_surname", doc="Another surname, former or in use elsewhere"),
        date("date_of_birth", doc="Date of birth; empty for an unborn child"),
        date("expected_date", doc="Expected date of birth of an unborn child"),
        choice("sex", "Sex as recorded", Sex),
        text("council_number", doc="The council's number of the person"),
        text("pupil_number", doc="Unique pupil number"),
        text("nhs_number", doc="NHS number"),
        text("postcode", doc="Postcode of the address"),
        yes_no("address_is_confidential", doc="Whether nobody may be shown the address"),
        text("family_id", doc="What the people of one family have in common"),
    ),
    key=("person_id",),
)
NAMES = Table(
    "names",
    "One name of a person",
    (
        _person,
        text("forename", doc="Forenames"),
        text("surname", doc="Surname"),
        choice("kind", "Which of the person's names", NameKind, required=True),
    ),
)
NUMBERS = Table(
    "numbers",
    "One number of a person",
    (
        _person,
        choice("scheme", "Whose number", IdentifierScheme, required=True),
        text("number", doc="The number, as text", required=True),
    ),
)
ADDRESSES = Table(
    "addresses",
    "Where a person lived over a stretch of days",
    (
        _person,
        text("postcode", doc="Postcode"),
        text("property_number", doc="The unique number of the property"),
        date("from", doc="First day"),
        date("until", doc="First day no longer there"),
        yes_no("is_confidential", doc="Whether nobody may be shown the address"),
    ),
)
SHEETS = {table.name: table for table in (PEOPLE, NAMES, NUMBERS, ADDRESSES)}
