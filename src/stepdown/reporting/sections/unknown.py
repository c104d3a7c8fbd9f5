"""What the unknown could do: the worst and the best case of each comparison of which something is not known."""

from stepdown.evaluation.study import Study
from stepdown.reporting.report import Block, Paragraph, ReportTable, Row
from stepdown.reporting.shown import NOTHING, Shown
from stepdown.reporting.tables import Heading, table
from stepdown.reporting.wording import plural
from stepdown.results.bounds import is_much_unknown

_TITLES = {
    "child": "Children's factors: worst and best case of what is not known",
    "parent": "Parents' factors: worst and best case of what is not known, per parent",
    "family": "Parents' factors: worst and best case of what is not known, per family",
}
_NOTE = (
    "As if all who are not known or were not asked at one or both points were without the factor, or with it; of the "
    "difference, as if all of them had lost it, or come to have it. No interval of those known says this."
)


def unknown_blocks(shown: Shown, study: Study) -> list[Block]:
    """A table for each kind of unit, and a sentence that names where a third or more is not known."""
    blocks: list[Block] = []
    for unit, title in _TITLES.items():
        stems = dict.fromkeys(r.id.rpartition(".")[0] for r in shown.table(f"change.{unit}"))
        firsts = [(stem, shown.result(f"{stem}.{study.compare.first}")) for stem in stems]
        gaps = [stem for stem, first in firsts if (first.tally.not_known or 0) + (first.tally.not_asked or 0)]
        much = [first.label.rpartition(":")[0] for _, first in firsts if is_much_unknown(first)]
        if much:
            blocks.append(
                Paragraph(f"Of {plural(unit)}, a third or more is not known of: {', '.join(much)}.", caution=True)
            )
        if gaps:
            blocks.append(_table(shown, study, unit, title, gaps))
    return blocks


def _table(shown: Shown, study: Study, unit: str, title: str, stems: list[str]) -> ReportTable:
    first, second = study.compare.first, study.compare.second
    columns = ("Known at both", "Not known", "Not asked", first.label, second.label, "Difference in percentage points")
    rows = [_row(shown, stem, f"{stem}.{first}", f"{stem}.{second}") for stem in stems]
    return table(shown, Heading(f"change.{unit}.bounds", title, plural(unit), "Factor", (_NOTE,)), columns, rows)


def _row(shown: Shown, stem: str, before: str, after: str) -> Row:
    counts = (shown.count(before, name) for name in ("known", "not_known", "not_asked"))
    widest = f"{stem}.difference_widest"
    difference = shown.bounds(widest) if shown.has(widest) else NOTHING
    label = shown.result(before).label.rpartition(":")[0]
    return Row(label, (*counts, shown.bounds(before), shown.bounds(after), difference))
