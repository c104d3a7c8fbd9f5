"""p with all comparisons allowed for, as it may be shown: where some tests are hidden, the largest that it can be."""

from stepdown.evaluation.infer.many import benjamini_hochberg, holm
from stepdown.evaluation.sections.adjusted import shown_tests
from stepdown.reporting.report import Cell
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.results.rounding import round_half_up

COLUMN = "p if all comparisons count (Holm; Benjamini–Hochberg)"
_HALF_A_STEP = 0.0005
"""By so much a released p may have been rounded down."""


def adjusted_cells(shown: Shown, units: tuple[str, ...]) -> dict[str, Cell]:
    """The cell of each comparison, by the start of its ids; that of the named outcome says nothing."""
    tests = shown_tests([result for unit in units for result in shown.table(f"change.{unit}")])
    held = {stem: test for stem, test in tests.items() if shown.has(f"{stem}.holm")}
    largest = [1.0 if t.estimate is None else min(1.0, t.estimate + _HALF_A_STEP) for t in held.values()]
    bounds = dict(zip(held, zip(holm(largest), benjamini_hochberg(largest), strict=True), strict=True))
    return {
        stem: _cell(shown, stem, bounds[stem], is_shown=test.estimate is not None) if stem in bounds else NOTHING
        for stem, test in tests.items()
    }


def _cell(shown: Shown, stem: str, bound: tuple[float, float], *, is_shown: bool) -> Cell:
    ids = (f"{stem}.holm", f"{stem}.benjamini_hochberg")
    if not any(shown.hides(id_, "estimate") for id_ in ids):
        return Cell("; ".join(shown.p_value(id_).text for id_ in ids), ids)
    if not is_shown:
        return Cell(shown.protected.profile.symbol, ids, hidden=True)
    return Cell("at most " + "; ".join(f"{round_half_up(p, 3)}" for p in bound), ids)


def comparisons_note(shown: Shown, units: tuple[str, ...]) -> str:
    """How many comparisons there are in all the tables of change."""
    tests = shown_tests([result for unit in units for result in shown.table(f"change.{unit}")])
    held = sum(shown.has(f"{stem}.holm") for stem in tests)
    return f"{held} comparisons are tested in all; were there no change at all, about 1 in 20 would have p under 0.05."
