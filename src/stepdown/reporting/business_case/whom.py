"""For whom: who pays for the service and who would gain, in words, as a chart and as a table."""

from stepdown.costs.analysis.payers import Payer
from stepdown.costs.case import BusinessCase
from stepdown.costs.prices.words import Bearer, Release
from stepdown.reporting.business_case.amounts import exact, lower_first, number, signed, signed_range
from stepdown.reporting.business_case.basis import INTERVAL, Basis
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.charts import payers as chart
from stepdown.reporting.charts.figures import whole_percent
from stepdown.reporting.charts.pounds import pounds
from stepdown.reporting.report import Block, Chart, ReportTable, Row
from stepdown.reporting.tables import Heading

_SMALL = 500
"""Pounds that prose does not speak of; the table has them."""


def for_whom(case: BusinessCase) -> str:
    """Who pays and who gains, and how much of it could be taken out of a budget."""
    paying = [payer for payer in case.payers if payer.service.central]
    others = [payer for payer in case.payers if not payer.service.central]
    told = [_paying(payer) for payer in paying]
    told += _others(others, Basis.of(case))
    return " ".join(("For whom?", *told, _cashable(case)))


def _paying(payer: Payer) -> str:
    more = "less than it pays" if payer.net.central > 0 else "more than it pays"
    return (
        f"{_upper(_who(payer))} pays {pounds(payer.service.central)} for the service and would have been saved "
        f"{pounds(_saved(payer))}: {pounds(payer.net.central)} {more}."
    )


def _upper(said: str) -> str:
    return said[:1].upper() + said[1:]


def _others(payers: list[Payer], basis: Basis) -> list[str]:
    gaining = [payer for payer in payers if _saved(payer) >= _SMALL]
    losing = [payer for payer in payers if _saved(payer) <= -_SMALL]
    start = (
        "Others pay nothing for it and would have been saved money" if basis.is_net else "Would have been saved money"
    )
    told = [f"{start}: {_amounts(gaining)}{basis.aside}."] if gaining else []
    return told + ([f"Would have paid more: {_amounts(losing)}{basis.aside}."] if losing else [])


def _amounts(payers: list[Payer]) -> str:
    return "; ".join(f"{_who(payer)} ({pounds(_saved(payer))})" for payer in payers)


def _who(payer: Payer) -> str:
    if payer.bearer is Bearer.NOT_STATED:
        return "a payer that the source of the price does not name"
    return f"{'the ' if payer.bearer in _WITH_ARTICLE else ''}{lower_first(payer.bearer.label)}"


_WITH_ARTICLE = (Bearer.LOCAL_AUTHORITY, Bearer.NHS, Bearer.POLICE)


def _saved(payer: Payer) -> float:
    return sum(part.central for part in payer.saved.values())


def _cashable(case: BusinessCase) -> str:
    by_kind = {kind: sum(payer.saved[kind].central for payer in case.payers) for kind in Release}
    whole = sum(by_kind.values())
    if whole <= 0:
        return "Nothing is saved in all."
    share = whole_percent(by_kind[Release.CASHABLE] / whole)
    return (
        f"Of all that would have been saved, {share} is cashable: money that can be taken out of a budget. "
        "The rest frees time or room, and the bill stays."
    )


def payers_blocks(case: BusinessCase) -> tuple[Block, ...]:
    """The chart of payers with its table, and what each has for its money where the service's cost is known."""
    frame = Frame.of(case)
    chart_ = _chart(frame)
    return (chart_, _returns(frame)) if frame.basis.is_net else (chart_,)


def _chart(frame: Frame) -> Chart:
    title = "What each payer pays and is saved" if frame.basis.is_net else "What each payer is saved"
    rows = tuple(_drawn(payer) for payer in frame.case.payers)
    value = chart.Payers(rows, frame.basis.measure, pays_are_known=frame.basis.is_net)
    id_ = "chart-costs-payers"
    return Chart(id_, title, chart.draw(value, id_, title), chart.describe(value), _table(frame, title))


def _drawn(payer: Payer) -> chart.Payer:
    saved = [payer.saved[kind].central for kind in (Release.CASHABLE, Release.CAPACITY, Release.WIDER)]
    return chart.Payer(payer.bearer.label, payer.service.central, *saved)


def _table(frame: Frame, title: str) -> ReportTable:
    """What each payer pays for the service and is saved, by what becomes of the money."""
    notes = tuple(f"{kind.label}." for kind in Release)
    heading = Heading("payers", title, frame.basis.unit, "Payer", notes)
    saved = (*(f"Saved: {kind}" for kind in Release), "Saved in all")
    if frame.basis.is_net:
        rows = [row(p.bearer.label, exact(p.service.central), *_gains(p)) for p in frame.case.payers]
        return frame.table(heading, ("Pays for the service", *saved), rows)
    rows = [row(p.bearer.label, *_gains(p), _range_saved(p)) for p in frame.case.payers]
    return frame.table(heading, (*saved, INTERVAL), rows)


def _gains(payer: Payer) -> tuple[str, ...]:
    return (*(exact(payer.saved[kind].central) for kind in Release), exact(_saved(payer)))


def _range_saved(payer: Payer) -> str:
    """Without a service cost the payer's answer is what it is saved, with its sign turned."""
    return f"{exact(-payer.net.high)} to {exact(-payer.net.low)}"


def _returns(frame: Frame) -> ReportTable:
    """What each payer has for its money."""
    heading = Heading("returns", "What each payer has for its money", frame.basis.unit, "Payer", _NOTES)
    columns = ("Net: added (+) or saved (−)", INTERVAL, "Benefit-cost ratio", "Paid back")
    return frame.table(heading, columns, [_return(frame, payer) for payer in frame.case.payers])


_NOTES = (
    "Benefit-cost ratio: what is saved for each £1 that the payer pays for the service. Over 1 it has more back.",
    "Paid back: years from referral until what is saved has paid for what was spent, not discounted.",
)


def _return(frame: Frame, payer: Payer) -> Row:
    ratio = "–" if payer.benefit_cost_ratio is None else number(payer.benefit_cost_ratio, 2)
    return row(payer.bearer.label, signed(payer.net.central), signed_range(payer.net), ratio, _payback(frame, payer))


def _payback(frame: Frame, payer: Payer) -> str:
    if not payer.service.central:
        return "pays nothing"
    if payer.payback_years is None:
        return f"not within {frame.case.model.scenario.scenario.horizon_years} years"
    return "within the first year" if payer.payback_years <= 1 else f"after {number(payer.payback_years)} years"
