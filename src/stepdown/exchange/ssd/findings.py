"""What can be wrong in a folder of the dataset's tables, beyond what can be wrong in any file or cell."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

UNKNOWN_FILE = Rule(
    "ssd_unknown_file",
    "A file that is not named for a table of the Standard Safeguarding Dataset. It is not read.",
    "The file is not named for a table of the dataset, or is neither CSV nor Parquet, so it was not read.",
    "If it should be read, name it for its table, such as ssd_person.csv; if not, nothing need be done.",
    Severity.WARNS,
)
NOT_USED = Rule(
    "ssd_table_not_used",
    "A table of the dataset that no figure needs. It is not read.",
    "No figure needs the table {table}, so it was not read.",
    "Nothing need be done; better still, do not send what is not needed.",
    Severity.WARNS,
)
NO_TABLE = Rule(
    "ssd_no_table",
    "A table that is not there. What it would tell is not known, which is not the same as that there was none.",
    "There is no table {table}, so nothing is known of {unknown}.",
    "Ask for the table, if the council has it.",
    Severity.WARNS,
)
EMPTY_TABLE = Rule(
    "ssd_empty_table",
    "A table without a row, as systems make it for what they do not keep. It tells nothing.",
    "The table {table} has no row that can be read, so nothing is known of {unknown}.",
    "Ask whether the council's system keeps it at all.",
    Severity.WARNS,
)
NULL_WORD = Rule(
    "ssd_null_word",
    "The word NULL, which database programs write for an empty cell.",
    "NULL stands in {times} of the table, first here. They are read as empty.",
    "Nothing need be done.",
    Severity.WARNS,
)
SAME_PERSON_TWICE = Rule(
    "ssd_same_person_twice",
    "Two rows of people have the same number. They are taken for one person, and the first counts.",
    "The number {value} is that of the person in {first} already, whose row counts.",
    "Check whether they are one person, and have the number of one corrected if they are not.",
    Severity.WARNS,
)
NOT_AMONG_PEOPLE = Rule(
    "ssd_not_among_people",
    "Rows about somebody who is not in the table of people. They are kept under the number alone.",
    "{value} is not among the people; such rows stand {times} in this file. They are kept under the number.",
    "Ask for the people too, or check that both tables were made at once.",
    Severity.WARNS,
)
NOT_JSON = Rule(
    "ssd_not_json",
    "A cell that should hold JSON and does not, or whose JSON is damaged. Nothing is taken from it.",
    "What stands in {column} cannot be read as the JSON that belongs there, {times}, first here: '{value}'.",
    "Have the column written as the dataset's definition says. What else the rows hold is kept.",
    Severity.WARNS,
)
JSON_KEY_TWICE = Rule(
    "ssd_json_key_twice",
    "A JSON cell that has one key twice. The first counts.",
    "A key stands twice in a cell of {column}, {times}, first here: '{value}'. The first counts.",
    "Have it mended where the table is made.",
    Severity.WARNS,
)
NOT_A_FAMILY = Rule(
    "ssd_not_a_family",
    "A group of people that is no family: one named to be left alone (Duplicate, Do not use), or a database's word "
    "for none (0, -1). It is left out.",
    "'{value}' is no family; such rows stand {times}, first here. They were left out.",
    "Nothing need be done, unless it is a family's name.",
    Severity.WARNS,
)
CONFIDENTIAL = Rule(
    "ssd_confidential_address",
    "An address that nobody may be shown, by its type: a placement, a refuge, one that is said to be confidential. "
    "It is compared and never shown.",
    "Addresses that nobody may be shown, by their type, stand {times}, first here: '{value}'. They are compared only.",
    "Nothing need be done.",
    Severity.WARNS,
)
NO_ADDRESS_TYPE = Rule(
    "ssd_no_address_type",
    "An address of which no type is written. It may be a refuge, so it is compared and never shown.",
    "Addresses without a type stand {times}, first here. They are compared, and not shown, since any may be a refuge.",
    "Ask for the types of addresses too.",
    Severity.WARNS,
)
AWAY_NOT_MISSING = Rule(
    "ssd_away_not_missing",
    "A child away from a placement without authorisation, whose whereabouts were known. It is not counted as missing.",
    "'{value}' is not missing but away without authorisation; such rows stand {times}, first here. They were left out.",
    "Nothing need be done.",
    Severity.WARNS,
)
NO_PLACEMENT_KIND = Rule(
    "ssd_no_placement_kind",
    "A placement whose type is not written, or whose child is not. It is left out.",
    "Placements without a type, or without a child, stand {times}, first here. They were left out.",
    "Have the placements mended in the case system.",
    Severity.WARNS,
)
SHORT_HISTORY = Rule(
    "ssd_short_history",
    "Referrals begin later than the six years of which the dataset tells. A system may have been changed in between.",
    "The first referral is of {value}, and the tables should tell of all days since {first}.",
    "Ask whether the system has the records of the years before; if not, nothing can be said about those years.",
    Severity.WARNS,
)
ONLY_A_MOTHER = Rule(
    "ssd_only_a_mother",
    "A mother in the table of persons with whom, as a child, nobody works. She is not taken for a child.",
    "{value} is a mother, and no table tells of work with her as a child; this is so {times}, first here. "
    "She was not taken for a child.",
    "Nothing need be done, unless she is a child whose tables were not sent.",
    Severity.WARNS,
)
SSD_RULES = (
    ONLY_A_MOTHER,
    *(UNKNOWN_FILE, NOT_USED, NO_TABLE, EMPTY_TABLE, NULL_WORD, SAME_PERSON_TWICE, NOT_AMONG_PEOPLE, NOT_JSON),
    *(JSON_KEY_TWICE, NOT_A_FAMILY, CONFIDENTIAL, NO_ADDRESS_TYPE, AWAY_NOT_MISSING, NO_PLACEMENT_KIND, SHORT_HISTORY),
)
