"""The sheets before the tables: what this is, what is in it, its notes and its symbols."""

from openpyxl.worksheet.worksheet import Worksheet

from stepdown.reporting.renderers.contents import Contents
from stepdown.reporting.renderers.xlsx.sheet import cell_at, link, write_lines, write_table
from stepdown.reporting.report import Paragraph, Report

_ONE_TABLE = "This worksheet contains one table."


def write_cover(sheet: Worksheet, report: Report) -> None:
    """Title, banner, every warning of the report, and how it was made."""
    blocks = [*report.key_points, *(block for section in report.sections for block in section.blocks)]
    warnings = [f"Warning: {block.text}" for block in blocks if isinstance(block, Paragraph) and block.caution]
    lines = [line for line in (report.banner, report.subtitle) if line]
    lines += [*dict.fromkeys(warnings), *(f"{name}: {value}" for name, value in report.facts)]
    write_lines(sheet, report.title, lines)
    sheet.column_dimensions["A"].width = 110


def write_contents(sheet: Worksheet, report: Report, contents: Contents) -> None:
    """A row for each table, leading to its sheet."""
    lines = [_ONE_TABLE, *([report.banner] if report.banner else [])]
    top = write_lines(sheet, "Contents", lines)
    rows = [("Notes", "Notes to the tables"), ("Symbols", "Symbols used in the tables")]
    rows += [(contents.table_name(table), table.title) for table in contents.tables.values()]
    rows += [("Provenance", "Where each figure comes from")]
    write_table(sheet, top, "contents", ("Worksheet", "Title"), rows)
    for place, (name, _) in enumerate(rows, start=top + 1):
        link(cell_at(sheet, place, 1), name)


def write_notes(sheet: Worksheet, notes: dict[str, str]) -> None:
    """Each note once, under its name."""
    rows = [(name, text) for text, name in notes.items()]
    write_table(sheet, write_lines(sheet, "Notes", [_ONE_TABLE]), "notes", ("Note", "Text"), rows)


def write_symbols(sheet: Worksheet, report: Report) -> None:
    """What stands in a cell where no figure does."""
    top = write_lines(sheet, "Symbols used in the tables", [_ONE_TABLE])
    write_table(sheet, top, "symbols", ("Symbol", "Meaning"), report.symbols)
