"""What can be wrong with a mapping file, or with how it fits its wide sheet."""

from stepdown.dataset.check.rule import Rule

MAPPING_UNREADABLE = Rule(
    "mapping_unreadable",
    "A mapping file that is not sound TOML.",
    "The mapping file cannot be read ({reason}).",
    "Put it right at that place.",
)
MAPPING_NOT_UNDERSTOOD = Rule(
    "mapping_not_understood",
    "Something in a mapping file that has not the form it should have.",
    "{column} should be {what}.",
    "Put it right in the mapping file.",
)
MAPPING_QUESTION_OPEN = Rule(
    "mapping_question_open",
    "A question that a drafted mapping leaves to a person, and that nobody has answered.",
    "The question at {column} is not answered.",
    "{what}",
)
MAPPING_FEEDS_NOTHING = Rule(
    "mapping_feeds_nothing",
    "A mapping file without any table.",
    "The mapping feeds no table.",
    "Add a part such as [children].",
)
MAPPING_UNKNOWN_TABLE = Rule(
    "mapping_unknown_table",
    "A part of a mapping file for a table that a dataset does not have.",
    "There is no table {column}.",
    "{suggestion}",
)
MAPPING_UNKNOWN_COLUMN = Rule(
    "mapping_unknown_column",
    "A column that the table does not have.",
    "There is no column {column}.",
    "{suggestion}",
)
MAPPING_UNKNOWN_WORD = Rule(
    "mapping_unknown_word",
    "A word that the mapping writes into a column, and that the column does not have.",
    "{value} is not one of the words of {column}.",
    "{suggestion}",
)
MAPPING_REQUIRED_NOT_FED = Rule(
    "mapping_required_not_fed",
    "A column that every row must have, which the mapping does not feed.",
    "Every row needs {column}, and nothing feeds it.",
    "Say where it comes from: {doc}.",
)
MAPPING_NO_SUCH_SHEET = Rule(
    "mapping_no_such_sheet",
    "A sheet that the workbook does not have.",
    "{workbook} has no sheet {value}.",
    "{suggestion}",
)
MAPPING_NO_SUCH_COLUMN = Rule(
    "mapping_no_such_column",
    "A column, mapped or ignored, that the sheet does not have.",
    "The sheet has no column {value}.",
    "{suggestion}",
)
MAPPING_IGNORED_BUT_USED = Rule(
    "mapping_ignored_but_used",
    "A column that is mapped and also ignored.",
    "The column {value} is both mapped and ignored.",
    "Choose one.",
)
COLUMN_NOT_MAPPED = Rule(
    "column_not_mapped",
    "A column of the sheet that is neither mapped nor ignored.",
    "The column {column} is neither mapped nor ignored, so it would be dropped in silence.",
    "Map it in {mapping}, or add it to 'ignored' there.",
)
DUPLICATE_HEADING = Rule(
    "duplicate_heading",
    "Two columns of a wide sheet with one heading that the mapping names.",
    "More than one column is headed {column}, so it cannot be said which one the mapping means.",
    "Give each of them a heading of its own.",
)
ROWS_DISAGREE = Rule(
    "rows_disagree",
    "Two rows of a wide sheet that say different things of the same child, parent or family.",
    "For {of} this row says {later} where row {row} says {earlier}.",
    "Make the rows say the same, or give them different ids.",
)
MAPPING_RULES = (
    *(MAPPING_UNREADABLE, MAPPING_NOT_UNDERSTOOD, MAPPING_QUESTION_OPEN, MAPPING_FEEDS_NOTHING, MAPPING_UNKNOWN_TABLE),
    *(MAPPING_UNKNOWN_COLUMN, MAPPING_UNKNOWN_WORD, MAPPING_REQUIRED_NOT_FED, MAPPING_NO_SUCH_SHEET),
    *(MAPPING_NO_SUCH_COLUMN, MAPPING_IGNORED_BUT_USED, COLUMN_NOT_MAPPED, DUPLICATE_HEADING, ROWS_DISAGREE),
)
