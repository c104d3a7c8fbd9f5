"""What each line counts, as formulas: how much without the team and with it, and the change in each year."""

from collections.abc import Callable
from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.inputs.inputs import Step
from stepdown.costs.model.line import Line, LineKind
from stepdown.costs.model.years import MONTHS
from stepdown.reporting.business_case.workbook.formula import Formula, call, formula
from stepdown.reporting.business_case.workbook.sheets.assumed import SERVICE_MONTHS, WEEKS
from stepdown.reporting.business_case.workbook.sheets.counts import MONTHS_OPEN, SUPPORTED
from stepdown.reporting.business_case.workbook.sheets.entries import PUT_OFF, WITH, WITHOUT
from stepdown.reporting.business_case.workbook.sheets.proceedings import IN_THE_END
from stepdown.reporting.business_case.workbook.sheets.sources import Sources


@dataclass(frozen=True, slots=True)
class Quantity:
    """Formulas for one line. Where a total is None, it is the years' change (``with_team``) or minus it."""

    without_team: Formula | None
    with_team: Formula | None
    change: Callable[[int], Formula]
    """By the year, from 1."""


def quantity(case: BusinessCase, sources: Sources, line: Line) -> Quantity:
    """What a line counts, by its kind."""
    return _OF[line.what.kind](case, sources, line)


def _service(_: BusinessCase, sources: Sources, _line: Line) -> Quantity:
    months = sources.assumptions.of(SERVICE_MONTHS)
    return Quantity(formula(0), months, lambda year: _inside(year, formula(0), months))


def _placement(case: BusinessCase, sources: Sources, line: Line) -> Quantity:
    placement = line.id.removeprefix("placement.")
    mixes = [mix for mix in case.model.scenario.care.mixes if placement in mix.shares]
    shares = [(m, sources.assumptions.of(f"mix.{m.id}.{placement}"), sources.assumptions.mix(m)) for m in mixes]

    def months(column: str, year: int | None) -> Formula:
        total: Formula = formula(0)
        for mix, share, all_shares in shares:
            found = sources.months
            area = found.in_all(mix, column) if year is None else found.in_year(mix, year, column)
            if area is not None:
                part = share / call("SUM", all_shares) * call("SUM", area)
                total = part if total == formula(0) else total + part
        return total

    return Quantity(months(WITHOUT, None), months(WITH, None), lambda y: months(WITH, y) - months(WITHOUT, y))


def _entry(case: BusinessCase, sources: Sources, _line: Line) -> Quantity:
    return _events(case, sources, *(sources.entries.total(column) for column in (WITHOUT, WITH, PUT_OFF)))


def _proceedings(case: BusinessCase, sources: Sources, _line: Line) -> Quantity:
    if sources.applications is None:
        raise LookupError("a line of proceedings needs the sheet of applications")
    without, at_first, in_the_end = map(sources.applications.of, (WITHOUT, WITH, IN_THE_END))
    return _events(case, sources, without, at_first, in_the_end - at_first)


def _events(case: BusinessCase, sources: Sources, without: Formula, at_first: Formula, later: Formula) -> Quantity:
    """What happens once, in the month of entry or in that of an entry put off, as far as the years go that count."""
    start = sources.assumptions.of("care.entry.months_until")
    put_off = start + sources.assumptions.of("care.entry.months_put_off")
    end = MONTHS * case.model.scenario.scenario.horizon_years
    first, second = (call("IF", month.below(end), 1, 0) for month in (start, put_off))

    def change(year: int) -> Formula:
        return (at_first - without) * _falls_in(year, start) + later * _falls_in(year, put_off)

    return Quantity(without * first, at_first * first + later * second, change)


def _falls_in(year: int, month: Formula) -> Formula:
    return call("IF", call("INT", month / MONTHS).equals(year - 1), 1, 0)


def _levels(case: BusinessCase, sources: Sources, line: Line) -> Quantity:
    """Children who came to the level less those who left it, for as long as the step lasts."""
    _, direction, level = line.id.split(".")
    steps = [step for step in case.inputs.steps if step.direction == direction]
    left = _together(sources, [step for step in steps if step.before == level])
    came = _together(sources, [step for step in steps if step.after == level])
    of = sources.assumptions.of
    start, stays = sources.counts.of(MONTHS_OPEN), 1 - of("levels.anyway")
    years = case.model.scenario.scenario.horizon_years
    inside = _inside_all(years, start, of("levels.months"))
    return Quantity(
        left * stays * inside,
        came * stays * inside,
        lambda year: (came - left) * stays * _inside(year, start, of("levels.months")),
    )


def _together(sources: Sources, steps: list[Step]) -> Formula:
    counts = [sources.counts.of(f"movement.matrix.{step.before}.{step.after}") for step in steps]
    return call("SUM", *counts) if counts else formula(0)


def _staff_time(_: BusinessCase, sources: Sources, _line: Line) -> Quantity:
    of, months = sources.assumptions.of, sources.counts.of(MONTHS_OPEN)
    hours = sources.counts.of(SUPPORTED) * of("staff_time.hours_a_week") * of(WEEKS) * (1 - of("staff_time.anyway"))
    return Quantity(None, formula(0), lambda year: -(hours * _inside(year, formula(0), months)))


def _other(case: BusinessCase, sources: Sources, line: Line) -> Quantity:
    id_ = line.id.removeprefix("other.")
    (item,) = (each for each in case.model.scenario.others if each.id == id_)
    of, start = sources.assumptions.of, sources.counts.of(MONTHS_OPEN)
    fewer = sources.counts.of(f"{item.change}.resolved") - sources.counts.of(f"{item.change}.emerged")
    fewer = fewer * (1 - of(f"others.{id_}.anyway"))
    if item.times_a_year:
        fewer = fewer * of(f"others.{id_}.times_a_year") / MONTHS
    return Quantity(None, formula(0), lambda year: -(fewer * _inside(year, start, of(f"others.{id_}.months"))))


def _inside(year: int, start: Formula, length: Formula) -> Formula:
    """How many months of a stretch fall into a year."""
    ends = start + length if start != formula(0) else length
    begins = call("MAX", MONTHS * (year - 1), start)
    return call("MAX", call("MIN", MONTHS * year, ends) - begins, 0)


def _inside_all(years: int, start: Formula, length: Formula) -> Formula:
    """The same within all years that are counted."""
    return call("MAX", call("MIN", MONTHS * years, start + length) - start, 0)


_OF: dict[LineKind, Callable[[BusinessCase, Sources, Line], Quantity]] = {
    LineKind.SERVICE: _service,
    LineKind.PLACEMENT: _placement,
    LineKind.ENTRY: _entry,
    LineKind.PROCEEDINGS: _proceedings,
    LineKind.LEVELS: _levels,
    LineKind.STAFF_TIME: _staff_time,
    LineKind.OTHER: _other,
}
