"""The sheet Months in care: the exact course of care of one child of each age, year by year, and of those who enter.

The model's closed form: M(u) = w f(s, u) + (1 - w) f(t, u), where u is months since entry, s and t the course's rates
and f(r, u) = (exp(r u) - 1) / r, which is u where r is nought. Near nought the quotient loses its digits, and the
first terms of the series are exact.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.years import MONTHS
from stepdown.costs.scenario.care import Mix
from stepdown.reporting.business_case.workbook.formula import Formula, call, formula
from stepdown.reporting.business_case.workbook.place import Area
from stepdown.reporting.business_case.workbook.sheets.assumptions import Assumptions
from stepdown.reporting.business_case.workbook.sheets.counts import age_label
from stepdown.reporting.business_case.workbook.sheets.entries import PUT_OFF, WITH, WITHOUT, Entries
from stepdown.reporting.business_case.workbook.table import COUNT, EXACT, NUMBER, Column, Shown, Table, follows, words

_COLUMNS = (
    Column("mix", "Mix of placements", 20),
    Column("year", "Year from referral", 10),
    Column("entry", "Entry", 16),
    Column("age", "Age at referral", 24),
    Column("start", "Month of entry", 10),
    Column("end", "Month of the 18th birthday or the last", 16),
    Column("from", "Months since entry when the year begins", 16),
    Column("to", "Months since entry when it ends", 16),
    Column("before", "Of these in care, one child", 14),
    Column("by_end", "Of these in care by its end", 14),
    Column("each", "Months in care in the year, one child", 14),
    Column("n_without", "Children without the team", 13),
    Column("n_with", "Children with the team", 13),
    Column(WITHOUT, "Months without the team", 13),
    Column(WITH, "Months with the team", 13),
)
_ABOUT = "Some who leave care return to it; the method is exact and no simulation. Nothing is to be typed here."
_SMALL = 0.00001
FIRST, LATER = "first", "later"
_SAID = {FIRST: "First", LATER: "Put off"}


@dataclass(frozen=True, slots=True)
class Months:
    """The sheet, and where its numbers are."""

    table: Table
    years: int

    def in_year(self, mix: Mix, year: int, column: str) -> Area | None:
        """The months of all children of a mix's ages in a year; None where there is no child of these ages."""
        return self._area(f"{mix.id} {year} ", column)

    def in_all(self, mix: Mix, column: str) -> Area | None:
        """The same in all years together."""
        return self._area(f"{mix.id} ", column)

    def _area(self, start: str, column: str) -> Area | None:
        found = [key for key in self.table.keys if key.startswith(start)]
        return self.table.area(column, found[0], found[-1]) if found else None


def months(case: BusinessCase, assumptions: Assumptions, entries: Entries) -> Months:
    """A row for each mix, year, kind of entry and age: in this order, so that a year of a mix is one area."""
    years = case.model.scenario.scenario.horizon_years
    table = Table("Months in care", "Months in care, by age and year", _ABOUT, _COLUMNS)
    for mix, year, kind, age in _rows(case, years):
        said = {"mix": words(mix.id), "year": Shown(year, COUNT), "entry": words(_SAID[kind])}
        course = _course(table, kind, years, entries.of(age, "months"), assumptions)
        entering = _entering(table, kind, age, entries)
        label = words(age_label(age).capitalize())
        table.add(f"{mix.id} {year} {kind} {age}", **said, age=label, **course, **entering)
    return Months(table, years)


def _rows(case: BusinessCase, years: int) -> Iterator[tuple[Mix, int, str, int]]:
    for mix in case.model.scenario.care.mixes:
        ages = [age for age in sorted(case.inputs.eligible.by_age) if max(age, 0) in mix.ages]
        for year in range(1, years + 1):
            yield from ((mix, year, kind, age) for kind in (FIRST, LATER) for age in ages)


def _course(table: Table, kind: str, years: int, birthday: Formula, assumptions: Assumptions) -> dict[str, Shown]:
    here, until = table.here, assumptions.of("care.entry.months_until")
    start = until if kind == FIRST else until + assumptions.of("care.entry.months_put_off")
    begins, ends = MONTHS * (here("year") - 1), MONTHS * here("year")
    return {
        "start": follows(start, NUMBER),
        "end": follows(call("MIN", birthday, MONTHS * years), NUMBER),
        "from": follows(_since(table, begins), NUMBER),
        "to": follows(_since(table, ends), NUMBER),
        "before": follows(_months_within(here("from"), assumptions), EXACT),
        "by_end": follows(_months_within(here("to"), assumptions), EXACT),
        "each": follows(here("by_end") - here("before"), EXACT),
    }


def _since(table: Table, bound: Formula) -> Formula:
    """Months from entry to a bound, or to the end where that is sooner; none before entry."""
    return call("MAX", call("MIN", bound, table.here("end")) - table.here("start"), 0)


def _months_within(since: Formula, assumptions: Assumptions) -> Formula:
    slow, fast, weight = (assumptions.of(f"course.{name}") for name in ("slow", "fast", "slow_weight"))
    return weight * _integral(slow, since) + (1 - weight) * _integral(fast, since)


def _integral(rate: Formula, since: Formula) -> Formula:
    power = rate * since
    near = since * (1 + power / 2 + power * power / 6)
    return call("IF", call("ABS", power).below(_SMALL), near, (call("EXP", power) - 1) / rate)


def _entering(table: Table, kind: str, age: int, entries: Entries) -> dict[str, Shown]:
    here = table.here
    without = entries.of(age, WITHOUT) if kind == FIRST else formula(0)
    with_ = entries.of(age, WITH if kind == FIRST else PUT_OFF)
    return {
        "n_without": follows(without, NUMBER),
        "n_with": follows(with_, NUMBER),
        WITHOUT: follows(here("n_without") * here("each"), NUMBER),
        WITH: follows(here("n_with") * here("each"), NUMBER),
    }
