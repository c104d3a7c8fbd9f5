"""From a raw table to a typed one: every column by its kind, missing values with their reasons, and the findings."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple, Self

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.cells.absent import ABSENT_RULES
from stepdown.dataset.check.cells.choices import CHOICE_RULES, read_choices
from stepdown.dataset.check.cells.dates import DATE_RULES, read_dates, read_moments
from stepdown.dataset.check.cells.days import DAY_RULES
from stepdown.dataset.check.cells.numbers import NUMBER_RULES, read_numbers, read_whole, read_yes_no
from stepdown.dataset.check.cells.reading import Reading, Trouble, places
from stepdown.dataset.check.cells.texts import TEXT_RULES, read_text
from stepdown.dataset.check.headers import Headers, match_headers
from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.column import PROVENANCE, Column, ColumnKind, Table
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.dataset.schema import arrow_schema
from stepdown.domain.missing import Missing, ObservationState

REQUIRED = Rule(
    "required",
    "An empty cell in a column that every row must have a value in.",
    "The cell is empty, and every row needs a value of {column}.",
    "Write the value: {doc}.",
)
VALUE_AND_REASON = Rule(
    "value_and_reason",
    "A row has a value and also a reason why there is none.",
    "The row has a value of {of} and also says '{value}'.",
    "Leave one of them.",
)
CELL_RULES = (
    *(REQUIRED, VALUE_AND_REASON),
    *(*ABSENT_RULES, *CHOICE_RULES, *DAY_RULES, *DATE_RULES, *NUMBER_RULES, *TEXT_RULES),
)

_READERS: dict[ColumnKind, Callable[[Column, pa.Array], Reading]] = {
    ColumnKind.CHOICE: read_choices,
    ColumnKind.DATE: read_dates,
    ColumnKind.MOMENT: read_moments,
    ColumnKind.WHOLE: read_whole,
    ColumnKind.NUMBER: read_numbers,
    ColumnKind.YES_NO: read_yes_no,
}


def typed(table: Table, raw: RawTable) -> tuple[pa.Table, list[Finding]]:
    """The rows of a raw table with the contract's types, and what is wrong with them. A blank row states nothing."""
    headers = match_headers(table, raw)
    sheet = _Sheet(raw, headers)
    columns = {name: values for column in table.columns for name, values in sheet.column(column)}
    columns |= sheet.provenance()
    ordered = {name: columns[name] for name in arrow_schema(table).names} | dict(sheet.extra())
    return pa.table(ordered), [*headers.findings, *sheet.findings]


class _Sheet:
    """The cells of a raw table without its blank rows, and the findings of reading them."""

    def __init__(self, raw: RawTable, headers: Headers) -> None:
        self._raw = raw
        self._headers = headers
        self.findings: list[Finding] = []
        cells = [_Cells.of(column) for column in raw.cells.columns]
        kept = _not_blank(cells, len(raw.row_numbers))
        self._cells = [column.filter(kept) for column in cells]
        self._rows = _flat(raw.row_numbers).filter(kept)

    def column(self, column: Column) -> Iterator[tuple[str, pa.Array]]:
        """A column of the contract read, and with it why its values are missing, where they may be."""
        cells = self._known(column.name)
        reading = self._read(column, cells)
        self._say(column, cells, reading.troubles)
        self._require(column, cells)
        if column.is_state:
            yield column.name, pc.coalesce(reading.values, pa.scalar(str(ObservationState.NOT_ASKED)))
            return
        yield column.name, reading.values
        if column.may_be_missing:
            yield column.missing_companion, self._reasons(column, reading)

    def extra(self) -> Iterator[tuple[str, pa.Array]]:
        """The columns that the contract does not have, as text."""
        for name, at in self._headers.extra.items():
            column = Column(name, ColumnKind.TEXT, "")
            reading = self._read(column, self._cells[at])
            self._say(replace(column, name=self._raw.cells.column_names[at]), self._cells[at], reading.troubles)
            yield name, reading.values

    def provenance(self) -> dict[str, pa.Array]:
        """Where each row came from: what a dataset's own file says, else this file and row."""
        source, row = (self._read(column, self._known(column.name)).values for column in PROVENANCE)
        return {
            PROVENANCE[0].name: pc.coalesce(source, pa.scalar(self._raw.source_id)),
            PROVENANCE[1].name: pc.coalesce(row, self._rows),
        }

    def _known(self, name: str) -> "_Cells":
        at = self._headers.known.get(name)
        return _Cells.none(len(self._rows)) if at is None else self._cells[at]

    def _read(self, column: Column, cells: "_Cells") -> Reading:
        reader = _READERS.get(column.kind)
        return reader(column, cells.text) if reader else read_text(column, cells.raw, cells.text)

    def _reasons(self, column: Column, reading: Reading) -> pa.Array:
        """Why each value is not there: what the cell said, else what the column of reasons says, else not asked."""
        companion = Column(column.missing_companion, ColumnKind.CHOICE, "", choices=Missing)
        cells = self._known(companion.name)
        said = self._read(companion, cells)
        both = pc.and_(pc.is_valid(reading.values), pc.is_valid(said.values))
        contradictions = [(at, Trouble(VALUE_AND_REASON, {"of": column.name})) for at in places(both)]
        self._say(companion, cells, (*said.troubles, *contradictions))
        reasons = pc.coalesce(reading.reasons, said.values, pa.scalar(str(Missing.NOT_ASKED)))
        return pc.if_else(pc.is_valid(reading.values), None, reasons)

    def _require(self, column: Column, cells: "_Cells") -> None:
        if column.required and column.name in self._headers.known:
            doc = column.doc[:1].lower() + column.doc[1:]
            empty = places(pc.is_null(cells.text))
            self._say(column, cells, [(at, Trouble(REQUIRED, {"doc": doc})) for at in empty])

    def _say(
        self, column: Column, cells: "_Cells", troubles: tuple[tuple[int, Trouble], ...] | list[tuple[int, Trouble]]
    ) -> None:
        for at, trouble in troubles:
            value = cells.raw[at].as_py()
            place = Place(self._raw.file, self._raw.sheet, self._rows[at].as_py(), column.name, value)
            self.findings.append(trouble.rule.finding(place, trouble.details))


class _Cells(NamedTuple):
    """A column's cells as they stand, and without outer blanks: null where nothing else is in them."""

    raw: pa.Array
    text: pa.Array

    @classmethod
    def of(cls, column: pa.ChunkedArray) -> Self:
        raw = _flat(column)
        text = pc.utf8_trim_whitespace(raw)
        return cls(raw, pc.if_else(pc.equal(text, ""), None, text))

    @classmethod
    def none(cls, rows: int) -> Self:
        nothing = pa.nulls(rows, pa.string())
        return cls(nothing, nothing)

    def filter(self, kept: pa.Array) -> Self:
        return self._replace(raw=self.raw.filter(kept), text=self.text.filter(kept))


def _flat(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    """A column in one piece; a column that is empty throughout is text too."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    return array.cast(pa.string()) if pa.types.is_null(array.type) else array


def _not_blank(columns: list[_Cells], rows: int) -> pa.Array:
    """Which rows have anything in them."""
    anything = pa.repeat(value=False, size=rows)
    for cells in columns:
        anything = pc.or_(anything, pc.is_valid(cells.text))
    return anything
