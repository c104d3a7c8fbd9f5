"""Referral against closure: Table 3 (children), Table 4 (parents and families), counts, and ratings made once."""

from decimal import Decimal

from stepdown.evaluation.infer.paired import Pairs, largest_midp, least_certain, newcombe
from stepdown.evaluation.sections.counted import REGRESSION_CAUTION
from stepdown.evaluation.study import Study
from stepdown.reporting.charts import dumbbell as chart
from stepdown.reporting.charts.figures import points as signed
from stepdown.reporting.report import Block, Cell, Chart, Paragraph, ReportTable, Row, Section
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import (
    SHARE_COLUMNS,
    Heading,
    amount_row,
    breakdown_table,
    share_row,
    table,
    withheld_columns,
    without,
)
from stepdown.reporting.wording import SINGLE_ARM_CAUTION, plural
from stepdown.results.rounding import round_half_up

_TITLES = {
    "child": "Children's factors, {before} against {after}",
    "parent": "Parents' factors, {before} against {after}, per parent",
    "family": "Parents' factors, {before} against {after}, per family",
}
_PAIRS = ("Still there", "No longer there", "Newly there", "At neither")
_SURE = ("Difference in percentage points (95% interval)", "p")
_KINDS = ("persisted", "resolved", "emerged", "at_neither")
RATING_CAUTION = (
    "Rated once, at closure, by the practitioner who did the work: there is no baseline, the rating is not blinded and "
    "not a validated measure."
)


def change_section(shown: Shown, study: Study) -> Section:
    """Paired change per child, per parent and per family; missing episodes; ratings."""
    blocks: list[Block] = [
        Paragraph(SINGLE_ARM_CAUTION, caution=True),
        Paragraph("Only those known at both points are compared, so that both shares are of the same people."),
        *(_chart(shown, study, unit) for unit in _TITLES if shown.table(f"change.{unit}")),
        *_counted(shown, study),
        *_ratings(shown),
    ]
    return Section("change", "What changed", tuple(blocks))


def _stems(shown: Shown, unit: str) -> list[str]:
    return list(dict.fromkeys(r.id.rpartition(".")[0] for r in shown.table(f"change.{unit}")))


def _chart(shown: Shown, study: Study, unit: str) -> Chart:
    first, second = study.compare.first, study.compare.second
    title = _TITLES[unit].format(before=first.label.lower(), after=second.label.lower())
    factors = tuple(
        chart.PairedFactor(
            _label(shown, stem, study),
            shown.share(f"{stem}.{first}"),
            shown.share(f"{stem}.{second}"),
            _difference(shown, stem, study),
        )
        for stem in _stems(shown, unit)
    )
    value = chart.PairedChange(factors, plural(unit), first.label, second.label)
    id_ = f"chart-change-{unit}"
    return Chart(id_, title, chart.draw(value, id_, title), chart.describe(value), _table(shown, study, unit, title))


def _label(shown: Shown, stem: str, study: Study) -> str:
    return shown.result(f"{stem}.{study.compare.first}").label.rpartition(":")[0]


def _difference(shown: Shown, stem: str, study: Study) -> chart.Difference | None:
    """With its interval where that is shown; without where only the margins are, for those give the difference."""
    if not shown.has(f"{stem}.difference"):
        return None
    found = shown.result(f"{stem}.difference")
    if found.estimate is not None:
        return chart.Difference(found.estimate, found.low, found.high)
    margins = _margins(shown, stem, study)
    return chart.Difference(margins.change) if margins else None


def _margins(shown: Shown, stem: str, study: Study) -> Pairs | None:
    """The least certain pairs that the shown margins allow; None where a margin is hidden."""
    before, after = (shown.result(f"{stem}.{point}").tally for point in (study.compare.first, study.compare.second))
    if before.known is None or before.numerator is None or after.numerator is None:
        return None
    return least_certain(before.known, before.numerator, after.numerator)


def _table(shown: Shown, study: Study, unit: str, title: str) -> ReportTable:
    first, second = study.compare.first, study.compare.second
    columns = ("Known at both", first.label, "%", second.label, "% ", *_PAIRS, *_SURE, "Not known at one or both")
    rows = [_row(shown, study, stem) for stem in _stems(shown, unit)]
    gone = withheld_columns(rows, columns, frozenset(_PAIRS))
    kept, shorter = without(rows, columns, gone)
    notes = [f"p: {_TESTS}"]
    if any(WIDEST in cell.text.split() for row in shorter for cell in row.cells):
        notes.append(_WIDEST_NOTE)
    if gone:
        notes.append(f"Withheld, because more than a third would be hidden: {', '.join(g.lower() for g in gone)}.")
    return table(shown, Heading(f"change.{unit}", title, plural(unit), "Factor", tuple(notes)), kept, shorter)


WIDEST = "w"
_LEAST_P = Decimal("0.001")
_WIDEST_NOTE = (
    f"{WIDEST}: the widest interval, and the largest p, that the counts shown allow; "
    "the true ones would reveal counts that are not shown."
)
_TESTS = (
    "McNemar's test, mid-p, of no change. Intervals: Newcombe's method 10. Neither allows for brothers and sisters."
)


def _row(shown: Shown, study: Study, stem: str) -> Row:
    before, after = f"{stem}.{study.compare.first}", f"{stem}.{study.compare.second}"
    cells = (
        shown.count(before, "known"),
        shown.count(before),
        shown.percentage(before),
        shown.count(after),
        shown.percentage(after),
        *(shown.count(f"{stem}.{kind}") for kind in _KINDS),
        *_sure(shown, study, stem),
        shown.count(before, "not_known"),
    )
    return Row(_label(shown, stem, study), cells)


def _sure(shown: Shown, study: Study, stem: str) -> tuple[Cell, Cell]:
    """The difference with its interval, and p; where these would reveal the pairs, what the margins alone allow."""
    difference, test = f"{stem}.difference", f"{stem}.mcnemar_midp"
    if not shown.has(difference):
        return NOTHING, NOTHING
    margins = _margins(shown, stem, study)
    rounded = shown.protected.profile.rounds_to > 0  # what rounded margins allow may leave out the truth
    if not shown.hides(difference, "estimate") or margins is None or rounded:
        return shown.points(difference), shown.p_value(test)
    low, high = newcombe(margins)
    told = f"{signed(margins.change)} ({signed(low)} to {signed(high)}) {WIDEST}"
    most = max(round_half_up(largest_midp(margins.known, margins.at_first, margins.at_second), 3), _LEAST_P)
    return Cell(told, (difference,)), Cell(f"at most {most}", (test,))


def _counted(shown: Shown, study: Study) -> list[Block]:
    stem = "counts.child.missing_episodes"
    points = (study.compare.first, study.compare.second)
    if not shown.has(f"{stem}.any_at_first.{points[0]}.mean"):
        return []
    heading = Heading(
        f"{stem}.any_at_first",
        "Missing episodes, children with any at the first point",
        "children",
        "Point",
        (REGRESSION_CAUTION,),
    )
    rows = [amount_row(shown, f"{stem}.any_at_first.{p}", p.label, ("mean", "median", "maximum")) for p in points]
    spread = [
        breakdown_table(
            shown, Heading(f"{stem}.{p}", f"Missing episodes {p.label.lower()}", "children", "Episodes in three months")
        )
        for p in points
    ]
    return [
        Paragraph(REGRESSION_CAUTION, caution=True),
        table(shown, heading, ("Known at both", "Mean", "Median", "Most"), rows),
        *spread,
    ]


def _ratings(shown: Shown) -> list[Block]:
    rated = shown.table("ratings")
    if not rated:
        return []
    heading = Heading("ratings", "Practitioners' overall ratings at closure", "families", "Rating", (RATING_CAUTION,))
    return [table(shown, heading, SHARE_COLUMNS, [share_row(shown, r.id) for r in rated])]
