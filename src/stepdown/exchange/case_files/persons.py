"""What every format says of a person: birthday, expected day, sex, whether disabled."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.exchange.case_files.codes import DISABILITIES, NO_DISABILITY
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.linkage.extract.person import Person

_DISABLED = {NO_DISABILITY: False} | dict.fromkeys(DISABILITIES, True)


def with_births(u: Understanding, row: Row, born: str, expected: str, person: Person) -> Person:
    """The person with a birthday or the day on which the birth is expected; whoever has only that is not born yet."""
    born_on, expected_on = u.day(row, born), u.day(row, expected)
    if isinstance(born_on, date):
        return replace(person, born_on=born_on)
    if born_on is None and isinstance(expected_on, date):
        sex = Sex.UNBORN if isinstance(person.sex, Missing) else person.sex
        return replace(person, born_on=Missing.NOT_APPLICABLE, expected_on=expected_on, sex=sex)
    return replace(person, born_on=born_on or Missing.NOT_KNOWN)


def disabled(u: Understanding, table: str, person: str, code: str) -> Mapping[str, bool]:
    """Whether each person is disabled; nobody of whom nothing is written is in it."""
    found: dict[str, bool] = {}
    for row in u.rows(table):
        is_disabled = u.code(row, code, _DISABLED, None)
        if is_disabled is not None:
            found[str(row[person])] = found.get(str(row[person]), False) or is_disabled
    return found


def stripped(row: Row, column: str) -> str:
    """What is written in a column, without blanks around it; '' for nothing."""
    return str(row.get(column) or "").strip()


def written(row: Row, columns: Iterable[str]) -> list[tuple[str, str]]:
    """The columns in which something is written, and what."""
    return [(column, text) for column in columns if (text := stripped(row, column))]
