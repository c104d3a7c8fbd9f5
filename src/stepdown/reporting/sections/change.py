"""Referral against closure: Table 3 (children), Table 4 (parents and families), counts, and ratings made once."""

from collections.abc import Sequence
from decimal import Decimal

from stepdown.evaluation.infer.paired import largest_midp
from stepdown.evaluation.sections.counted import REGRESSION_CAUTION
from stepdown.evaluation.study import Study
from stepdown.reporting.charts import dumbbell as chart
from stepdown.reporting.report import Block, Cell, Chart, Paragraph, ReportTable, Row, Section
from stepdown.reporting.sections.adjusted import COLUMN, adjusted_cells, comparisons_note
from stepdown.reporting.sections.imputed import imputed_blocks
from stepdown.reporting.sections.unknown import unknown_blocks
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
from stepdown.reporting.wording import CAUTION, plural
from stepdown.results.rounding import round_half_up

_TITLES = {
    "child": "Children's factors, {before} against {after}",
    "parent": "Parents' factors, {before} against {after}, per parent",
    "family": "Parents' factors, {before} against {after}, per family",
}
_PAIRS = ("Still there", "No longer there", "Newly there", "At neither")
_SURE = ("Difference in percentage points (95% interval)", "p", COLUMN)
_KINDS = ("persisted", "resolved", "emerged", "at_neither")
RATING_CAUTION = (
    "Rated once, at closure, by the practitioner who did the work: there is no baseline, the rating is not blinded and "
    "not a validated measure."
)


def change_section(shown: Shown, study: Study) -> Section:
    """Paired change per child, per parent and per family; missing episodes; ratings."""
    blocks: list[Block] = [
        Paragraph(CAUTION[study.study.design], caution=True),
        Paragraph("Only those known at both points are compared, so that both shares are of the same people."),
        *(_chart(shown, study, unit) for unit in _TITLES if shown.table(f"change.{unit}")),
        *unknown_blocks(shown, study),
        *imputed_blocks(shown, study),
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
            _difference(shown, stem),
        )
        for stem in _stems(shown, unit)
    )
    value = chart.PairedChange(factors, plural(unit), first.label, second.label)
    id_ = f"chart-change-{unit}"
    return Chart(id_, title, chart.draw(value, id_, title), chart.describe(value), _table(shown, study, unit, title))


def _label(shown: Shown, stem: str, study: Study) -> str:
    return shown.result(f"{stem}.{study.compare.first}").label.rpartition(":")[0]


def _difference(shown: Shown, stem: str) -> chart.Difference | None:
    """With its interval where that is shown; without where only the margins are, for those give the difference."""
    if not shown.has(f"{stem}.difference"):
        return None
    found, widest = shown.result(f"{stem}.difference"), shown.result(f"{stem}.difference_widest")
    if found.estimate is not None:
        return chart.Difference(found.estimate, found.low, found.high)
    return None if widest.estimate is None else chart.Difference(widest.estimate)


def _table(shown: Shown, study: Study, unit: str, title: str) -> ReportTable:
    first, second = study.compare.first, study.compare.second
    columns = ("Known at both", first.label, "%", second.label, "% ", *_PAIRS, *_SURE, "Not known at one or both")
    held = adjusted_cells(shown, tuple(_TITLES))
    rows = [_row(shown, study, stem, held.get(stem, NOTHING)) for stem in _stems(shown, unit)]
    gone = (*withheld_columns(rows, columns, frozenset(_PAIRS)), *_nothing_shown(rows, columns))
    kept, shorter = without(rows, columns, gone)
    notes = [_tested(study, unit), comparisons_note(shown, tuple(_TITLES))]
    if any(WIDEST in cell.text.split() for row in shorter for cell in row.cells):
        notes.append(_WIDEST_NOTES[unit])
    if gone:
        names = ", ".join(column[:1].lower() + column[1:] for column in gone)
        notes.append(f"Withheld, because more than a third, or every p, would be hidden: {names}.")
    return table(shown, Heading(f"change.{unit}", title, plural(unit), "Factor", tuple(notes)), kept, shorter)


def _nothing_shown(rows: Sequence[Row], columns: Sequence[str]) -> tuple[str, ...]:
    """Those of the two columns of p in which no figure is shown."""
    places = [place for place, column in enumerate(columns) if column in _SURE[1:]]
    return tuple(columns[p] for p in places if all(row.cells[p].hidden or row.cells[p] == NOTHING for row in rows))


WIDEST = "w"
_LEAST_P = Decimal("0.001")
_WIDEST_NOTE = (
    f"{WIDEST}: the widest interval that the two shares allow{{}}; the true one would reveal counts not shown."
)
_WIDEST_NOTES = {
    "child": _WIDEST_NOTE.format(", were brothers and sisters all alike"),
    "parent": _WIDEST_NOTE.format(", were the parents of a family all alike"),
    "family": _WIDEST_NOTE.format(", and 'at most' the largest p"),
}
_BY_FAMILY = "p: McNemar's test by families, mid-p, of no change. Intervals: {}. Both allow for {}."
_OF_FAMILIES = "p: McNemar's test, mid-p, of no change. Intervals: Newcombe's method 10."
_RELATIVES = {"child": "brothers and sisters", "parent": "parents of one family"}


def _tested(study: Study, unit: str) -> str:
    limits = f"95% limits {study.intervals.said()}" if study.intervals else "Tango's score interval"
    return _BY_FAMILY.format(limits, _RELATIVES[unit]) if unit in _RELATIVES else _OF_FAMILIES


def _row(shown: Shown, study: Study, stem: str, held: Cell) -> Row:
    before, after = f"{stem}.{study.compare.first}", f"{stem}.{study.compare.second}"
    cells = (
        shown.count(before, "known"),
        shown.count(before),
        shown.percentage(before),
        shown.count(after),
        shown.percentage(after),
        *(shown.count(f"{stem}.{kind}") for kind in _KINDS),
        *_sure(shown, study, stem),
        held,
        shown.count(before, "not_known"),
    )
    return Row(_label(shown, stem, study), cells)


def _sure(shown: Shown, study: Study, stem: str) -> tuple[Cell, Cell]:
    """The difference with its interval, and p; where these would reveal the pairs, what the two shares alone allow."""
    difference, widest = f"{stem}.difference", f"{stem}.difference_widest"
    if not shown.has(difference):
        return NOTHING, NOTHING
    blurred = shown.protected.profile.blurs  # what blurred margins allow may leave out the truth
    if not shown.hides(difference, "estimate") or shown.hides(widest, "estimate") or blurred:
        return shown.points(difference), _p(shown, study, stem)
    return Cell(f"{shown.points(widest).text} {WIDEST}", (widest,)), _p(shown, study, stem)


def _p(shown: Shown, study: Study, stem: str) -> Cell:
    """The p of the test that allows for families. Of families themselves, also the largest that two shares allow."""
    by_family, of_strangers = f"{stem}.mcnemar_by_family", f"{stem}.mcnemar_midp"
    if shown.has(by_family):
        return shown.p_value(by_family)
    before, after = (shown.result(f"{stem}.{point}").tally for point in (study.compare.first, study.compare.second))
    counts = (before.known, before.numerator, after.numerator)
    blurred = shown.protected.profile.blurs
    if not shown.hides(of_strangers, "estimate") or None in counts or blurred:
        return shown.p_value(of_strangers)
    most = max(round_half_up(largest_midp(*(count or 0 for count in counts)), 3), _LEAST_P)
    return Cell(f"at most {most}", (of_strangers,))


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
