"""One figure: what it counts, of how many, how it is defined, and from what."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.evaluation.figure import FigureView
from stepdown.records.queries.evaluation.figure import figure as figure_of
from stepdown.reporting.wording import name_of
from stepdown.results.result import Measure, Result
from stepdown.results.rounding import percent, round_half_up
from stepdown.web.asking import Asked


def figure(request: Asked, run_id: UUID, result_id: str) -> HttpResponse:
    """The figure with its counts and its definition."""
    found = figure_of(request.user, run_id=run_id, result_id=result_id, at=request.now)
    shown = {
        "figure": found,
        "name": name_of(found.result),
        "rows": _rows(found),
        "can_list": request.user.manages,
    }
    return render(request, "evaluation/figure.html", shown)


def _rows(found: FigureView) -> list[tuple[str, str]]:
    """What is counted, as a list of names and values; what there is none of is left out."""
    result = found.result
    counts = [(words, getattr(result.tally, name)) for name, words in _COUNTS.items()]
    rows = [(words.format(unit=result.unit), f"{n:,}") for words, n in counts if n is not None]
    if result.measure is Measure.PROPORTION and result.estimate is not None and result.tally.known:
        rows.append(("Share of those known", f"{percent(result.tally.numerator or 0, result.tally.known, 1)}%"))
    elif result.estimate is not None:
        rows.append((f"Value, in {result.of}" if result.of else "Value", f"{round_half_up(result.estimate, 3):,}"))
    return rows + _how_sure(result)


def _how_sure(result: Result) -> list[tuple[str, str]]:
    rows = []
    if result.low is not None and result.high is not None:
        level = f"{result.level:.0%}" if result.level else ""
        rows.append((f"{level} interval", f"{_limit(result, result.low)} to {_limit(result, result.high)}"))
    if result.method:
        rows.append(("Method", result.method))
    return rows


def _limit(result: Result, value: float) -> str:
    is_share = result.measure in (Measure.PROPORTION, Measure.PAIRED_DIFFERENCE)
    return f"{round_half_up(100 * value, 1)}%" if is_share else f"{round_half_up(value, 3)}"


_COUNTS = {
    "numerator": "Counted",
    "known": "Known",
    "not_known": "Not known",
    "not_asked": "Not asked",
    "not_applicable": "Not applicable",
    "total": "In all",
}
