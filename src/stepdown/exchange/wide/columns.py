"""Whether a mapping and its sheet fit: each column is mapped or ignored, and each one that is named is there."""

from collections import Counter
from collections.abc import Iterator

from stepdown.dataset.check.cells.absent import normal
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.names import suggestion
from stepdown.exchange.rules import mappings as rules
from stepdown.exchange.table_rows import columns_without_heading
from stepdown.exchange.wide.mapping import Mapping
from stepdown.exchange.wide.sheet import WideSheet


def misfits(mapping: Mapping, sheet: WideSheet) -> Iterator[Finding]:
    """Every finding of a mapping that does not fit its sheet."""
    headings = list(sheet.body.headings.names.values())
    there = {normal(heading) for heading in headings}
    used = {normal(column) for column in mapping.columns}
    ignored = {normal(column) for column in mapping.ignored}
    yield from _not_there(mapping, headings, there)
    yield from columns_without_heading(sheet.body)
    for column in mapping.ignored:
        if normal(column) in used:
            yield rules.MAPPING_IGNORED_BUT_USED.finding(Place(mapping.file, column="ignored", value=column))
    times = Counter(normal(heading) for heading in headings)
    for heading in dict.fromkeys(headings):
        place = Place(sheet.body.file, sheet.body.sheet, sheet.body.headings.row, heading)
        if normal(heading) not in used | ignored:
            yield rules.COLUMN_NOT_MAPPED.finding(place, {"mapping": mapping.file})
        elif times[normal(heading)] > 1 and normal(heading) in used:
            yield rules.DUPLICATE_HEADING.finding(place)


def _not_there(mapping: Mapping, headings: list[str], there: set[str]) -> Iterator[Finding]:
    for column in dict.fromkeys((*mapping.columns, *mapping.ignored)):
        if normal(column) not in there:
            place = Place(mapping.file, value=column)
            yield rules.MAPPING_NO_SUCH_COLUMN.finding(place, {"suggestion": suggestion(column, headings)})
