"""What stands on the sheet Assumptions: the scenario's choices, its assumptions, and what follows from these alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.entries import ENTRY_WITH_TEAM
from stepdown.costs.model.line import Line
from stepdown.costs.model.parameters import SERVICE, Parameter
from stepdown.costs.prices.words import Bearer, Category
from stepdown.costs.scenario.care import Observed
from stepdown.costs.scenario.scenario import Perspective
from stepdown.reporting.business_case.workbook.formula import Formula, call, formula
from stepdown.reporting.business_case.workbook.sheets.counts import CHILDREN, ENTERED, Counts
from stepdown.reporting.business_case.workbook.table import COUNT, SHARE, TEXT, Shown, given

BASE = "scenario.price_base"
SERVICE_MONTHS, SERVICE_YEAR = "service_cost.months", "service_cost.price_year"
OPTIMISM = "optimism_bias.benefits_less"
_RATES = "HM Treasury, the Green Book (2026), or as the scenario says"
YES = "1 yes, 0 no"


@dataclass(frozen=True, slots=True)
class Choice:
    """One that holds for the whole case."""

    id: str
    sentence: str
    shown: Shown
    unit: str
    source: str


def choices(case: BusinessCase) -> Iterator[Choice]:
    """The price base, the discount rates, whose money is counted, and what is known of the service."""
    scenario, source = case.model.scenario, "The scenario"
    rates, base = scenario.discounting, str(scenario.scenario.price_base)
    yield Choice(BASE, "All money is brought to the prices of this year.", given(base, TEXT), "financial year", source)
    yield Choice("discounting.rate", "Later money counts for less a year.", given(rates.rate, SHARE), "share", _RATES)
    later = "Later money counts for less a year, by this where it is far ahead."
    yield Choice("discounting.later_rate", later, given(rates.later_rate, SHARE), "share", _RATES)
    ahead = "Years from the first after which the second rate holds."
    yield Choice("discounting.later_from_year", ahead, given(rates.later_from_year, COUNT), "years", _RATES)
    yield from _counted(case.lines, scenario.scenario.perspective)
    if scenario.optimism_bias:
        less = given(scenario.optimism_bias.benefits_less, SHARE)
        sentence = "What was saved is less by this, where it is corrected for optimism."
        yield Choice(OPTIMISM, sentence, less, "share", scenario.optimism_bias.source)
    yield from _service(case)


def _counted(lines: tuple[Line, ...], perspective: Perspective) -> Iterator[Choice]:
    source = f"Perspective of the scenario: {perspective.label.lower()}"
    for category in Category:
        counts = category is Category.FISCAL or perspective is Perspective.SOCIETY
        sentence = f"The headline counts this sort of value. {category.label}."
        yield Choice(counted(category), sentence, given(int(counts), COUNT), YES, source)
    for bearer in bearers(lines):
        sentence = f"The headline counts money of: {bearer.label}."
        yield Choice(counted(bearer), sentence, given(int(perspective.counts(bearer)), COUNT), YES, source)


def counted(word: Bearer | Category) -> str:
    """The id of the choice whether the headline counts it."""
    return f"counted.{word}"


def bearers(lines: tuple[Line, ...]) -> list[Bearer]:
    """Everybody who pays for any line, in the order of the words."""
    found = {bearer for line in lines for bearer in line.bearers}
    return [bearer for bearer in Bearer if bearer in found]


def _service(case: BusinessCase) -> Iterator[Choice]:
    if case.service is None:
        return
    written = case.service.written.service
    months, year = given(written.months), given(str(written.price_year), TEXT)
    yield Choice(SERVICE_MONTHS, "The service's cost is for so many months.", months, "months", written.source)
    yield Choice(SERVICE_YEAR, "The service's cost is in the prices of this year.", year, "year", written.source)


def assumed(case: BusinessCase) -> Iterator[Parameter]:
    """The parameters that stand on this sheet: not prices, nor what the results say, nor a cost that was not given."""
    for parameter in case.model.parameters:
        elsewhere = parameter.id.startswith("price.") or parameter.id == ENTRY_WITH_TEAM
        if not elsewhere and (parameter.id != SERVICE or case.service is not None):
            yield parameter


@dataclass(frozen=True, slots=True)
class Calculated:
    """A number that follows from others on this sheet or on Counts."""

    id: str
    sentence: str
    formula: Formula
    unit: str


def calculated(case: BusinessCase, counts: Counts, of: Callable[[str], Formula]) -> Iterator[Calculated]:
    """Each in turn: one may use those before it, once they stand on the sheet."""
    if isinstance(case.model.scenario.care.with_team, Observed):
        entered = call("IF", counts.of(CHILDREN).equals(0), 0, counts.of(ENTERED) / counts.of(CHILDREN))
        yield Calculated(ENTRY_WITH_TEAM, "Entry with the team, as recorded.", entered, "probability")
    yield from _shares_by_level(case, counts)
    if case.model.scenario.staff_time:
        yield Calculated(WEEKS, "Weeks in a month.", formula(365.25) / 7 / 12, "weeks")
    yield from _course(of)


WEEKS = "weeks_a_month"


def _shares_by_level(case: BusinessCase, counts: Counts) -> Iterator[Calculated]:
    for threshold in case.model.scenario.care.thresholds:
        if threshold.level is None:
            continue
        sentence = f"Share recorded at referral: {threshold.level.label}."
        result = f"care.eligible_level.{threshold.level}"
        share = formula(0)
        if counts.has(result):
            known = call("SUM", counts.levels())
            share = call("IF", known.equals(0), 0, counts.of(result) / known)
        yield Calculated(f"care.thresholds.{threshold.id}.share", sentence, share, "share")


def _course(of: Callable[[str], Formula]) -> Iterator[Calculated]:
    """The course of care: two rates and the weight of the first, from three assumptions. See the method's page."""
    monthly = "a month"
    yield Calculated("course.leaving", "Rate of leaving care.", 1 / of("care.spell.mean_months"), monthly)
    back = 1 / of("care.spell.months_until_return")
    yield Calculated("course.back", "Rate of coming back, of those who will.", back, monthly)
    half = (of("course.leaving") + of("course.back")) / 2
    yield Calculated("course.half", "Half of both together.", half, monthly)
    for_good = of("course.leaving") * of("course.back") * (1 - of("care.spell.share_returning"))
    gap = call("SQRT", call("MAX", of("course.half") * of("course.half") - for_good, 0))
    yield Calculated("course.gap", "How far both rates of the course lie from it.", gap, monthly)
    yield Calculated("course.slow", "The course's slow rate.", of("course.gap") - of("course.half"), monthly)
    yield Calculated("course.fast", "The course's fast rate.", -of("course.gap") - of("course.half"), monthly)
    between = call("MAX", of("course.slow") - of("course.fast"), TINY)
    weight = (of("course.slow") + of("course.back")) / between
    yield Calculated("course.slow_weight", "How much of the course goes by the slow rate.", weight, "share")


TINY = 1e-12
"""As in the model: keeps a division by nothing away where both rates are the same."""
