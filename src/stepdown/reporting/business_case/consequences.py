"""The table of consequences: what changed in people's lives, priced or not, before any money."""

from stepdown.costs.consequences import CONSEQUENCES
from stepdown.costs.model.line import LineKind
from stepdown.reporting.report import Cell, ReportTable, Row
from stepdown.reporting.shown import Shown
from stepdown.reporting.tables import Heading, table
from stepdown.results.result import Measure

_NOTES = (
    "What has no price is none the less for that. To stay out of care is not good in itself: removal can be right.",
    "Recorded at two points in one group; nothing here says what brought it about.",
)


def consequences_table(shown: Shown) -> ReportTable:
    """Every consequence that the results have, and which lines of the business case price it."""
    heading = Heading(
        "costs.consequences", "What changed, with and without a price", "as named", "What changed", _NOTES
    )
    rows = [_row(shown, id_, kind) for id_, kind in CONSEQUENCES if shown.has(id_)]
    return table(shown, heading, ("Recorded", "Of how many known", "Share or change", "Priced below"), rows)


def _row(shown: Shown, id_: str, kind: LineKind | None) -> Row:
    result = shown.result(id_)
    label = result.label.replace(": difference in share", "")
    priced = Cell(kind.label if kind else "No price")
    known = shown.count(id_, "known")
    if result.measure is Measure.PAIRED_DIFFERENCE:
        points = shown.points(id_)
        said = points if points.hidden else Cell(f"{points.text} percentage points", points.ids)
        return Row(f"{label}, the same people at both points", (Cell("–"), known, said, priced))
    share = shown.percentage(id_) if result.measure is Measure.PROPORTION else Cell("–")
    return Row(label, (shown.count(id_), known, share, priced))
