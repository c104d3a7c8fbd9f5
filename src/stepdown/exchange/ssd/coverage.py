"""Of which days, and of what, a folder of tables would have told."""

from collections.abc import Iterator
from datetime import date, timedelta

import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.last_day import years_before
from stepdown.exchange.ssd.findings import SHORT_HISTORY
from stepdown.exchange.ssd.layout import TABLES
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.coverage import Coverage

YEARS = 6
"""The dataset holds what was going on in the six years before it was made."""
_LATE = timedelta(days=366)
_SPINE = "cin_episodes"


def is_told(tables: CaseTables, name: str) -> bool:
    """Whether a table tells anything: it is there and has rows. Systems make empty ones for what they do not keep."""
    return name in tables.tables and tables.tables[name].num_rows > 0


def coverage(tables: CaseTables, as_at: date) -> Coverage:
    """Six years up to the day on which the tables were made, for the kinds of activity whose tables tell anything."""
    kinds = {kind for name, table in TABLES.items() if is_told(tables, name) for kind in table.kinds}
    if ActivityKind.LOOKED_AFTER not in kinds:
        kinds.discard(ActivityKind.SHORT_BREAKS)  # they are found among the episodes of care
    return Coverage(frozenset(kinds), years_before(as_at, YEARS), as_at + timedelta(days=1))


def doubts(tables: CaseTables, told: Coverage) -> Iterator[Finding]:
    """Where referrals begin more than a year after the first day of which the tables should tell."""
    if is_told(tables, _SPINE):
        first = pc.min(tables.tables[_SPINE][TABLES[_SPINE].begins]).as_py()
        if first is not None and first - told.first > _LATE:
            place = Place(tables.file, column=TABLES[_SPINE].begins, value=first.isoformat())
            yield SHORT_HISTORY.finding(place, {"first": told.first.isoformat()})
