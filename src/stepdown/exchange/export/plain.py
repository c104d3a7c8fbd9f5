"""A dataset as CSV files for people, with a codebook. What a spreadsheet would run as a formula is made harmless."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.whole import whole_or_nothing
from stepdown.exchange.export.codebook import CODEBOOK, write_codebook
from stepdown.exchange.own_sheets import INVENTED
from stepdown.exchange.safe_csv import write_rows
from stepdown.exchange.typed_cells import in_memory, shown_columns, typed_rows

READ_ME = "read-me.txt"


def write_plain(dataset: Dataset, out: Path) -> None:
    """Write the tables, the codebook and a page about them, whole or not at all."""
    manifest = dataset.manifest
    tables = {name: in_memory(table) for name, table in dataset.tables.items()}
    said = [manifest.title, f"Made from the dataset with the digest {manifest.digest}."]
    with whole_or_nothing(out) as folder:
        write_tables(folder, tables, {})
        write_read_me(folder, [*said, *([INVENTED] if manifest.invented else [])])


def write_tables(folder: Path, tables: Mapping[str, pa.Table], changed: Mapping[tuple[str, str], str]) -> None:
    """Each table as ``<table>.csv``, and the codebook of them all."""
    columns = {name: shown_columns(CONTRACT[name], rows) for name, rows in tables.items()}
    for name, rows in tables.items():
        write_rows(folder / f"{name}.csv", columns[name], typed_rows(CONTRACT[name], rows))
    write_codebook(folder / CODEBOOK, columns, changed)


def write_read_me(folder: Path, lines: Iterable[str]) -> None:
    """The page that says what the folder is."""
    (folder / READ_ME).write_text("\n".join(lines) + "\n", encoding="utf-8")
