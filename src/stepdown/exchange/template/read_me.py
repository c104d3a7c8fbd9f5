"""The sheets for people: Read me, which explains the workbook, and Columns, which lists every column of every sheet."""

from collections.abc import Callable, Iterable
from math import ceil

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.dataset.contract import CONTRACT
from stepdown.exchange.names import heading_of
from stepdown.exchange.own_sheets import INVENTED, LISTS
from stepdown.exchange.template import styles
from stepdown.exchange.template.words import NOT_APPLICABLE, NOT_ASKED, NOT_KNOWN, choices_of, kind_of, when_missing

_HOW_TO = (
    "Each sheet is one table, and each of its rows is one fact. Headings are in row 1; the data begin in row 2.",
    "Fill in the sheets for which you have data. Leave the others as they are.",
    "Give each family, child, parent, referral and episode an ID, and use the same ID on every sheet.",
    "Never use a name as an ID.",
    "Hold the pointer over a heading to read what the column means. The sheet Columns says the same as a table.",
    "You may add columns of your own at the right. They are kept, and no figure uses them.",
    "When it is filled in, run: stepdown check, followed by the name of this file.",
)
_MISSING = (
    ("What you write", "What it means"),
    (NOT_KNOWN, "Somebody asked or looked, and the answer is not known."),
    (NOT_ASKED, "Nobody asked. An empty cell means the same."),
    (NOT_APPLICABLE, "The question does not arise for this person."),
    ("0 or No", "It was asked, and the answer is none. Never write 0 or No for something that is not known."),
)
_SIGNS = (
    ("What you see", "What it means"),
    ("White on blue heading", "Required: every row must have a value. The note on the heading begins 'Required'."),
    ("Black on grey heading", "Not required."),
    ("Arrow beside a cell", "The cell takes a word from a list. Click the arrow to choose."),
    (
        f"Hidden sheet {LISTS}",
        "Holds the words of the drop-down lists. Right-click any tab and choose Unhide to see it.",
    ),
)
_COLUMN_WIDTHS = (22, 24, 11, 50, 38, 48, 70)
_LINE = 15.0  # points


def fill_read_me(sheet: Worksheet, heading: str, *, invented: bool) -> None:
    """Write the page that a person reads first."""
    sheet.column_dimensions["A"].width = 30
    sheet.column_dimensions["B"].width = 100
    sheet.sheet_view.showGridLines = False
    _line(sheet, 1, heading, styles.title)
    row = 2
    if invented:
        _line(sheet, row, INVENTED, styles.strong)
        row += 1
    row = _sentences(sheet, row, "How to fill it in", _HOW_TO)
    row = _table(sheet, row, "When there is no value", _MISSING)
    row = _table(sheet, row, "Colours and signs", _SIGNS)
    sheets = (("Sheet", "What one row is"), *((heading_of(t.name), f"{t.row}.") for t in CONTRACT.values()))
    _table(sheet, row, "Sheets", sheets)


def fill_columns(sheet: Worksheet) -> None:
    """Write the list of every column: the notes on the headings, for those who read tables more easily."""
    headings = ("Sheet", "Column", "Required", "What it means", "What may be written", "When there is none", "Words")
    for letter, width in zip("ABCDEFG", _COLUMN_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    for at, heading in enumerate(headings, start=1):
        styles.optional_heading(sheet.cell(1, at, heading))
    row = 2
    for table in CONTRACT.values():
        for column in table.columns:
            required = "Yes" if column.required else "No"
            names = (heading_of(table.name), heading_of(column.name), required, f"{column.doc}.")
            words = (
                f"See the list on the sheet {LISTS}" if len(choices_of(column)) > 20 else "; ".join(choices_of(column))
            )
            texts = (*names, kind_of(column), when_missing(column), words)
            for at, text in enumerate(texts, start=1):
                styles.body(sheet.cell(row, at, text))
            sheet.row_dimensions[row].height = _LINE * max(map(_lines, texts, _COLUMN_WIDTHS))
            row += 1
    sheet.auto_filter.ref = f"A1:G{row - 1}"


def _lines(text: str, width: int) -> int:
    """The lines that a text takes in a column, since a spreadsheet does not say so of a file it did not write."""
    return ceil(1.15 * len(text) / width) or 1


def _sentences(sheet: Worksheet, row: int, heading: str, sentences: Iterable[str]) -> int:
    row = _heading(sheet, row, heading)
    for sentence in sentences:
        _line(sheet, row, sentence, styles.prose)
        row += 1
    return row


def _table(sheet: Worksheet, row: int, heading: str, lines: Iterable[tuple[str, str]]) -> int:
    row = _heading(sheet, row, heading)
    for number, line in enumerate(lines):
        for at, text in enumerate(line, start=1):
            (styles.body if number else styles.optional_heading)(sheet.cell(row, at, text))
        row += 1
    return row


def _heading(sheet: Worksheet, row: int, heading: str) -> int:
    _line(sheet, row + 1, heading, styles.subtitle)
    return row + 2


def _line(sheet: Worksheet, row: int, text: str, style: Callable[[Cell], None]) -> None:
    style(sheet.cell(row, 1, text))
