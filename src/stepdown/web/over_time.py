"""Children's levels over time as a page shows them: a picture, what it says in a sentence, and the table behind it."""

from collections.abc import Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from stepdown.records.queries.lines import Lines
from stepdown.reporting.charts.timeline import child, family
from stepdown.reporting.renderers.picture import inline
from stepdown.reporting.report import Chart, ReportTable

_SOURCE = "the council's record, as mirrored here"
_TITLE = "Safeguarding levels over time"


def over_time(told: Lines) -> Mapping[str, Any] | None:
    """What a template needs; None where nothing is told of any of the children."""
    if told.as_at is None:
        return None
    if len(told.lines) == 1:
        one = child.Child(told.lines[0], told.as_at)
        drawn, words, table = child.draw(one, "levels", _TITLE), child.describe(one), _table(child, one)
        return _shown(drawn, words, child.sentence(one), table)
    all_of = family.Family(told.lines, told.as_at)
    drawn, words, table = family.draw(all_of, "levels", _TITLE), family.describe(all_of), _table(family, all_of)
    return _shown(drawn, words, family.sentence(all_of), table)


def _table(kind: Any, value: Any) -> ReportTable:
    table: ReportTable = kind.table(value, "levels-table", _TITLE, _SOURCE)
    return table


def _shown(drawn: str, words: str, sentence: str, table: ReportTable) -> Mapping[str, Any]:
    # The picture has been parsed, checked and written anew: it is the one text that enters as mark-up.
    picture: SafeString = mark_safe(inline(Chart("levels", _TITLE, drawn, words, table)))  # noqa: S308
    return {"picture": picture, "sentence": sentence, "table": table}
