"""Whether a mapping and its sheet fit: each column is mapped or ignored, and each one that is named is there."""

from collections import Counter
from collections.abc import Iterator

from stepdown.dataset.check.cells.absent import normal
from stepdown.dataset.finding import Finding
from stepdown.exchange.names import closest
from stepdown.exchange.wide.mapping import Mapping
from stepdown.exchange.wide.sheet import WideSheet


def misfits(mapping: Mapping, sheet: WideSheet) -> Iterator[Finding]:
    """Every finding of a mapping that does not fit its sheet."""
    headings = list(sheet.body.headings.names.values())
    there = {normal(heading) for heading in headings}
    used = {normal(column) for column in mapping.columns}
    ignored = {normal(column) for column in mapping.ignored}
    yield from _not_there(mapping, headings, there)
    for column in mapping.ignored:
        if normal(column) in used:
            problem = f"The column {column} is both mapped and ignored."
            yield Finding("mapping_ignored_but_used", problem, "Choose one.", mapping.file, column="ignored")
    times = Counter(normal(heading) for heading in headings)
    for heading in dict.fromkeys(headings):
        if normal(heading) not in used | ignored:
            yield _neither(sheet, mapping, heading)
        elif times[normal(heading)] > 1 and normal(heading) in used:
            yield _twice(sheet, heading)


def _not_there(mapping: Mapping, headings: list[str], there: set[str]) -> Iterator[Finding]:
    for column in dict.fromkeys((*mapping.columns, *mapping.ignored)):
        if normal(column) not in there:
            like = closest(column, headings)
            remedy = f"Did you mean {like}?" if like else "Write it as the sheet does."
            problem = f"The sheet has no column {column}."
            yield Finding("mapping_no_such_column", problem, remedy, mapping.file, value=column)


def _neither(sheet: WideSheet, mapping: Mapping, heading: str) -> Finding:
    problem = f"The column {heading} is neither mapped nor ignored, so it would be dropped in silence."
    remedy = f"Map it in {mapping.file}, or add it to 'ignored' there."
    body = sheet.body
    return Finding("column_not_mapped", problem, remedy, body.file, body.sheet, body.headings.row, heading)


def _twice(sheet: WideSheet, heading: str) -> Finding:
    problem = f"More than one column is headed {heading}, so it cannot be said which one the mapping means."
    body = sheet.body
    remedy = "Give each of them a heading of its own."
    return Finding("duplicate_heading", problem, remedy, body.file, body.sheet, body.headings.row, heading)
