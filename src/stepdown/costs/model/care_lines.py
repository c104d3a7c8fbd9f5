"""Entry into care and what follows from it, as lines: months in each placement, entry itself, proceedings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.inputs.inputs import UNBORN, Eligible
from stepdown.costs.model.care_course import CareCourse
from stepdown.costs.model.entries import Entries, entries
from stepdown.costs.model.line import Line, LineKind, Quantity, What
from stepdown.costs.model.priced import Priced
from stepdown.costs.model.proceedings import families_with_entry
from stepdown.costs.model.years import MONTHS, in_year
from stepdown.costs.scenario.care import Care, Mix, Placement
from stepdown.costs.scenario.scenario import Scenario

type Numbers = NDArray[np.float64]
type Values = Mapping[str, Numbers]
type Prices = Mapping[str, Priced]

ADULT = 18


@dataclass(frozen=True, slots=True)
class Ahead:
    """The children who could enter care, by age, and how many months each age has until the 18th birthday."""

    ages: tuple[int, ...]
    children: Numbers
    months: Numbers

    @staticmethod
    def of(eligible: Eligible) -> "Ahead":
        """Those of unknown age are spread over the ages that are known. A child is half way through a year of age."""
        ages = tuple(sorted(eligible.by_age))
        children = np.array([eligible.by_age[age] for age in ages], dtype=np.float64)
        if ages:
            children = children * eligible.children / children.sum()
        months = [ADULT * MONTHS if age == UNBORN else (ADULT - age - 0.5) * MONTHS for age in ages]
        return Ahead(ages, children, np.array(months, dtype=np.float64))


def care_lines(scenario: Scenario, eligible: Eligible, prices: Prices, values: Values) -> tuple[Entries, list[Line]]:
    """The entries, and a line for each placement, each cost of entry, and proceedings."""
    care, years, ahead = scenario.care, scenario.scenario.horizon_years, Ahead.of(eligible)
    when = _When.of(years, values)
    entering = _while_children(entries(care, eligible, ahead.ages, ahead.children, values), ahead, values)
    months = _Months(years, ahead, entering, values)
    lines = [_placement(care, p, prices[p.price], months, values) for p in care.placements if p.price]
    lines += [_on_entry(entering, prices[name], when, values) for name in scenario.on_entry]
    if scenario.proceedings is not None:
        lines.append(_proceedings(eligible, entering, prices[scenario.proceedings.price], when, values))
    return entering, lines


def _while_children(entering: Entries, ahead: Ahead, values: Values) -> Entries:
    """Without the entries that were put off beyond the 18th birthday: those never happen."""
    later = values["care.entry.months_until"] + values["care.entry.months_put_off"]
    return replace(entering, put_off=entering.put_off * (later < ahead.months[:, None]))


_SPELL = ("care.spell.mean_months", "care.spell.share_returning", "care.spell.months_until_return")


class _Months:
    """Expected months looked after in each year, for the children of some ages together."""

    def __init__(self, years: int, ahead: Ahead, entering: Entries, values: Values) -> None:
        self._bounds = MONTHS * np.arange(years + 1, dtype=np.float64)
        self._ahead, self._entering = ahead, entering
        self._course = CareCourse.of(*(values[name] for name in _SPELL))
        self._first = values["care.entry.months_until"]
        self._later = self._first + values["care.entry.months_put_off"]

    def of(self, mix: Mix) -> Numbers:
        """Without the team and with it, for the ages of a mix. Shape (2, years, draws)."""
        chosen = [place for place, age in enumerate(self._ahead.ages) if max(age, 0) in mix.ages]
        without, at_first, put_off = self._entering.parts
        first, later = self._in_years(chosen, self._first), self._in_years(chosen, self._later)
        with_ = _weighted(at_first[chosen], first) + _weighted(put_off[chosen], later)
        return np.array([_weighted(without[chosen], first), with_])

    def _in_years(self, chosen: list[int], start: Numbers) -> Numbers:
        """Months in each year of one child of each age who enters at ``start``. Shape (ages, years, draws)."""
        at_bounds = self._course.months_within(self._bounds[:, None] - start)
        months = np.empty((len(chosen), len(self._bounds) - 1, start.size))
        for row, place in enumerate(chosen):
            end = min(self._ahead.months[place], self._bounds[-1])
            at_end = self._course.months_within(end - start)
            months[row] = np.diff(np.where((self._bounds <= end)[:, None], at_bounds, at_end), axis=0)
        return months


def _weighted(children: Numbers, months: Numbers) -> Numbers:
    """Each age's months times how many children of it enter, summed over the ages. Shape (years, draws)."""
    return np.asarray(np.einsum("ad,ayd->yd", children, months))


def _placement(care: Care, placement: Placement, price: Priced, months: "_Months", values: Values) -> Line:
    mixes = [mix for mix in care.mixes if mix.shares.get(placement.id)]
    parts = [_share(mix, placement, values) * months.of(mix) for mix in mixes]
    without, with_ = np.sum(parts, axis=0) if parts else np.zeros_like(months.of(care.mixes[0]))
    quantity = Quantity("months looked after", without.sum(axis=0), with_.sum(axis=0), with_ - without)
    mixed = (f"mix.{mix.id}.{name}" for mix in mixes for name in mix.shares)
    rests_on = (*_ENTRY, *_SPELL, *mixed, f"price.{price.id}")
    what = What(f"placement.{placement.id}", placement.label, LineKind.PLACEMENT, rests_on)
    return Line.of(what, quantity, price, values)


def _share(mix: Mix, placement: Placement, values: Values) -> Numbers:
    weights = {name: values[f"mix.{mix.id}.{name}"] for name in mix.shares}
    return np.asarray(weights[placement.id] / sum(weights.values()))


def _on_entry(entering: Entries, price: Priced, when: "_When", values: Values) -> Line:
    without, at_first, later = (np.sum(e, axis=0) for e in entering.parts)
    what = What(f"entry.{price.id}", price.label, LineKind.ENTRY, (*_ENTRY, f"price.{price.id}"))
    return Line.of(what, when.quantity("entries into care", without, at_first, later), price, values)


def _proceedings(eligible: Eligible, entering: Entries, price: Priced, when: "_When", values: Values) -> Line:
    families = eligible.families or {1: eligible.children}
    share, together = (values[name] for name in _PROCEEDINGS)

    def applications(children: Numbers) -> Numbers:
        probability = np.sum(children, axis=0) / max(eligible.children, 1)
        return share * families_with_entry(families, np.clip(probability, 0, 1), together)

    without, at_first = applications(entering.without_team), applications(entering.with_team)
    later = applications(entering.with_team + entering.put_off) - at_first
    what = What("proceedings", price.label, LineKind.PROCEEDINGS, (*_ENTRY, *_PROCEEDINGS, f"price.{price.id}"))
    return Line.of(what, when.quantity("applications to court", without, at_first, later), price, values)


_ENTRY = ("care.thresholds", "care.with_team", "care.entry")
"""The assumptions about entry, by the start of their ids."""

_PROCEEDINGS = ("proceedings.share_of_entries", "proceedings.siblings_together")


@dataclass(frozen=True, slots=True)
class _When:
    """The year of an entry, and of one that was put off. Shapes (years, draws)."""

    first: Numbers
    put_off: Numbers

    @staticmethod
    def of(years: int, values: Values) -> "_When":
        first = values["care.entry.months_until"]
        return _When(in_year(first, years), in_year(first + values["care.entry.months_put_off"], years))

    def quantity(self, unit: str, without: Numbers, at_first: Numbers, later: Numbers) -> Quantity:
        """Events without the team, with it, and with it later, as far as they fall within the horizon."""
        without_team, with_team = without * self.first, at_first * self.first + later * self.put_off
        return Quantity(unit, without_team.sum(axis=0), with_team.sum(axis=0), with_team - without_team)
