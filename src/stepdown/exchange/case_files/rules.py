"""What can be wrong in any file of a case system, whatever its format."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

DECLARES = Rule(
    "xml_declares",
    "An XML file that declares a document type, by which a file can unpack to any size or reach for other files.",
    "The file declares a document type, which no return of a case system has.",
    "Ask for the file again from the system that wrote it.",
)
UNSOUND = Rule(
    "xml_unsound",
    "An XML file that is cut short or spoilt. Nothing of it is kept, since nobody can say what is not there.",
    "The file is not sound XML: {reason}.",
    "Ask for the file again; one that was sent in part looks like this.",
)
WRONG_ROOT = Rule(
    "xml_wrong_root",
    "An XML file of another kind.",
    "The file begins with the element {value}, so it is of another kind.",
    "Check that the right file was named, and its kind.",
)
UNKNOWN_ELEMENT = Rule(
    "unknown_element",
    "An element that the format does not have, at least in the years that are known. It is left out.",
    "The element {column} is not known here; it stands {times}, first in this line. It was left out.",
    "Nothing need be done if no figure needs it; tell the makers of Stepdown if a new year has brought it.",
    Severity.WARNS,
)
STRAY_TEXT = Rule(
    "stray_text",
    "Text between elements, where the format has none.",
    "The text '{value}' stands between elements; such text stands {times}, first in this line. It was left out.",
    "Nothing need be done if it is a slip; otherwise have it mended where the file is made.",
    Severity.WARNS,
)
ELEMENT_TWICE = Rule(
    "element_twice",
    "An element that may be there once stands there again. The first counts.",
    "{column} is there already in this record; '{value}' was left out.",
    "Have it mended where the file is made.",
    Severity.WARNS,
)
EMPTY_RECORD = Rule(
    "empty_record",
    "A record in which nothing is written. It is left out.",
    "There is nothing in this record of {table}, so it was left out.",
    "Nothing need be done if it is a slip of the program that wrote the file.",
    Severity.WARNS,
)
NO_START = Rule(
    "case_no_start",
    "Something of which no first day can be read. When it began is not known, so no timeline has it.",
    "There is no first day that can be read ({column}), so no timeline has it.",
    "Have the date mended in the case system.",
    Severity.WARNS,
)
ENDS_BEFORE = Rule(
    "case_ends_before",
    "Something that ends before it begins. Its end is not known.",
    "It ends on {value}, before it begins on {start}. Its end is taken as not known.",
    "Have the dates mended in the case system.",
    Severity.WARNS,
)
CODE_NOT_KNOWN = Rule(
    "case_code",
    "A code that no known year of the format has. It says nothing that a figure could use.",
    "'{value}' is not a code of {column}; it stands {times}, first here. It is taken as not known.",
    "Have the code mended in the case system; if a new year has brought it, tell the makers of Stepdown.",
    Severity.WARNS,
)
CASE_FILE_RULES = (
    *(DECLARES, UNSOUND, WRONG_ROOT, UNKNOWN_ELEMENT, STRAY_TEXT, ELEMENT_TWICE, EMPTY_RECORD),
    *(NO_START, ENDS_BEFORE, CODE_NOT_KNOWN),
)
