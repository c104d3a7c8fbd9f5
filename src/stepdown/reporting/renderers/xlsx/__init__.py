"""All tables of the report as one accessible spreadsheet: what it is, what is in it, and a sheet a table."""

from io import BytesIO

from openpyxl import Workbook

from stepdown.reporting.renderers.contents import contents
from stepdown.reporting.renderers.packed import packed
from stepdown.reporting.renderers.printable import printable
from stepdown.reporting.renderers.provenance import Traced, traced
from stepdown.reporting.renderers.xlsx.front import write_contents, write_cover, write_notes, write_symbols
from stepdown.reporting.renderers.xlsx.sheet import write_lines, write_table
from stepdown.reporting.renderers.xlsx.tables import notes_of, write_tables
from stepdown.reporting.report import Report


def to_xlsx(report: Report) -> bytes:
    """The file's bytes, free of dates. ValueError where the report contradicts itself."""
    report = printable(report)
    found = contents(report)
    workbook = Workbook()
    # A new workbook comes with a sheet of its own.
    for sheet in workbook.worksheets:
        workbook.remove(sheet)
    properties = workbook.properties
    properties.title, properties.language, properties.creator = report.title, "en-GB", ""
    notes = notes_of(found)
    write_cover(workbook.create_sheet("Cover"), report)
    write_contents(workbook.create_sheet("Contents"), report, found)
    write_notes(workbook.create_sheet("Notes"), notes)
    write_symbols(workbook.create_sheet("Symbols"), report)
    write_tables(workbook, report, found, notes)
    _write_provenance(workbook, traced(report, found))
    held = BytesIO()
    workbook.save(held)
    return packed(held.getvalue())


def _write_provenance(workbook: Workbook, figures: tuple[Traced, ...]) -> None:
    sheet = workbook.create_sheet("Provenance")
    lines = ["This worksheet contains one table. It names the result behind each figure of the report."]
    rows = [(each.place, each.row, each.column, each.text, "; ".join(each.ids)) for each in figures]
    top = write_lines(sheet, "Where each figure comes from", lines)
    write_table(sheet, top, "provenance", ("Place", "Row", "Column", "Shown", "Result"), rows)
