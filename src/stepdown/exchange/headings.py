"""The heading row of a table: where it is, and which columns it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding
from stepdown.dataset.schema import arrow_schema
from stepdown.exchange.grid import Row, column_letters, is_blank
from stepdown.exchange.rules.tables import HEADINGS_NOT_FOUND

ROWS_LOOKED_AT = 50  # a title and notes may stand above the headings, but not pages of them


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of the headings (1 is the first), and each column's heading as it stands, by the column's place."""

    row: int
    names: dict[int, str]

    @property
    def width(self) -> int:
        """The number of columns up to the last heading."""
        return max(self.names, default=-1) + 1

    def column(self, place: int) -> str:
        """What findings call a column: its heading as a plain name, or its letters where it has none."""
        heading = plain_name(self.names.get(place, ""))
        return heading or column_letters(place)


def recognised(row: Row, table: Table) -> int:
    """How many of a row's cells name columns of the table."""
    names = {plain_name(name) for name in arrow_schema(table).names}
    return len({plain_name(cell) for cell in row if cell} & names)


def heading_row(rows: Sequence[Row], table: Table) -> int | None:
    """The row (1 is the first) that names the most of the table's columns; None if no row does.

    One name is enough for a row with nothing above it; further down, a single one may be a word of a note.
    """
    counts = [recognised(row, table) for row in islice(rows, ROWS_LOOKED_AT)]
    best = max(counts, default=0)
    at = counts.index(best) if counts else 0
    enough = 1 if all(is_blank(row) for row in rows[:at]) else 2
    return at + 1 if best >= enough else None


def read_headings(rows: Sequence[Row], row: int) -> Headings:
    """The headings that stand in a row (1 is the first)."""
    return Headings(row, {place: cell for place, cell in enumerate(rows[row - 1]) if cell and cell.strip()})


def not_found(file: str, sheet: str | None, table: Table) -> Finding:
    """The finding that no row holds the table's headings."""
    wanted = ", ".join(column.name for column in table.columns[:4])
    return HEADINGS_NOT_FOUND.finding(Place(file, sheet), {"wanted": wanted})
