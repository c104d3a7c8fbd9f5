"""Which table of the return a file or sheet is: that of whose columns its headings name the most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.column import Table
from stepdown.exchange.grid import Row
from stepdown.exchange.headings import ROWS_LOOKED_AT
from stepdown.exchange.ssda903.layout import NAMES, SHARED, TABLES

_COLUMNS = {name: frozenset(plain_name(c.name) for c in table.columns) for name, table in TABLES.items()}
_SHARED = frozenset(plain_name(name) for name in SHARED)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The table, the row of its headings (1 is the first) and how many of its columns they name."""

    table: Table
    row: int
    columns: int


def recognise(rows: Sequence[Row], name: str) -> Recognised | None:
    """The table of the first rows of a file or sheet; None where they are of no table.

    What it is called decides only between tables of which as many columns are there.
    """
    called = table_called(name)
    return max(_candidates(rows, called), key=lambda found: (found.columns, found.table is called), default=None)


def table_called(name: str) -> Table | None:
    """The table that a name is of, such as '2017-episodes' or 'SSDA903 Header'; of two in it, the longer."""
    plain = plain_name(name).replace("_", "")
    return NAMES.get(max((known for known in NAMES if known in plain), key=len, default=""))


def _candidates(rows: Sequence[Row], called: Table | None) -> Iterator[Recognised]:
    for at, row in enumerate(islice(rows, ROWS_LOOKED_AT), 1):
        headings = {plain_name(cell) for cell in row if cell}
        for name, columns in _COLUMNS.items():
            there = headings & columns
            if _is_enough(there, is_called=TABLES[name] is called):
                yield Recognised(TABLES[name], at, len(there))


def _is_enough(there: frozenset[str] | set[str], *, is_called: bool) -> bool:
    """A child's number and birthday stand in many a sheet: without its name, a table needs more to be recognised."""
    return len(there) >= 3 or (len(there) == 2 and (is_called or bool(there - _SHARED)))
