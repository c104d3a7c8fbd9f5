"""Workbooks made to do harm: questionnaires and codebooks. What is damaged -> what is said of it."""

import io
import zipfile

from tests.exchange.xlsform.forms import YES_NO, workbook
from tests.hostile.files import LAUGH, LAUGHS, MUCH, Hostile, holding, huge, unusual
from tests.hostile.packed import Part, deflated, spaces, zip_of

FORM = workbook("survey\n| type | name | label |\n| text | q | Q |\n" + YES_NO)
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WAITING = """
survey
| type | name | label | relevant |
| text | a    | A     | ${b} = 1 |
| text | b    | B     | ${a} = 1 |
"""
SUMS = """
survey
| type      | name | label | calculation |
| text      | q    | Q     |             |
| calculate | a    |       | ${b} + 1    |
| calculate | b    |       | ${c} + 1    |
| calculate | c    |       | ${a} + 1    |
"""


def with_part(*parts: Part) -> bytes:
    """A sound form with some of its parts other ones, or with more."""
    changed = {part.name for part in parts}
    with zipfile.ZipFile(io.BytesIO(FORM)) as held:
        kept = [deflated(name, held.read(name)) for name in held.namelist() if name not in changed]
    return zip_of([*kept, *parts])


def one_text_in_many_cells() -> bytes:
    """Sixty thousand rows of cells that all show one text: a file of half a megabyte that says five gigabytes."""
    cells = "".join(f'<c r="{column}{{0}}" t="s"><v>0</v></c>' for column in "ABC")
    rows = "".join(f'<row r="{{0}}">{cells}</row>'.format(number) for number in range(1, 60_001))
    sheet = deflated(SHEET, f"<worksheet {SPREADSHEET}><sheetData>{rows}</sheetData></worksheet>")
    words = "ha " * 10_000
    return with_part(sheet, deflated(STRINGS, f"<sst {SPREADSHEET}><si><t>{words}</t></si></sst>"))


def with_merged_cells(ranges: int) -> bytes:
    """A sound form that says very often that two of its cells are one."""
    with zipfile.ZipFile(io.BytesIO(FORM)) as held:
        sheet = held.read(SHEET).decode()
    merged = f"<mergeCells>{'<mergeCell ref="A9:B9"/>' * ranges}</mergeCells>"
    return with_part(deflated(SHEET, sheet.replace("</sheetData>", f"</sheetData>{merged}", 1)))


def of_entities(part: str, root: str, around: str) -> bytes:
    """A sound form in one part of which entities grow."""
    return with_part(deflated(part, f"{LAUGHS}<{root} {SPREADSHEET}>{around.format(LAUGH)}</{root}>"))


CODEBOOKS = {
    "a codebook that unpacks to gigabytes": Hostile(
        "codes.xlsx", holding(lambda: with_part(spaces(STRINGS, MUCH))), "unpacked it has 1,6"
    ),
    "a codebook of one long text in very many cells": Hostile(
        "codes.xlsx", holding(one_text_in_many_cells), "more than 33,554,432 characters"
    ),
}
FORMS = {
    "a form of 500 megabytes": Hostile(
        "form.xlsx", huge, "it has 500,000,000 bytes", "it has 10,485,761 bytes, more than 10,485,760"
    ),
    "a form that unpacks to gigabytes": Hostile(
        "form.xlsx", holding(lambda: with_part(spaces(STRINGS, MUCH))), "unpacked it has 1,6"
    ),
    "a form that unpacks to gigabytes and says it does not": Hostile(
        "form.xlsx", holding(lambda: with_part(spaces(STRINGS, MUCH, 1_000))), "is damaged"
    ),
    "a form packed unusually": Hostile(
        "form.xlsx", holding(lambda: with_part(unusual("xl/media/picture.png"))), "packed in a way"
    ),
    "a form with entities in a sheet": Hostile(
        "form.xlsx", holding(lambda: of_entities(SHEET, "worksheet", "{}")), "declares a document type"
    ),
    "a form with entities among its texts": Hostile(
        "form.xlsx", holding(lambda: of_entities(STRINGS, "sst", "<si><t>{}</t></si>")), "declares a document type"
    ),
    "a form of one long text in very many cells": Hostile(
        "form.xlsx", holding(one_text_in_many_cells), "more than 33,554,432 characters"
    ),
    "a form of very many merged cells": Hostile(
        "form.xlsx", holding(lambda: with_merged_cells(1_000_000)), "1,000,000 merged ranges"
    ),
    "a form whose questions wait for one another": Hostile(
        "form.xlsx", holding(lambda: workbook(WAITING)), "go round in a circle: a looks at b looks at a"
    ),
    "a form whose sums are of one another": Hostile(
        "form.xlsx", holding(lambda: workbook(SUMS)), "go round in a circle"
    ),
}
