"""What is particular to the sheets of a workbook."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

_HIDDEN = "Check that what is hidden should be counted; if not, delete it."

EMPTY_WORKBOOK = Rule(
    "empty_workbook",
    "A workbook in which no sheet has anything.",
    "The workbook has nothing in it.",
    "Fill it in, or choose another file.",
)
EMPTY_SHEET = Rule(
    "empty_sheet",
    "A sheet named for a table, with neither headings nor data. The table counts as not given.",
    "The sheet has neither headings nor data, so the table counts as not given.",
    "If there is data for it, fill it in; if not, nothing need be done.",
    Severity.WARNS,
)
UNKNOWN_SHEET = Rule(
    "unknown_sheet",
    "A sheet that is no table of a dataset. It is not read.",
    "The sheet is not a table that Stepdown knows, so it was not read.{suggestion}",
    "If it should be read, name it as 'stepdown template' does; if not, nothing need be done.",
    Severity.WARNS,
)
MERGED_HEADING = Rule(
    "merged_heading",
    "Headings merged over several columns or rows, so that the columns under them have no names of their own.",
    "Headings are merged ({range}), so the columns under them have no names of their own.",
    "Unmerge the cells and give each column its own heading.",
)
MERGED_CELLS = Rule(
    "merged_cells",
    "Cells of data merged over several columns or rows. The file keeps a value for the first of them only.",
    "Cells are merged ({range}): only the first of them holds the value, and the others are empty.",
    "Unmerge the cells and write the value in each row that it belongs to.",
)
FORMULA_WITHOUT_VALUE = Rule(
    "formula_without_value",
    "A formula whose value is not in the file, because no spreadsheet program has worked it out.",
    "Cell {cell} holds a formula whose value was not saved in the file.",
    "Open the workbook in your spreadsheet program, save it there, and try again.",
)
HIDDEN_SHEET = Rule(
    "hidden_sheet",
    "A hidden sheet that is a table. It is read.",
    "The sheet is hidden. It was read like any other.",
    _HIDDEN,
    Severity.WARNS,
)
HIDDEN_ROWS = Rule(
    "hidden_rows",
    "Rows of data that are hidden, by hand or by a filter. They are read.",
    "{rows} {how}, and read like any other.",
    _HIDDEN,
    Severity.WARNS,
)
HIDDEN_COLUMNS = Rule(
    "hidden_columns",
    "Columns of data that are hidden. They are read.",
    "{columns} hidden, and read like any other.",
    _HIDDEN,
    Severity.WARNS,
)
SHEET_RULES = (
    *(EMPTY_WORKBOOK, EMPTY_SHEET, UNKNOWN_SHEET, MERGED_HEADING, MERGED_CELLS, FORMULA_WITHOUT_VALUE),
    *(HIDDEN_SHEET, HIDDEN_ROWS, HIDDEN_COLUMNS),
)
