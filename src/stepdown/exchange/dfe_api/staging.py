"""The table in which councils keep the objects before they are sent: a row for each child, exported as CSV."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.json_value import Json, JsonReader, UnsoundJsonError
from stepdown.exchange.delimited.csv_file import Start, read_csv, starts
from stepdown.exchange.delimited.folder import read_text
from stepdown.exchange.dfe_api.findings import NOT_JSON
from stepdown.exchange.dfe_api.layout import PURGE
from stepdown.exchange.dfe_api.stream import Unsound
from stepdown.exchange.limits import Limits
from stepdown.exchange.table_rows import Body

_PAYLOAD = "json_payload"
_STATE = "row_state"
_GONE = "deleted"


@dataclass(frozen=True, slots=True)
class Staged:
    """One row of the table."""

    number: int
    value: Json | Unsound
    twice: tuple[str, ...] = ()


def staged(path: Path, limits: Limits) -> tuple[Iterator[Staged] | None, list[Finding]]:
    """The objects of a table; None where the file is none, or cannot be read as one."""
    utf8, findings = read_text(path, limits)
    if utf8 is None:
        return None, findings
    start, heading = _headings(starts(utf8))
    if not heading:
        return None, [*findings, NOT_JSON.finding(Place(path.name))]
    body, found = read_csv(path.name, utf8, start, heading)
    findings += found
    return (_rows(body), findings) if body else (None, findings)


def _headings(possible: list[Start]) -> tuple[Start, int]:
    """The separator and the row (1 is the first) in which the column of objects is named; 0 where none does."""
    for start in possible:
        for at, row in enumerate(start.rows, 1):
            if _PAYLOAD in (plain_name(cell or "") for cell in row):
                return start, at
    return possible[0], 0


def _rows(body: Body) -> Iterator[Staged]:
    reader = JsonReader()
    places = {plain_name(name): place for place, name in reversed(body.headings.names.items())}
    payloads = body.columns[places[_PAYLOAD]]
    states = body.columns[places[_STATE]] if _STATE in places else pa.nulls(len(payloads), pa.string())
    for number, payload, state in zip(body.numbers, payloads, states, strict=True):
        yield _row(reader, number.as_py(), payload.as_py() or "", state.as_py() or "")


def _row(reader: JsonReader, number: int, payload: str, state: str) -> Staged:
    reader.twice.clear()
    try:
        value = reader.value(payload)
    except UnsoundJsonError as error:
        return Staged(number, Unsound(error.reason if payload.strip() else "the cell is empty"))
    if state.strip().lower() == _GONE and isinstance(value, dict):
        # No longer among the children who are sent. The object is of the last day on which the child was.
        value = {**value, PURGE: True}
    return Staged(number, value, tuple(reader.twice))
