"""Cells that hold JSON: what they say, and a finding for a column in which some of them cannot be read."""

from stepdown.exchange.case_files.json_value import Json, JsonReader, UnsoundJsonError
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.ssd.findings import JSON_KEY_TWICE, NOT_JSON


class JsonCells:
    """The cells of one column."""

    def __init__(self, u: Understanding, column: str) -> None:
        self._u = u
        self._column = column
        self._reader = JsonReader()

    def value(self, row: Row) -> Json:
        """What the cell of a row says; None where it is empty, or where it cannot be read, which is told."""
        written = str(row[self._column] or "").strip()
        if not written:
            return None
        try:
            value = self._reader.value(written)
        except UnsoundJsonError:
            self.is_unsound(row)
            return None
        if self._reader.twice:
            self._u.often(JSON_KEY_TWICE, row, self._column)
            self._reader.twice.clear()
        return value

    def is_unsound(self, row: Row) -> None:
        """Tell that the cell of a row does not hold what belongs there."""
        self._u.often(NOT_JSON, row, self._column)
