"""Reading one file of the dataset: its cells as text under the dataset's own names of columns."""

from dataclasses import dataclass, replace
from pathlib import Path

from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.exchange.delimited.csv_file import Start, read_csv, starts
from stepdown.exchange.delimited.folder import PARQUET_SUFFIX, read_text
from stepdown.exchange.delimited.parquet_file import read_parquet
from stepdown.exchange.headings import not_found
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules.tables import TEXT_BELOW_TABLE
from stepdown.exchange.rules.texts import RAGGED_ROW
from stepdown.exchange.ssd.layout import SsdTable
from stepdown.exchange.ssd.recognise import columns_of
from stepdown.exchange.table_rows import raw_table

_LOST_ROWS = (RAGGED_ROW.id, TEXT_BELOW_TABLE.id)


@dataclass(frozen=True, slots=True)
class File:
    """What one file holds; ``raw`` is None where it cannot be read. ``set_aside``: rows that are in no table."""

    table: SsdTable
    raw: RawTable | None
    findings: tuple[Finding, ...]
    set_aside: int = 0


def read_file(path: Path, table: SsdTable, limits: Limits) -> File:
    """A CSV or Parquet file of a table. What is wrong in single rows stops nothing; a damaged file stops all."""
    if path.suffix.lower() == PARQUET_SUFFIX:
        raw, findings = read_parquet(path, table.name)
    else:
        raw, findings = _csv(path, table, limits)
    if raw is None:
        return File(table, None, tuple(findings))
    eased = tuple(replace(finding, severity=Severity.WARNS) for finding in findings)
    lost = sum(finding.rule in _LOST_ROWS for finding in findings)
    return File(table, _named(table, raw), eased, lost)


def _csv(path: Path, table: SsdTable, limits: Limits) -> tuple[RawTable | None, list[Finding]]:
    utf8, findings = read_text(path, limits)
    if utf8 is None:
        return None, findings
    start, heading = _headings(table, starts(utf8))
    if not heading:
        return None, [*findings, not_found(path.name, None, table.table)]
    body, found = read_csv(path.name, utf8, start, heading)
    if body is None:
        return None, [*findings, *found]
    raw, more = raw_table(body, table.table)
    return raw, [*findings, *found, *more]


def _headings(table: SsdTable, possible: list[Start]) -> tuple[Start, int]:
    """The separator under which a row names most columns, and that row (1 is the first); 0 where none does."""
    counts = [
        (len(columns_of(table, [cell or "" for cell in row])), start, at)
        for start in possible
        for at, row in enumerate(start.rows, 1)
    ]
    most, start, at = max(counts, key=lambda count: count[0], default=(0, possible[0], 0))
    return start, at if most else 0


def _named(table: SsdTable, raw: RawTable) -> RawTable:
    names = list(raw.cells.column_names)
    for place, name in columns_of(table, names).items():
        names[place] = name
    return replace(raw, cells=raw.cells.rename_columns(names))
