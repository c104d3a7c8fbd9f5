"""What is particular to CSV and Parquet files."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

_SAVE_AS = "Save the file as 'CSV UTF-8' in your spreadsheet program to be sure of accents and pound signs."

UNKNOWN_FILE = Rule(
    "unknown_file",
    "A file that is not named for a table. It is not read.",
    "The file is not a table that Stepdown knows, so it was not read.{suggestion}",
    "If it should be read, name it for its table, such as children.csv; if not, nothing need be done.",
    Severity.WARNS,
)
OTHER_ENCODING = Rule(
    "other_encoding",
    "A text file whose characters are kept in another way than UTF-8, which could be recognised.",
    "{why} The file was read as {encoding}.",
    _SAVE_AS,
    Severity.WARNS,
)
WRONG_ENCODING = Rule(
    "wrong_encoding",
    "A text file whose characters cannot be read.",
    "Byte {byte} of the file {what}.",
    _SAVE_AS,
)
UNCLOSED_QUOTE = Rule(
    "unclosed_quote",
    "A quotation mark that is opened and never closed, so that it swallows the rows after it.",
    "A quotation mark is not closed, so the rows after it cannot be told apart.",
    "Close the quotation mark, or take it away.",
)
RAGGED_ROW = Rule(
    "ragged_row",
    "A row with more or fewer cells than there are headings.",
    "The row has {cells}, and there are {headings} headings. It was not read.",
    "Put cells that hold the separator between quotation marks, or add the cells that are not there.",
)
NOT_A_TABLE = Rule(
    "not_a_table",
    "A text file that cannot be cut into rows and cells.",
    "The file cannot be read as a table of text ({reason}).",
    "Save it again as CSV from your spreadsheet program.",
)
NESTED_COLUMN = Rule(
    "nested_column",
    "A Parquet column that holds lists or records.",
    "The column holds {kind}, not one value a row. It was not read.",
    "Write one value in each row.",
)
TEXT_FILE_RULES = (
    *(UNKNOWN_FILE, OTHER_ENCODING, WRONG_ENCODING, UNCLOSED_QUOTE, RAGGED_ROW, NOT_A_TABLE),
    NESTED_COLUMN,
)
