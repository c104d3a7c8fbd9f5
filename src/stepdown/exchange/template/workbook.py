"""The whole workbook: read-me, columns, a sheet for each table of the contract, and the lists of its drop-downs."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
from openpyxl import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.whole import whole_file_or_nothing
from stepdown.exchange.names import heading_of
from stepdown.exchange.own_sheets import COLUMNS, LISTS, READ_ME
from stepdown.exchange.template.lists_sheet import Lists
from stepdown.exchange.template.read_me import fill_columns, fill_read_me
from stepdown.exchange.template.table_sheet import ROWS, fill_sheet
from stepdown.exchange.typed_cells import in_memory


class TooManyRowsError(Exception):
    """A table has more rows than a sheet can hold. Its text is a sentence for the person."""


def write_template(out: Path) -> None:
    """Write the blank workbook. OutputRefusedError where ``out`` is a folder."""
    _save(_workbook("A team's workbook for Stepdown", {}, invented=False), out)


def write_workbook(dataset: Dataset, out: Path) -> None:
    """Write a dataset as a workbook of the same layout, which reads back as the same facts.

    TooManyRowsError where a table does not fit in a sheet; OutputRefusedError where ``out`` is a folder.
    """
    tables = {name: in_memory(table) for name, table in dataset.tables.items()}
    for name, table in tables.items():
        if table.num_rows >= ROWS:
            raise TooManyRowsError(
                f"The table {name} has {table.num_rows:,} rows, and a sheet holds {ROWS - 1:,}. "
                "Write the dataset as CSV or Parquet files instead."
            )
    _save(_workbook(dataset.manifest.title, tables, invented=dataset.manifest.invented), out)


def _workbook(title: str, tables: Mapping[str, pa.Table], *, invented: bool) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    fill_read_me(workbook.create_sheet(READ_ME), title, invented=invented)
    fill_columns(workbook.create_sheet(COLUMNS))
    sheets = {name: workbook.create_sheet(heading_of(name)) for name in CONTRACT}
    lists = Lists(workbook.create_sheet(LISTS))
    for name, sheet in sheets.items():
        fill_sheet(sheet, CONTRACT[name], lists, tables.get(name))
    for sheet in workbook.worksheets:
        _print_in_full_width(sheet)
    return workbook


def _print_in_full_width(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _save(workbook: Workbook, out: Path) -> None:
    with whole_file_or_nothing(out) as path:
        workbook.save(path)
