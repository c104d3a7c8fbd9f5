"""A rule about rows: how a rule and the look at the tables that finds it broken go together."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.check.cells.reading import places
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.engine import Engine


@dataclass(frozen=True, slots=True)
class Rows:
    """The typed tables that are there, and an engine in which every table of the contract can be read."""

    tables: Mapping[str, pa.Table]
    engine: Engine


@dataclass(frozen=True, slots=True)
class Broken:
    """One row that breaks a rule, or with no row one table that does."""

    source_id: str | None
    source_row: int | None
    column: str | None
    value: str | None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowRule:
    """A rule, and what gives the rows that break it."""

    rule: Rule
    broken: Callable[[Rows], Iterable[Broken]]


def sql_rule(rule: Rule, module_file: str) -> RowRule:
    """A rule whose look is the ``.sql`` file beside its module.

    A row of the SELECT is a row that breaks the rule: source_id, source_row, at_column, value; any further columns
    are details for the rule's sentences.
    """
    sql = Path(module_file).with_suffix(".sql").read_text(encoding="utf-8")

    def broken(rows: Rows) -> Iterator[Broken]:
        for row in rows.engine.run(sql):
            details = {name: str(value) for name, value in row.items() if name not in _PLACE}
            yield Broken(row["source_id"], row["source_row"], row["at_column"], str(row["value"]), details)

    return RowRule(rule, broken)


_PLACE = ("source_id", "source_row", "at_column", "value")


def at_mask(table: pa.Table, mask: pa.ChunkedArray, column: str, details: Mapping[str, str]) -> Iterator[Broken]:
    """Each row of a table at which a mask is true, for one of its columns."""
    bad = table.select(["source_id", "source_row", column]).take(pa.array(places(mask), pa.int64()))
    for source_id, source_row, value in zip(*(c.to_pylist() for c in bad.columns), strict=True):
        yield Broken(source_id, source_row, column, str(value), details)
