"""An end that lies before its beginning."""

from collections.abc import Iterator

import pyarrow.compute as pc

from stepdown.dataset.check.row_rule import Broken, RowRule, Rows, at_mask
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.contract import CONTRACT

_PAIRS = (
    ("from", "to"),
    ("started_on", "ended_on"),
    ("opened_on", "closed_on"),
    ("engaged_on", "closed_on"),
    ("asked_at", "answered_at"),
    ("allocated_at", "first_contact_at"),
    ("first_attempt_at", "first_contact_at"),
    ("proposed_on", "accepted_on"),
)


def _broken(rows: Rows) -> Iterator[Broken]:
    for name, table in rows.tables.items():
        for start, end in _PAIRS:
            if CONTRACT[name].has(start) and CONTRACT[name].has(end):
                yield from at_mask(table, pc.less(table[end], table[start]), end, {"start": start})


RULE = RowRule(
    Rule(
        "ended_before_started",
        "An end lies before its beginning: from and to, started and ended, opened and closed, asked and answered.",
        "{column} is {value}, which is before {start}.",
        "Look both dates up in their source; they may stand in each other's place.",
    ),
    _broken,
)
