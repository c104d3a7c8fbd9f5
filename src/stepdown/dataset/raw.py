"""What a reader hands over: one table's cells as text, as they stand, with their row numbers."""

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class RawTable:
    """One sheet or file for one table of the contract, before any cell is understood.

    ``cells`` has a string column for each column of the file (null where the cell is empty). Dates that the file
    itself holds as dates stand in ISO form. ``row_numbers`` (int64) gives the row of each in the file, 1 the first.
    """

    table: str
    file: str
    sheet: str | None
    cells: pa.Table
    row_numbers: pa.Array

    @property
    def source_id(self) -> str:
        """The source of these rows in words, kept in every row of the dataset."""
        return f"{self.file}#{self.sheet}" if self.sheet else self.file
