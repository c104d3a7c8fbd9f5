"""The codebook of an export: what each column of each table means, and which words stand in it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from stepdown.dataset.column import Table
from stepdown.dataset.contract import CONTRACT
from stepdown.exchange.safe_csv import write_rows
from stepdown.exchange.template.words import kind_of

CODEBOOK = "codebook.csv"
_COLUMNS = ("table", "row_is", "column", "holds", "means", "words", "changed")


def write_codebook(path: Path, tables: Mapping[str, Iterable[str]], changed: Mapping[tuple[str, str], str]) -> None:
    """Write a row for each column that is in the export. ``changed``: what was done to a column, by table and name."""
    write_rows(path, _COLUMNS, _rows(tables, changed))


def _rows(tables: Mapping[str, Iterable[str]], changed: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, ...]]:
    for name, columns in tables.items():
        table = CONTRACT[name]
        for column in columns:
            yield (name, table.row, column, *_meaning(table, column), changed.get((name, column), ""))


def _meaning(table: Table, name: str) -> tuple[str, str, str]:
    """What a column holds and means, and its words. One that the contract does not have is the file's own."""
    if not table.has(name):
        return "text", "A column of the file's own", ""
    column = table.column(name)
    words = "; ".join(f"{word}: {column.label_of(word)}" for word in column.words)
    return kind_of(column), column.doc, words
