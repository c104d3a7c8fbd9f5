"""From columns of text under their headings to a raw table: its rows, and what stands where no table can have it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.grid import column_letters
from stepdown.exchange.headings import Headings
from stepdown.exchange.rules.tables import BLANK_HEADING, BLANK_ROWS, TEXT_BELOW_TABLE, TEXT_BESIDE_TABLE


@dataclass(frozen=True, slots=True)
class Body:
    """All that stands below a heading row: a text column for each place in the file, and each row's number."""

    file: str
    sheet: str | None
    headings: Headings
    columns: Sequence[pa.Array]
    numbers: pa.Array


def raw_table(body: Body, table: Table) -> tuple[RawTable, list[Finding]]:
    """The rows of a table, blank rows and notes left out, with a finding for each thing that was left out."""
    filled = _filled(body)
    kept = np.flatnonzero(filled > 0)
    apart = _apart(body, filled, kept)
    kept = np.setdiff1d(kept, apart, assume_unique=True)
    findings = [
        *(_note(body, int(at)) for at in apart),
        *_blank_rows(body, filled, kept),
        *columns_without_heading(body, kept),
    ]
    named = body.headings.names
    cells = [body.columns[place].take(kept) for place in named]
    columns = pa.Table.from_arrays(cells, names=list(named.values()))
    return RawTable(table.name, body.file, body.sheet, columns, body.numbers.take(kept)), findings


def _filled(body: Body) -> np.ndarray:
    """How many cells of each row hold something."""
    filled = np.zeros(len(body.numbers), np.int64)
    for column in body.columns:
        filled += np.asarray(column.is_valid())
    return filled


def _apart(body: Body, filled: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """The rows with a single cell that come after a blank row, where the table has several columns: notes, perhaps."""
    if len(body.headings.names) <= 2:
        return np.array([], np.int64)
    after_blank = (kept > 0) & (filled[kept - 1] == 0)
    apart: set[int] = set()
    for at in np.flatnonzero(filled[kept] == 1):
        if after_blank[at] or at - 1 in apart:
            apart.add(int(at))
    return kept[sorted(apart)]


def _note(body: Body, at: int) -> Finding:
    """Whether it is a note or a row that is nearly empty cannot be known: so a person must say."""
    place = next(place for place, column in enumerate(body.columns) if column[at].is_valid)
    return TEXT_BELOW_TABLE.finding(_cell(body, at, place))


def _blank_rows(body: Body, filled: np.ndarray, kept: np.ndarray) -> Iterator[Finding]:
    blank = np.flatnonzero(filled[: kept[-1]] == 0) if len(kept) else kept
    if len(blank):
        rows = "1 blank row was" if len(blank) == 1 else f"{len(blank)} blank rows were"
        yield BLANK_ROWS.finding(Place(body.file, body.sheet, _row(body, int(blank[0]))), {"rows": rows})


def columns_without_heading(body: Body, kept: np.ndarray | None = None) -> Iterator[Finding]:
    """A filled column without a heading stops the table; beyond a gap to its right it is only text beside it.

    ``kept``: the rows that count, as they stand below the headings; all of them where it is not given.
    """
    kept = np.arange(len(body.numbers)) if kept is None else kept
    for place, column in enumerate(body.columns):
        filled = kept[np.asarray(column.is_valid())[kept]]
        if place not in body.headings.names and len(filled):
            rule = TEXT_BESIDE_TABLE if place > body.headings.width else BLANK_HEADING
            yield rule.finding(_cell(body, int(filled[0]), place), {"letters": column_letters(place)})


def _cell(body: Body, at: int, place: int) -> Place:
    text = str(body.columns[place][at].as_py())
    return Place(body.file, body.sheet, _row(body, at), body.headings.column(place), text)


def _row(body: Body, at: int) -> int:
    return int(body.numbers[at].as_py())
