"""Where a table stands in its sheet or file, and what stands around it."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

HEADINGS_NOT_FOUND = Rule(
    "headings_not_found",
    "No row near the top holds the headings. A title and notes may stand above them.",
    "The row of headings ({wanted}) was not found.",
    "Put the headings in one row above the data, as 'stepdown template' does.",
)
TABLE_GIVEN_TWICE = Rule(
    "table_given_twice",
    "Two sheets or files for one table, such as Child and Children.",
    "{first} is the table {table} too; only that one was read.",
    "Put all the rows in one of them and take the other away.",
)
BLANK_HEADING = Rule(
    "blank_heading",
    "A column of data with nothing in the heading row.",
    "Column {letters} holds data but has no heading.",
    "Give the column its heading, or empty it.",
)
TEXT_BESIDE_TABLE = Rule(
    "text_beside_table",
    "Cells beyond an empty column at the right of the table. They are not read.",
    "There is text beside the table, in a column of its own. It was not read.",
    "If it is part of the data, move it into the table; if it is a note, nothing need be done.",
    Severity.WARNS,
)
TEXT_BELOW_TABLE = Rule(
    "text_below_table",
    "A row with a single cell, after a blank row. Whether it is a note or data only a person can say.",
    "A single cell stands apart, below the table. It may be a note or a row of data, so it was not read.",
    "If it is a note, delete it. If it is a row of data, delete the blank rows above it.",
)
BLANK_ROWS = Rule(
    "blank_rows",
    "Blank rows between the rows of data. They are passed over, and the rows after them are read.",
    "{rows} passed over between the rows of data. The rows after were read.",
    "Check that nothing is missing there, and that no totals or notes follow; then delete blank rows.",
    Severity.WARNS,
)
TABLE_RULES = (
    *(HEADINGS_NOT_FOUND, TABLE_GIVEN_TWICE, BLANK_HEADING, TEXT_BESIDE_TABLE, TEXT_BELOW_TABLE),
    BLANK_ROWS,
)
