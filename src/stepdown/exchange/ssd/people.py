"""The people of the dataset, with their names, numbers and addresses."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.codes import ETHNICITIES, SEXES
from stepdown.exchange.case_files.persons import disabled, stripped, with_births, written
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.ssd.addresses import addresses
from stepdown.exchange.ssd.findings import SAME_PERSON_TWICE
from stepdown.exchange.ssd.numbers import NUMBER_TYPES, is_no_pupil_number
from stepdown.linkage.extract.person import Address, Identifier, Name, Person

_OWN_NUMBERS = {
    "pers_upn": IdentifierScheme.PUPIL,
    "pers_legacy_id": IdentifierScheme.COUNCIL_CHILD,
    "pers_single_unique_id": IdentifierScheme.SINGLE_UNIQUE,
}


def people(u: Understanding, *, tells_of_disability: bool) -> tuple[Person, ...]:
    """Each person once. A number that stands there twice is one person, whose first row counts."""
    others = _Others(u, tells_of_disability=tells_of_disability)
    found: dict[str, Person] = {}
    for row in u.rows("person"):
        number = str(row["pers_person_id"])
        if number in found:
            u.say(SAME_PERSON_TWICE.finding(u.place(row, "pers_person_id"), {"first": found[number].origin.record}))
        else:
            found[number] = _person(u, row, number, others)
    return tuple(found.values())


class _Others:
    """What other tables say of people, by their number."""

    def __init__(self, u: Understanding, *, tells_of_disability: bool) -> None:
        self.disabled = disabled(u, "disability", "disa_person_id", "disa_disability_code")
        self.disability_unknown = Missing.NOT_KNOWN if tells_of_disability else Missing.NOT_ASKED
        self.numbers: Mapping[str, list[Identifier]] = _linked_numbers(u)
        self.addresses: Mapping[str, list[Address]] = addresses(u)


def _person(u: Understanding, row: Row, number: str, others: _Others) -> Person:
    forename, surname = stripped(row, "pers_forename"), stripped(row, "pers_surname")
    person = Person(
        id=number,
        origin=u.origin(row),
        died_on=_died(u, row),
        sex=_sex(u, row),
        ethnicity=u.code(row, "pers_ethnicity", ETHNICITIES, u.absence(row, "pers_ethnicity")),
        disability=others.disabled.get(number, others.disability_unknown),
        names=(Name(forename, surname),) if forename or surname else (),
        identifiers=tuple(dict.fromkeys((*_own_numbers(row), *others.numbers.get(number, ())))),
        addresses=tuple(dict.fromkeys(others.addresses.get(number, ()))),
    )
    return with_births(u, row, "pers_dob", "pers_expected_dob", person)


def _died(u: Understanding, row: Row) -> date | Missing | None:
    """None where the tables have no such column at all: nobody is taken for dead, or for perhaps dead, by that."""
    died_on = u.day(row, "pers_death_date")
    return None if died_on is Missing.NOT_ASKED else died_on


def _sex(u: Understanding, row: Row) -> Sex | Missing:
    """Sex, and gender where there is none; systems fill one or the other."""
    sex = u.code(row, "pers_sex", SEXES, u.absence(row, "pers_sex"))
    return u.code(row, "pers_gender", SEXES, sex) if isinstance(sex, Missing) else sex


def _own_numbers(row: Row) -> Iterator[Identifier]:
    for column, number in written(row, _OWN_NUMBERS):
        if not is_no_pupil_number(number):
            yield Identifier(_OWN_NUMBERS[column], number)


def _linked_numbers(u: Understanding) -> Mapping[str, list[Identifier]]:
    """Numbers of other bodies, whenever they were valid: an old number still tells who somebody is."""
    found: defaultdict[str, list[Identifier]] = defaultdict(list)
    for row in u.rows("linked_identifiers"):
        number = stripped(row, "link_identifier_value")
        scheme = u.code(row, "link_identifier_type", NUMBER_TYPES, None)
        if number and scheme and not is_no_pupil_number(number):
            found[str(row["link_person_id"])].append(Identifier(scheme, number))
    return found
