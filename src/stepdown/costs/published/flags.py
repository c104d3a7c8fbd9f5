"""What is wrong with a publication's business case, found by rules from its own numbers and the results."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from stepdown.costs.inputs.inputs import Inputs
from stepdown.costs.prices.words import Overlap, Unit
from stepdown.costs.published.reckon import ReckonedLine, ReckonedTerm
from stepdown.costs.published.written import Published


@dataclass(frozen=True, slots=True)
class Flag:
    """One fault: its stable name, what is wrong in a sentence, and the line that it is on, if on one."""

    name: str
    says: str
    line: str | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    published: Published
    lines: Sequence[ReckonedLine]
    inputs: Inputs


def flags(published: Published, lines: Sequence[ReckonedLine], inputs: Inputs) -> tuple[Flag, ...]:
    """Every fault that a rule finds, in the order of the rules."""
    case = _Case(published, lines, inputs)
    return tuple(flag for rule in _RULES for flag in rule(case))


def _arithmetic(case: _Case) -> Iterator[Flag]:
    for line in case.lines:
        if line.agrees is False and line.line.printed and line.line.instead_of is None:
            off = line.line.printed.pounds - line.pounds
            said = f"£{abs(off):,.0f} too {'low' if off < 0 else 'high'}"
            yield Flag(
                "arithmetic",
                f"The printed £{line.line.printed.pounds:,.0f} is not {_products(line)} = £{line.pounds:,.0f}; "
                f"it is {said}.",
                line.line.id,
            )


def _products(line: ReckonedLine) -> str:
    return " + ".join(term.shown for term in line.terms)


def _two_mixes(case: _Case) -> Iterator[Flag]:
    by_id = {line.line.id: line for line in case.lines}
    for line in case.lines:
        other = by_id.get(line.line.instead_of or "")
        if other and other.pounds != line.pounds:
            yield Flag(
                "two_mixes",
                f"The printed total needs {_products(other)} = £{other.pounds:,.0f}; the counts in the text are "
                f"{_products(line)} = £{line.pounds:,.0f}.",
                line.line.id,
            )


def _certain_counterfactual(case: _Case) -> Iterator[Flag]:
    if case.published.scenario.share_that_would_have_entered == 1:
        yield Flag(
            "certain_counterfactual",
            "Every child at risk is taken to have entered care without the team. In the control arm of the nearest "
            "trial 44.8% did within 12 months (family group conferences before proceedings, 2023).",
        )


def _mixed_price_years(case: _Case) -> Iterator[Flag]:
    prices = {term.price.id: term.price for line in case.lines for term in line.terms}
    years = sorted({str(price.price_year) for price in prices.values()})
    assumed = sorted(price.id for price in prices.values() if price.price_year_assumed)
    if len(years) > 1 or assumed:
        said = f"Prices of {' and '.join(years)} stand side by side and were never put on one base"
        yield Flag("mixed_price_years", f"{said}; for {len(assumed)} of {len(prices)} the price year is not stated.")


def _no_service_cost(_: _Case) -> Iterator[Flag]:
    yield Flag("no_service_cost", "What the service itself cost is nowhere taken off: every figure is gross.")


def _year_of_a_longer_pilot(case: _Case) -> Iterator[Flag]:
    months = case.inputs.pilot_months
    if abs(months - case.published.scenario.months_counted) >= 1:
        yield Flag(
            "twelve_months",
            f"Yearly prices are counted for {case.published.scenario.months_counted:g} months, though families were "
            f"referred over {months:.0f} months and were not each supported for a year.",
        )


def _families(case: _Case) -> Iterator[Flag]:
    work = case.inputs.work
    for line in case.lines:
        for term in line.terms:
            if term.counted == "flow.included.families" and work.families_supported < work.families_included:
                yield Flag(
                    "families",
                    f"{work.families_included} families are multiplied; {work.families_supported} were supported "
                    f"directly, and the work with {work.families_closed} had ended.",
                    line.line.id,
                )


def _steps_up(case: _Case) -> Iterator[Flag]:
    up = sum(step.children for step in case.inputs.steps if step.direction == "up")
    if up and any(Overlap.CHILD_CASE_WORK in term.price.overlaps and term.price.is_periodic for term in _terms(case)):
        says = f"Steps down are counted as savings; {up} children who stepped up are not set against them."
        yield Flag("steps_up", says)


def _per_child(case: _Case) -> Iterator[Flag]:
    for line in case.lines:
        if any(term.price.unit is Unit.CHILD and Overlap.PROCEEDINGS in term.price.overlaps for term in line.terms):
            yield Flag(
                "per_child",
                "Proceedings are counted per child; one application covers brothers and sisters, and fewer than half "
                "of children who start to be looked after do so through a court.",
                line.line.id,
            )


def _terms(case: _Case) -> list[ReckonedTerm]:
    return [term for line in case.lines for term in line.terms]


_RULES: tuple[Callable[[_Case], Iterator[Flag]], ...] = (
    _arithmetic,
    _two_mixes,
    _certain_counterfactual,
    _mixed_price_years,
    _no_service_cost,
    _year_of_a_longer_pilot,
    _families,
    _steps_up,
    _per_child,
)
