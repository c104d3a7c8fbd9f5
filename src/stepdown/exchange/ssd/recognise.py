"""Which table a file is, and which of its columns each column is, whatever a council calls them."""

import re
from collections.abc import Mapping, Sequence

from stepdown.dataset.check.headers import plain_name
from stepdown.exchange.ssd.aliases import COLUMNS, FILES
from stepdown.exchange.ssd.layout import NOT_READ, TABLES, SsdTable

_NAMES = {**{name: name for name in (*TABLES, *NOT_READ)}, **FILES}
_LONGEST_FIRST = "|".join(sorted(_NAMES, key=len, reverse=True))
# 'ssd_person', 'dbo.ssd_person_2025', 'person_essex', 'persons'; not 'our_person': only 'ssd' ends what stands before.
_FILE = re.compile(rf"(?:(?:.*_)?ssd_)?({_LONGEST_FIRST})(?:_.*)?")


def table_of_file(stem: str) -> str | None:
    """The table that a file is named for, whether it is read or not; None where the name says none."""
    named = _FILE.fullmatch(plain_name(stem))
    return _NAMES[named[1]] if named else None


def column_of(table: SsdTable, heading: str) -> str | None:
    """The dataset's name of a column; None where the table has none such."""
    plain = plain_name(heading)
    if table.table.has(plain):
        return plain
    aliases = COLUMNS.get(table.name, {})
    for name in (plain, plain.partition("_")[2]):
        if (known := table.names.get(aliases.get(name, name))) is not None:
            return known
    return None


def columns_of(table: SsdTable, headings: Sequence[str]) -> Mapping[int, str]:
    """The dataset's name of each column by its place, each name once: its own heading counts first, then the first."""
    found = {place: name for place, heading in enumerate(headings) if (name := column_of(table, heading))}
    own_first = sorted(found, key=lambda place: plain_name(headings[place]) != found[place])
    once = {name: place for place in reversed(own_first) for name in (found[place],)}
    return {place: name for name, place in once.items()}
