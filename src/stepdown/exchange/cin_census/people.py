"""The children of a census."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.codes import ETHNICITIES, SEXES
from stepdown.exchange.case_files.persons import disabled
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.cin_census.findings import SAME_CHILD_TWICE
from stepdown.exchange.cin_census.layout import CHILD
from stepdown.linkage.extract.person import Identifier, Person

_PUPIL_NUMBERS = ("UPN", "FormerUPN")


def people(u: Understanding) -> tuple[Person, ...]:
    """Each child once. A number that stands there twice is one child, which is told."""
    is_disabled = disabled(u, "disabilities", CHILD, "Disability")
    found: dict[str, Person] = {}
    for row in u.rows("children"):
        person = _person(u, row, is_disabled)
        first = found.setdefault(person.id, person)
        if first is not person:
            u.say(SAME_CHILD_TWICE.finding(u.place(row, CHILD), {"first": first.origin.record.removeprefix("line ")}))
    return tuple(found.values())


def _person(u: Understanding, row: Row, is_disabled: Mapping[str, bool]) -> Person:
    born, expected = u.day(row, "PersonBirthDate"), u.day(row, "ExpectedPersonBirthDate")
    person = Person(
        id=str(row[CHILD]),
        origin=u.origin(row),
        born_on=born or (Missing.NOT_APPLICABLE if expected else Missing.NOT_KNOWN),
        expected_on=expected if isinstance(expected, date) else None,
        died_on=u.day(row, "PersonDeathDate"),
        sex=_sex(u, row),
        ethnicity=u.code(row, "Ethnicity", ETHNICITIES, Missing.NOT_KNOWN),
        disability=is_disabled.get(str(row[CHILD]), Missing.NOT_KNOWN),
        identifiers=tuple(Identifier(IdentifierScheme.PUPIL, str(row[name])) for name in _PUPIL_NUMBERS if row[name]),
    )
    unborn = born is None and person.expected_on is not None
    return replace(person, sex=Sex.UNBORN) if unborn and isinstance(person.sex, Missing) else person


def _sex(u: Understanding, row: Row) -> Sex | Missing:
    """Sex since 2025, gender before; either column in any file."""
    sex = u.code(row, "Sex", SEXES, Missing.NOT_KNOWN)
    return u.code(row, "GenderCurrent", SEXES, sex) if isinstance(sex, Missing) else sex
