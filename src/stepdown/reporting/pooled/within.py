"""What is known of the counts of all together where some came in the safe form: the least and the most of each."""

import json
from collections.abc import Sequence

from stepdown.evaluation.pool.part import Within
from stepdown.evaluation.pool.together import Pool, wanted
from stepdown.reporting.pooled.bounds import Bounded
from stepdown.reporting.report import Cell, Paragraph, ReportTable, Row, Section
from stepdown.reporting.shown import NOTHING
from stepdown.reporting.wording import spoken
from stepdown.results.intervals import Interval
from stepdown.results.result import Measure
from stepdown.results.rounding import round_half_up

READING = (
    "Each count of all authorities together lies between these numbers, whatever is behind those that are hidden. They "
    "follow from what each authority may release, so they tell nothing more of any of them. Bounds are not intervals: "
    "they say nothing of chance."
)
IN_FULL = "bounds.json beside this report has every count and share."


def within_section(found: Sequence[Bounded], pool: Pool) -> Section:
    """The bounds of what the study names; all others are in the file beside the report."""
    named = [each for id_ in wanted(pool.study) for each in found if each.figure.id == id_]
    rows = [
        Row(each.figure.label, (*(_count(each, name) for name in ("numerator", "known")), _share(each.share)))
        for each in named
        if each.figure.measure is not Measure.PAIRED_DIFFERENCE
    ]
    source = f"Contributions of {len(pool.parts)} authorities, data as at {spoken(pool.study.period.as_at)}"
    table = ReportTable(
        "bounds", "What lies between which numbers", "the unit of each figure", source, "Figure",
        ("Number", "Known", "Share"), tuple(rows),
    )  # fmt: skip
    return Section("bounds", "Bounds on the figures of all together", (Paragraph(READING), table, Paragraph(IN_FULL)))


def _count(each: Bounded, name: str) -> Cell:
    return Cell(_said(each.counts[name]), (each.figure.id,)) if name in each.counts else NOTHING


def _said(within: Within) -> str:
    if within.most is None:
        return f"{within.least:,} or more"
    return f"{within.least:,}" if within.least == within.most else f"{within.least:,} to {within.most:,}"


def _share(share: Interval | None) -> Cell:
    if share is None:
        return NOTHING
    low, high = (round_half_up(100 * each) for each in share)
    return Cell(f"{low}%" if low == high else f"{low}% to {high}%")


def bounds_text(found: Sequence[Bounded]) -> str:
    """Every count and share as JSON: the least and the most, null where nothing limits it."""
    said = [
        {
            "id": each.figure.id,
            "label": each.figure.label,
            "unit": each.figure.unit,
            "counts": {name: list(within) for name, within in each.counts.items()},
            "share": list(each.share) if each.share else None,
        }
        for each in found
    ]
    return json.dumps({"bounds": said}, ensure_ascii=False, indent=1)
