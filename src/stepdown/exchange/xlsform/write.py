"""Writing a questionnaire as an XLSForm, which KoboToolbox, ODK and Survey123 take too."""

import io
import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import escape
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.exchange.template import styles
from stepdown.exchange.xlsform.columns import CHOICES, SETTINGS, SURVEY, WORDS
from stepdown.exchange.xlsform.writing import choices, survey
from stepdown.exchange.xlsform.writing.rows import Row, headings
from stepdown.surveys.questionnaire.questionnaire import Questionnaire

_WIDTHS = {"type": 24, "name": 20, "list_name": 16}
_WIDE, _NARROW = 48, 18
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # what a workbook would read as a character by its number
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_xlsform(questionnaire: Questionnaire) -> bytes:
    """The workbook, from which ``read_xlsform`` makes the same questionnaire again.

    The questionnaire is one against which checking finds nothing. What only Stepdown knows is in columns of its own.
    """
    languages = questionnaire.languages
    questions, offered = survey.survey_rows(questionnaire), choices.choice_rows(questionnaire)
    settings = choices.settings_row(questionnaire)
    of_choices = (*choices.COLUMNS, *choices.tags(questionnaire), *choices.OWN_COLUMNS)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    _fill(workbook.create_sheet(SURVEY), headings(survey.COLUMNS, WORDS, languages, questions), questions)
    _fill(workbook.create_sheet(CHOICES), headings(of_choices, ("label",), languages, offered), offered)
    _fill(workbook.create_sheet(SETTINGS), [heading for heading, cell in settings.items() if cell], [settings])
    held = io.BytesIO()
    workbook.save(held)
    return held.getvalue()


def _fill(sheet: Worksheet, columns: Sequence[str], rows: Sequence[Row]) -> None:
    sheet.freeze_panes = "A2"
    for at, heading in enumerate(columns, start=1):
        cell = sheet.cell(1, at, heading)
        styles.optional_heading(cell)
        width = _WIDTHS.get(heading, _WIDE if "::" in heading else _NARROW)
        sheet.column_dimensions[get_column_letter(at)].width = width
    for number, row in enumerate(rows, start=2):
        for at, heading in enumerate(columns, start=1):
            if text := row.get(heading):
                _write(sheet.cell(number, at), text)


def _write(cell: Cell | MergedCell, text: str) -> None:
    """Text that is never a formula, a number or a date, whatever it begins with."""
    cell.number_format = "@"
    cell.value = escape(_ESCAPE.sub("_x005F_", text))
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_STARTS_A_FORMULA)
