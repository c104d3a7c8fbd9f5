"""A plain loop in Python over draws, children and months: the same sums written once more, with nothing of the model's.

Only a few draws are run, and only those are compared: at 5,000 children a draw takes seconds.
"""

import math
from collections.abc import Mapping

from benchmarks.costs.answer import Answer, Numbers, answer_with
from stepdown.costs.model.model import Model
from stepdown.domain.safeguarding import SafeguardingLevel

CHILD_DRAWS = 3000
"""How many times one child in one draw is run: 96 draws of 31 children, or one of 5,000."""
YEARS = 18


def contend(model: Model, values: Mapping[str, Numbers], answer: Answer, draws: int | None = None) -> None:
    """The first draws only: so many, or as many as run in seconds."""
    children = [age for age, number in model.inputs.eligible.by_age.items() for _ in range(number)]
    number = draws or max(1, CHILD_DRAWS // len(children))
    with answer.timed("model and EVPI"):
        for draw in range(number):
            value = {name: float(drawn[draw]) for name, drawn in values.items()}
            answer.net.append(_net_cost(model, children, value))
    answer.draws_run = number


def _net_cost(model: Model, children: list[int], v: Mapping[str, float]) -> float:
    paid = [0.0] * YEARS
    _service(model, v, paid)
    _care(model, children, v, paid)
    _levels(model, v, paid)
    _time_and_abuse(model, v, paid)
    return sum(pounds / 1.035**year for year, pounds in enumerate(paid))


def _service(model: Model, v: Mapping[str, float], paid: list[float]) -> None:
    service, base = model.service, model.scenario.scenario.price_base
    if service is not None:
        pounds = model.deflators.uprate(service.total, base).money.pounds * v["service_cost.times"]
        _spread(paid, 0.0, service.written.service.months, pounds / service.written.service.months)


def _spread(paid: list[float], start: float, months: float, monthly: float) -> None:
    for year in range(YEARS):
        inside = min(start + months, 12 * year + 12) - max(start, 12 * year)
        paid[year] += monthly * max(inside, 0.0)


def _care(model: Model, children: list[int], v: Mapping[str, float], paid: list[float]) -> None:
    share = v["care.thresholds.pre_proceedings.share"]
    rate = (
        share * v["care.thresholds.pre_proceedings.rate"] + (1 - share) * v["care.thresholds.adolescents_at_home.rate"]
    )
    entered, start = v["care.with_team.entered"], v["care.entry.months_until"]
    later = start + v["care.entry.months_put_off"]
    monthly, put_off_children = _placement(model, v), 0.0
    for age in children:
        until = 12 * (18 - age) - 6
        put_off = max(rate - entered, 0.0) * v["care.entry.share_put_off"] if later < until else 0.0
        put_off_children += put_off
        for month in range(min(until, 12 * YEARS)):
            in_care = _in_care(month - start, v)
            change = (entered - rate) * in_care + put_off * _in_care(month - later, v)
            paid[month // 12] += change * monthly
    _proceedings(model, v, paid, (rate, entered, entered + put_off_children / len(children)))


def _in_care(month: float, v: Mapping[str, float]) -> float:
    """Months looked after in the month that begins so many months after entry."""
    return _until(month + 1, v) - _until(month, v)


def _until(months: float, v: Mapping[str, float]) -> float:
    """Months looked after until so many months after entry: the integral of two exponentials."""
    if months <= 0:
        return 0.0
    out, back = 1 / v["care.spell.mean_months"], 1 / v["care.spell.months_until_return"]
    root = math.sqrt((out + back) ** 2 - 4 * out * back * (1 - v["care.spell.share_returning"]))
    slow, fast = (root - out - back) / 2, (-root - out - back) / 2
    weight = (slow + back) / (slow - fast)
    return weight * math.expm1(slow * months) / slow + (1 - weight) * math.expm1(fast * months) / fast


def _placement(model: Model, v: Mapping[str, float]) -> float:
    """What a month in care costs, over the mix of placements."""
    whole = sum(v[f"mix.england.{p.id}"] for p in model.scenario.care.placements)
    return sum(
        v[f"mix.england.{p.id}"] / whole * v[f"price.{p.price}"] * model.prices[p.price].times
        for p in model.scenario.care.placements
        if p.price
    )


def _proceedings(model: Model, v: Mapping[str, float], paid: list[float], rates: tuple[float, float, float]) -> None:
    start = v["care.entry.months_until"]
    without, at_first, in_the_end = (_families(model, v, rate) for rate in rates)
    pounds = v["price.section_31_application"] * v["proceedings.share_of_entries"]
    paid[int(start // 12)] += (at_first - without) * pounds
    paid[int((start + v["care.entry.months_put_off"]) // 12)] += (in_the_end - at_first) * pounds


def _families(model: Model, v: Mapping[str, float], rate: float) -> float:
    together = v["proceedings.siblings_together"]
    return sum(
        together * rate + (1 - together) * (1 - (1 - rate) ** children)
        for children, families in model.inputs.eligible.families.items()
        for _ in range(families)
    )


def _levels(model: Model, v: Mapping[str, float], paid: list[float]) -> None:
    prices = model.scenario.levels.prices if model.scenario.levels else {}

    def monthly(level: SafeguardingLevel) -> float:
        return v[f"price.{prices[level]}"] * model.prices[prices[level]].times if level in prices else 0.0

    for step in model.inputs.steps:
        pounds = step.children * (monthly(step.after) - monthly(step.before)) * (1 - v["levels.anyway"])
        _spread(paid, model.inputs.work.mean_months_open or 0.0, v["levels.months"], pounds)


def _time_and_abuse(model: Model, v: Mapping[str, float], paid: list[float]) -> None:
    work, change = model.inputs.work, model.inputs.changes["change.family.parental_domestic_abuse"]
    hours = work.families_supported * v["staff_time.hours_a_week"] * 365.25 / 84 * (1 - v["staff_time.anyway"])
    _spread(paid, 0.0, work.mean_months_open or 0.0, -hours * v["price.social_worker_client_hour_2013_14"])
    fewer = (change.resolved - change.emerged) * (1 - v["others.domestic_abuse.anyway"])
    monthly = fewer * v["others.domestic_abuse.times_a_year"] / 12 * v["price.domestic_abuse_incident"]
    _spread(paid, work.mean_months_open or 0.0, v["others.domestic_abuse.months"], -monthly)


if __name__ == "__main__":
    answer_with(contend)
