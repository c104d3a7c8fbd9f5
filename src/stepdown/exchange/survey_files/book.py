"""The workbook: responses as codes and as labels, the data dictionary, and the frequencies. Nothing in it is run."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.exchange.formulas import starts_a_formula
from stepdown.exchange.own_sheets import READ_ME
from stepdown.exchange.survey_files import dictionary, frequency_lines
from stepdown.exchange.survey_files.codes import Code
from stepdown.exchange.survey_files.responses_file import written
from stepdown.exchange.survey_files.rows import Value
from stepdown.exchange.survey_files.variables import Of, Variable
from stepdown.exchange.template import styles
from stepdown.results.result import Findings

AS_CODES, AS_LABELS, DICTIONARY, FREQUENCIES = (
    "Responses as codes",
    "Responses as labels",
    "Data dictionary",
    "Frequencies",
)
INTERNAL = "Internal: each row is one person’s answers. Do not publish or share outside the team."
_SAID = (
    INTERNAL,
    f"{AS_CODES}: one row a response, a number for each choice.",
    f"{AS_LABELS}: the same rows in the same order, in words.",
    f"{DICTIONARY}: what each column holds and what each code means. Codes below 0 say why there is no answer.",
    f"{FREQUENCIES}: every count, with its base. These are true counts, small ones too.",
    "The rows are shuffled: their order says nothing of when the responses came.",
)

_NUMBER_LIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What a workbook would read as a character by its number."""
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no workbook can hold."""
_WIDE, _NARROW = 34, 16
_FIRST_SAFE_DATE = date(1900, 3, 1)  # before it spreadsheets count a day that never was
_TOO_MANY_DIGITS = 10**15

type Shown = str | int | float | date | None


def survey_book(
    title: str, variables: Sequence[Variable], rows: Sequence[Sequence[Value]], findings: Findings
) -> bytes:
    """The workbook's bytes."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    _fill_read_me(workbook.create_sheet(READ_ME), title)
    codes = ([value.number if isinstance(value, Code) else value for value in row] for row in rows)
    _fill(workbook.create_sheet(AS_CODES), [variable.name for variable in variables], codes)
    told = [place for place, variable in enumerate(variables) if variable.of is not Of.REASON]
    labels = ([_in_words(variables, row, place) for place in told] for row in rows)
    _fill(workbook.create_sheet(AS_LABELS), [variables[place].label for place in told], labels)
    _fill(workbook.create_sheet(DICTIONARY), dictionary.HEADINGS, dictionary.dictionary(variables))
    sheet = workbook.create_sheet(FREQUENCIES)
    _fill(sheet, frequency_lines.HEADINGS, frequency_lines.frequency_lines(findings))
    _as_percentages(sheet)
    held = BytesIO()
    workbook.save(held)
    return held.getvalue()


def _in_words(variables: Sequence[Variable], row: Sequence[Value], place: int) -> Shown:
    """A value as people read it; where there is none, the reason that stands in the column beside it."""
    value, beside = row[place], place + 1
    if value is None and beside < len(row) and variables[beside].of is Of.REASON:
        value = row[beside]
    return value.label if isinstance(value, Code) else value


def _fill_read_me(sheet: Worksheet, title: str) -> None:
    sheet.column_dimensions["A"].width = 100
    sheet.sheet_view.showGridLines = False
    _write(sheet.cell(1, 1), title)
    styles.title(sheet["A1"])
    for row, said in enumerate(_SAID, start=2):
        _write(sheet.cell(row, 1), said)
        (styles.strong if said == INTERNAL else styles.prose)(sheet[f"A{row}"])


def _fill(sheet: Worksheet, headings: Sequence[str], rows: Iterable[Sequence[Shown]]) -> None:
    sheet.freeze_panes = "A2"
    for at, heading in enumerate(headings, start=1):
        _write(sheet.cell(1, at), heading)
        styles.optional_heading(sheet[f"{get_column_letter(at)}1"])
        sheet.column_dimensions[get_column_letter(at)].width = _WIDE if len(heading) > _NARROW else _NARROW
    for number, row in enumerate(rows, start=2):
        for at, value in enumerate(row, start=1):
            if value is not None:
                _write(sheet.cell(number, at), value)


def _write(cell: Cell | MergedCell, value: Shown) -> None:
    """A value as a cell that means it and nothing else: text is never a formula, and no digit is lost."""
    if not isinstance(value, str) and _can_be_kept(value):
        cell.value = value
        return
    value = value if isinstance(value, str) else written(value)
    cell.value = _FORBIDDEN.sub("\ufffd", _NUMBER_LIKE.sub("_x005F_", value))
    cell.data_type = "s"
    cell.quotePrefix = starts_a_formula(value)


def _can_be_kept(value: Shown) -> bool:
    if isinstance(value, date):
        return value >= _FIRST_SAFE_DATE
    return not isinstance(value, int) or abs(value) < _TOO_MANY_DIGITS


def _as_percentages(sheet: Worksheet) -> None:
    for heading in frequency_lines.SHARES:
        column = frequency_lines.HEADINGS.index(heading) + 1
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, column).number_format = "0.0%"
