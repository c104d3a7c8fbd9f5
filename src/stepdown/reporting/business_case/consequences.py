"""The table of consequences: what changed in people's lives, priced or not, before any money."""

from stepdown.costs.consequences import CONSEQUENCES
from stepdown.costs.model.line import LineKind
from stepdown.domain.points import Point
from stepdown.reporting.report import Cell, ReportTable, Row
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import Heading, table
from stepdown.results.result import Measure, Result

_NOTES = (
    "What has no price is none the less for that. To stay out of care is not good in itself: removal can be right.",
    "Recorded in one group; nothing here says what brought it about. 'Then' is the same people at the second point.",
)
_COLUMNS = ("Recorded", "Of how many known", "Share")
_PRICED = "Priced below"


def consequences_table(shown: Shown, *, priced: bool) -> ReportTable:
    """Every consequence that the results have; ``priced`` adds which lines of the business case price it."""
    heading = Heading("costs.consequences", "What changed, priced or not", "as named", "What changed", _NOTES)
    rows = [_row(shown, id_, kind, priced=priced) for id_, kind in CONSEQUENCES if shown.has(id_)]
    return table(shown, heading, (*_COLUMNS, _PRICED) if priced else _COLUMNS, rows)


def _row(shown: Shown, id_: str, kind: LineKind | None, *, priced: bool) -> Row:
    result = shown.result(id_)
    label = result.label.replace(": difference in share", "")
    cells = _pair(shown, result) if result.measure is Measure.PAIRED_DIFFERENCE else _alone(shown, result)
    return Row(label, (*cells, Cell(kind.label if kind else "No price")) if priced else cells)


def _alone(shown: Shown, result: Result) -> tuple[Cell, ...]:
    share = shown.percentage(result.id) if result.measure is Measure.PROPORTION else NOTHING
    return shown.count(result.id), shown.count(result.id, "known"), share


def _pair(shown: Shown, result: Result) -> tuple[Cell, ...]:
    """The same people at both points: how many at the first, then how many at the second."""
    stem = result.id.rpartition(".")[0]
    first, second = (f"{stem}.{point}" for point in Point if shown.has(f"{stem}.{point}"))
    count = _then(shown.count(first), shown.count(second))
    return count, shown.count(first, "known"), _then(shown.percentage(first), shown.percentage(second))


def _then(first: Cell, second: Cell) -> Cell:
    if first.hidden or second.hidden:
        return first if first.hidden else second
    return Cell(f"{first.text}, then {second.text}", (*first.ids, *second.ids))
