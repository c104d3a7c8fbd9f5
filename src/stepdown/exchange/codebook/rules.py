"""What can be wrong with a codebook that is read from a table."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

NO_CODES = Rule(
    "codebook_no_codes",
    "A file in which no table of codes was found.",
    "The file has no table of codes: no row of headings has Name, Path or Tag, or no code stands below it.",
    "Head a column Name (or Path, with the names of a tree), and write each code in a row of its own.",
)
NO_NAME = Rule(
    "codebook_no_name",
    "A row that says something of a code and does not name it.",
    "The row has no name of a code.",
    "Write the code's name, or empty the row.",
)
TWICE = Rule(
    "codebook_code_twice",
    "The same code in two rows.",
    "The code {value} stands in row {first} already.",
    "Leave one of the rows, or give one of the codes another name.",
)
NOT_ITS_PATH = Rule(
    "codebook_not_its_path",
    "A path that does not end in the name beside it. It is taken as the path to what the code lies under.",
    "The path {value} does not end in the name {name}. The code was put under it.",
    "If that is not meant, let the path end in the name.",
    Severity.WARNS,
)
TOO_DEEP = Rule(
    "codebook_too_deep",
    "A code that lies deeper than 20 levels, as a sentence with many strokes may seem to.",
    "The path {value} has more than 20 levels. The row was not read.",
    "Make the tree flatter, or write the name without the sign that parts a path.",
)
NO_PARENT = Rule(
    "codebook_no_parent",
    "A code that lies under one that has no row. A folder is made for it.",
    "The code lies under {value}, which has no row. A folder of that name was made.",
    "Nothing need be done if it is a folder; otherwise add a row for it.",
    Severity.WARNS,
)
NOT_READ = Rule(
    "codebook_not_read",
    "Columns of a codebook that are not read: what the analysis works out by itself, and columns of your own.",
    "These columns were not read: {value}.",
    "Nothing need be done; enter by hand what you need of them.",
    Severity.WARNS,
)

CODEBOOK_RULES = (NO_CODES, NO_NAME, TWICE, NOT_ITS_PATH, TOO_DEEP, NO_PARENT, NOT_READ)
