"""Writing a dataset as a folder of CSV files that reads back as the same facts."""

import csv
from datetime import datetime
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.column import Table
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.whole import whole_or_nothing
from stepdown.exchange.delimited.folder import READ_ME_FILE
from stepdown.exchange.own_sheets import INVENTED
from stepdown.exchange.typed_cells import TypedCell, in_memory, shown_columns, typed_rows


def write_csv_folder(dataset: Dataset, out: Path) -> None:
    """Write each table as ``<table>.csv``, whole or not at all. OutputRefusedError where ``out`` holds anything.

    These files are for programs: text stands as it is, with nothing put before what a spreadsheet would run.
    """
    manifest = dataset.manifest
    with whole_or_nothing(out) as folder:
        said = [manifest.title, *([INVENTED] if manifest.invented else []), f"Digest {manifest.digest}"]
        (folder / READ_ME_FILE).write_text("\n".join(said) + "\n", encoding="utf-8")
        for name, table in dataset.tables.items():
            _write_table(CONTRACT[name], in_memory(table), folder / f"{name}.csv")


def _write_table(table: Table, rows: pa.Table, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(shown_columns(table, rows))
        writer.writerows([_text(value) for value in cells] for cells in typed_rows(table, rows))


def _text(value: TypedCell) -> TypedCell:
    return value.isoformat(sep=" ") if isinstance(value, datetime) else value
