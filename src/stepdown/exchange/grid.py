"""A grid: the cells of one sheet or file as text, where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

import pyarrow as pa

type Cell = str | None
type Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of text cells (None where empty). ``rows[0]`` is row 1 of the file, and ``rows[0][0]`` its column A."""

    file: str
    sheet: str | None
    rows: Sequence[Row]

    def columns_below(self, row: int) -> list[pa.Array]:
        """The cells below a row, a text column for each place that any row of the grid has."""
        below = self.rows[row:]
        columns = [pa.array(column, pa.string()) for column in zip_longest(*below)]
        width = max((len(cells) for cells in self.rows), default=0)
        return [*columns, *(pa.nulls(len(below), pa.string()) for _ in range(width - len(columns)))]

    def numbers_below(self, row: int) -> pa.Array:
        """The number of each row below a row."""
        return pa.array(range(row + 1, len(self.rows) + 1), pa.int64())


def is_blank(row: Row) -> bool:
    """Whether no cell of a row holds anything."""
    return not any(row)


def column_letters(index: int) -> str:
    """What a spreadsheet calls a column; 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, remainder = divmod(index - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """What a spreadsheet calls a cell, such as B7: ``row`` counts from 1, ``column`` from 0."""
    return f"{column_letters(column)}{row}"
