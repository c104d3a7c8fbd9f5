"""Referral against closure: Table 3 (children), Table 4 (parents and families), counts, and ratings made once."""

from stepdown.evaluation.sections.counted import REGRESSION_CAUTION
from stepdown.evaluation.study import Study
from stepdown.reporting.charts import dumbbell as chart
from stepdown.reporting.report import Block, Chart, Paragraph, ReportTable, Row, Section
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

_TITLES = {
    "child": "Table 3. Children's factors, {before} against {after}",
    "parent": "Table 4a. Parents' factors, {before} against {after}, per parent",
    "family": "Table 4b. Parents' factors, {before} against {after}, per family",
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
    if not shown.has(f"{stem}.difference"):
        return None
    found = shown.result(f"{stem}.difference")
    return None if found.estimate is None else chart.Difference(found.estimate, found.low, found.high)


def _table(shown: Shown, study: Study, unit: str, title: str) -> ReportTable:
    first, second = study.compare.first, study.compare.second
    columns = ("Known at both", first.label, "%", second.label, "% ", *_PAIRS, *_SURE, "Not known at one or both")
    rows = [_row(shown, study, stem) for stem in _stems(shown, unit)]
    gone = withheld_columns(rows, columns, frozenset((*_PAIRS, *_SURE)))
    kept, shorter = without(rows, columns, gone)
    notes = [f"p: {_TESTS}"] if "p" in kept else []
    if gone:
        notes.append(f"Withheld, because more than a third would be hidden: {', '.join(g.lower() for g in gone)}.")
    return table(shown, Heading(f"change.{unit}", title, plural(unit), "Factor", tuple(notes)), kept, shorter)


_TESTS = (
    "McNemar's test, mid-p, of no change. Intervals: Newcombe's method 10. Neither allows for brothers and sisters."
)


def _row(shown: Shown, study: Study, stem: str) -> Row:
    before, after = f"{stem}.{study.compare.first}", f"{stem}.{study.compare.second}"
    has_test = shown.has(f"{stem}.difference")
    cells = (
        shown.count(before, "known"),
        shown.count(before),
        shown.percentage(before),
        shown.count(after),
        shown.percentage(after),
        *(shown.count(f"{stem}.{kind}") for kind in _KINDS),
        shown.points(f"{stem}.difference") if has_test else NOTHING,
        shown.p_value(f"{stem}.mcnemar_midp") if has_test else NOTHING,
        shown.count(before, "not_known"),
    )
    return Row(_label(shown, stem, study), cells)


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
