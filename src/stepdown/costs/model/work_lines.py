"""What the team's work changed below care, as lines: case work at each level, social workers' time, other agencies."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.inputs.inputs import Inputs, Step
from stepdown.costs.model.line import Line, LineKind, Quantity, What
from stepdown.costs.model.priced import Priced
from stepdown.costs.model.years import MONTHS, months_in_years
from stepdown.costs.scenario.scenario import Levels, OtherItem, Scenario

type Numbers = NDArray[np.float64]
type Values = Mapping[str, Numbers]
type Prices = Mapping[str, Priced]

WEEKS_A_MONTH = 365.25 / 7 / 12


def work_lines(scenario: Scenario, inputs: Inputs, prices: Prices, values: Values) -> list[Line]:
    """A line for each level stepped from or to, one for social workers' time, one for each other item."""
    years = scenario.scenario.horizon_years
    closed = np.full_like(values[_ANY], inputs.work.mean_months_open or 0.0)
    lines: list[Line] = []
    if scenario.levels is not None:
        lines += _levels(
            scenario.levels, inputs.steps, prices, values, months_in_years(closed, values["levels.months"], years)
        )
    if scenario.staff_time is not None:
        lines.append(_staff_time(inputs, prices[scenario.staff_time.price], values, years))
    return lines + [_other(item, inputs, prices[item.price], values, closed, years) for item in scenario.others]


_ANY = "care.entry.months_until"
"""A parameter that every scenario has: its array says how many draws there are."""


def _levels(
    levels: Levels, steps: tuple[Step, ...], prices: Prices, values: Values, in_years: Numbers
) -> Iterator[Line]:
    """For each direction and level: children who came to the level less those who left it, for as long as it lasts."""
    stays = 1 - values["levels.anyway"]
    for direction, said in _SAID.items():
        chosen = [step for step in steps if step.direction == direction]
        for level, name in levels.prices.items():
            left = sum(step.children for step in chosen if step.before == level)
            came = sum(step.children for step in chosen if step.after == level)
            if left or came:
                what = What(f"levels.{direction}.{level}", f"{level.label}, {said}", LineKind.LEVELS, _LEVELS)
                without, with_, change = (n * stays * in_years for n in (left, came, came - left))
                quantity = Quantity("child-months", without.sum(axis=0), with_.sum(axis=0), change)
                yield Line.of(what, quantity, prices[name], values)


_SAID = {"down": "children who stepped down", "up": "children who stepped up"}
_LEVELS = ("levels.months", "levels.anyway")


def _staff_time(inputs: Inputs, price: Priced, values: Values, years: int) -> Line:
    months = np.full_like(values[_ANY], inputs.work.mean_months_open or 0.0)
    hours = inputs.work.families_supported * values["staff_time.hours_a_week"] * WEEKS_A_MONTH
    hours = hours * (1 - values["staff_time.anyway"])
    change = -hours * months_in_years(np.zeros_like(months), months, years)
    rests_on = ("staff_time.hours_a_week", "staff_time.anyway", f"price.{price.id}")
    what = What("staff_time", "Social workers' time that the team released", LineKind.STAFF_TIME, rests_on)
    return Line.of(what, Quantity("hours", -change.sum(axis=0), np.zeros_like(hours), change), price, values)


def _other(item: OtherItem, inputs: Inputs, price: Priced, values: Values, start: Numbers, years: int) -> Line:
    """How much less often: by the month where the price is periodic, by the event where it is paid once."""
    place = f"others.{item.id}"
    fewer = inputs.changes[item.change].fewer * (1 - values[f"{place}.anyway"])
    often = values[f"{place}.times_a_year"] / MONTHS if item.times_a_year else 1.0
    change = -fewer * often * months_in_years(start, values[f"{place}.months"], years)
    note = f"Left out, because another line counts it: {', '.join(price.left_out).lower()}." if price.left_out else ""
    what = What(f"other.{item.id}", item.label, LineKind.OTHER, (place, f"price.{price.id}"), note)
    unit = "times" if item.times_a_year else "months"
    return Line.of(what, Quantity(unit, -change.sum(axis=0), np.zeros_like(fewer), change), price, values)
