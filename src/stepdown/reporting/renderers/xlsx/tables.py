"""A sheet for each table: what it is, its unit and its source above it, its notes by name."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.reporting.renderers.cells import full_headings, shown
from stepdown.reporting.renderers.contents import Contents
from stepdown.reporting.renderers.xlsx.sheet import cell_at, link, write_lines, write_table
from stepdown.reporting.report import Report, ReportTable

_LONG, _WIDE = 30, 7
"""More rows or columns than these leave the screen, so headings are kept in sight; else no pane is frozen."""


def notes_of(contents: Contents) -> dict[str, str]:
    """Each note's name ('note 1') by its text, in the order of the tables."""
    texts = dict.fromkeys(note for table in contents.tables.values() for note in table.notes)
    return {text: f"note {place}" for place, text in enumerate(texts, start=1)}


def write_tables(workbook: Workbook, report: Report, contents: Contents, notes: dict[str, str]) -> None:
    """All tables in order, each on a sheet of its own."""
    for table in contents.tables.values():
        name = contents.table_name(table)
        named_notes = "".join(f" [{notes[note]}]" for note in table.notes)
        title = f"{name}: {table.title}{named_notes}"
        _write_sheet(workbook.create_sheet(name), table, title, report.banner)


def _write_sheet(sheet: Worksheet, table: ReportTable, title: str, banner: str | None) -> None:
    about = (
        "This worksheet contains one table. Notes and symbols are explained on the worksheets 'Notes' and 'Symbols'."
    )
    lines = [*([banner] if banner else []), about, f"Unit: {table.unit}", f"Source: {table.source}", "Back to contents"]
    top = write_lines(sheet, title, lines)
    link(cell_at(sheet, top - 1, 1), "Contents")
    rows = [(heading, *map(shown, row.cells)) for heading, row in zip(full_headings(table), table.rows, strict=True)]
    write_table(sheet, top, sheet.title.lower().replace(" ", "_"), (table.row_heading, *table.columns), rows)
    if len(rows) > _LONG or len(table.columns) > _WIDE:
        sheet.freeze_panes = f"B{top + 1}"
