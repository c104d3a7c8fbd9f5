"""What can be wrong in a file of the daily data, beyond what can be wrong in any file or cell."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

NOT_JSON = Rule(
    "json_other_kind",
    "A file that is neither JSON nor a table with a column json_payload.",
    "The file is neither JSON nor a table with a column json_payload.",
    "Check that the right file was named, and its kind.",
)
UNSOUND = Rule(
    "json_unsound",
    "A list in JSON that is cut short or spoilt. Nothing of it is kept, since nobody can say what is not there.",
    "The file is not sound JSON at object {number}: {reason}.",
    "Ask for the file again; one that was sent in part looks like this.",
)
UNSOUND_RECORD = Rule(
    "json_unsound_record",
    "One child's object, on a line or in a row of its own, that is cut short or spoilt. The others are read.",
    "The object is not sound JSON: {reason}. It was left out.",
    "Ask for this child's object again.",
    Severity.WARNS,
)
NO_CHILD = Rule(
    "json_no_child",
    "A file in which there is no child's object that can be read.",
    "There is no child in the file that can be read.",
    "Check that the right file was named, and ask for it again.",
)
NOT_A_CHILD = Rule(
    "json_not_a_child",
    "Something among the children that is no object. It is left out.",
    "'{value}' stands where a child's object belongs; such things stand {times}, first here. They were left out.",
    "Have it mended where the file is made.",
    Severity.WARNS,
)
UNKNOWN_KEY = Rule(
    "json_unknown_key",
    "A key that the specification does not have, at least in the versions that are known. It is left out.",
    "The key {column} is not known here; it stands {times}, first here. It was left out.",
    "Nothing need be done if no figure needs it; tell the makers of Stepdown if a new version has brought it.",
    Severity.WARNS,
)
KEY_TWICE = Rule(
    "json_key_twice",
    "One key that stands twice in one object. The first counts.",
    "The key {column} stands twice in an object, {times}, first here. The first counts.",
    "Have it mended where the file is made.",
    Severity.WARNS,
)
WRONG_TYPE = Rule(
    "json_wrong_type",
    "A value of another type than the specification's: a number for a text, an object for a list. What can be read all "
    "the same is kept as it is written.",
    "{column} is not {type} {times}, first here: '{value}'. What could be read all the same was kept.",
    "Have it mended where the file is made.",
    Severity.WARNS,
)
NO_CHARACTER = Rule(
    "json_no_character",
    "A text with something in it that is no character, such as half of one.",
    "Something in {column} is no character, {times}, first here: '{value}'. A mark stands in its place.",
    "Have it mended where the file is made.",
    Severity.WARNS,
)
DATE_FORM = Rule(
    "json_date_form",
    "A date that is not written as 2021-12-31, the one form it has. Which day is meant is not guessed.",
    "'{value}' is not written as 2021-12-31, so which day it is cannot be known.",
    "Have the file made again with dates in the form of the specification.",
    Severity.WARNS,
)
PURGED = Rule(
    "json_purged",
    "An object that is marked to be deleted (purge), or a row of a child who is no longer sent. It is left out, with "
    "all in it; of a child who is to be deleted, everything in the file.",
    "{column} is marked to be deleted {times}, first here. It was left out, with all in it.",
    "Nothing need be done. If the child was imported before, delete what was.",
    Severity.WARNS,
)
NO_DETAILS = Rule(
    "json_no_details",
    "A child without child_details. A file of changes has children so, and is no full account of them.",
    "Children without {column} stand {times}, first here. A file of changes does not have what has not changed.",
    "Ask for the full data: what is not in a file of changes would be taken for what never was.",
    Severity.WARNS,
)
SAME_CHILD_TWICE = Rule(
    "json_same_child_twice",
    "Two objects of one file are of one child. Both are taken for one child.",
    "The number {value} is that of the child in {first} already. Both are taken for one child.",
    "Check whether the file holds data of several days; give one day's alone.",
    Severity.WARNS,
)
NOTHING_OF_OTHERS = Rule(
    "json_nothing_of_others",
    "What the daily data tell: of the children in them, what was going on in this financial year and the two before. "
    "Of other children, of early help and of work before proceedings they tell nothing; short breaks look like care.",
    "The file tells of the children in it from {first} until {last}, and of no other child.",
    "Nothing need be done.",
    Severity.WARNS,
)
NO_PLACEMENT_KIND = Rule(
    "json_no_placement_kind",
    "A placement whose type is not written. The child was looked after; where, is not known.",
    "Placements without a type stand {times}, first here. The child was looked after; where, is not known.",
    "Have the placements mended in the case system.",
    Severity.WARNS,
)
DFE_API_RULES = (
    *(NOT_JSON, UNSOUND, UNSOUND_RECORD, NO_CHILD, NOT_A_CHILD, UNKNOWN_KEY, KEY_TWICE, WRONG_TYPE, NO_CHARACTER),
    *(DATE_FORM, PURGED, NO_DETAILS, SAME_CHILD_TWICE, NOTHING_OF_OTHERS, NO_PLACEMENT_KIND),
)
