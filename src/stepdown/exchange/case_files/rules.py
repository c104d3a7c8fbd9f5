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
TIME_CUT_OFF = Rule(
    "case_time_cut_off",
    "A column of days in which there are times of day. The days are kept and the times left out.",
    "A time of day stands {times} in this column, first here: '{value}'. The days are kept without their times.",
    "Nothing need be done, unless the times are of another zone, where midnight falls on the day before.",
    Severity.WARNS,
)
ENDLESS = Rule(
    "case_endless_day",
    "The last day that a database knows (31 December 9999), written where something has not ended.",
    "'{value}' stands there {times}, first here. It is read as 'not yet'.",
    "Nothing need be done.",
    Severity.WARNS,
)
NO_REAL_DAY = Rule(
    "case_no_real_day",
    "The first day that a database knows (1 January 1900), written where there is no day. It is taken as not known; of "
    "a death, as not written.",
    "'{value}' stands there {times}, first here. It is read as no day.",
    "Have the day written in the case system, if it is known there.",
    Severity.WARNS,
)
NEWEST_TAKEN = Rule(
    "case_newest_day_taken",
    "Files that do not say when they were made. They are taken to tell until the newest day on which anything began.",
    "Nothing says when this was made. The newest thing in it began on {newest}: it is taken to tell until that day.",
    "Say the day on which it was made, if it is known; an older day makes more of what is open not known.",
    Severity.WARNS,
)
AFTER_TODAY = Rule(
    "case_begins_after_today",
    "Something that begins after today. It is kept, and says nothing of when the file was made.",
    "{value} is after today; such days stand {times} in this column, first here.",
    "Have the day mended in the case system, unless something was planned.",
    Severity.WARNS,
)
NO_DAY = Rule(
    "case_no_day",
    "Files in which nothing has a day, so that nobody knows of which days they tell.",
    "There is no day in this from which it could be known when it was made.",
    "Say the day on which it was made.",
)
ENDED_WITHOUT_DAY = Rule(
    "case_ended_without_day",
    "Something of which a reason for its end is written and no day. It has ended, and nobody knows when.",
    "'{value}' says why it ended, and no day says when; that is so {times}, first here. Its end is not known.",
    "Have the day written in the case system, or the reason taken out if it goes on.",
    Severity.WARNS,
)
NFA_NOT_SAID = Rule(
    "case_nfa_not_said",
    "A referral that does not say whether anything followed it. It is taken as a case.",
    "Whether anything followed is not said of referrals {times}, first here. They are taken as cases.",
    "Ask whether the council's system writes the flag only where nothing followed; then all is well.",
    Severity.WARNS,
)
TWO_OF_ONE_YEAR = Rule(
    "two_of_one_year",
    "Two yearly files of one year. Which of them is right, or whether each is a half, nobody can say from outside.",
    "It is of the year that ends in March {year}, and so is {first}. Which of them counts cannot be known.",
    "Name only the one that was sent last; where a year was sent in parts, have one file made of them.",
)
NUMBER_LOST = (
    "{value} is a number of which a spreadsheet has kept the first figures only, so nobody knows whose record it is. "
    "It was left out."
)
COLUMNS_EXCHANGED = Rule(
    "columns_exchanged",
    "Two columns whose headings seem to be changed about: where days should stand there are none, and days stand under "
    "another heading.",
    "What stands in {column} is no day, as '{value}' is none, and days stand in {other}: they are changed about.",
    "Put each heading over its own column, or have the file made again.",
)
ENDS_BEFORE_THROUGHOUT = Rule(
    "ends_before_throughout",
    "A column of ends most of which lie before the beginnings beside them, so that the two seem to be changed about.",
    "{count} of {all} ends lie before the beginnings beside them, so the headings are changed about.",
    "Put each heading over its own column, or have the file made again.",
)
CODES_OF_ANOTHER = Rule(
    "codes_of_another_column",
    "A column in which most of what stands is no code of it, as where another column stands under its heading.",
    "{count} of {all} values of {column} are no codes of it, such as '{value}'. They are taken as not known.",
    "Check that the heading is over its own column, and that the codes are the format's.",
    Severity.WARNS,
)
CASE_FILE_RULES = (
    *(TWO_OF_ONE_YEAR, COLUMNS_EXCHANGED, ENDS_BEFORE_THROUGHOUT, CODES_OF_ANOTHER),
    *(DECLARES, UNSOUND, WRONG_ROOT, UNKNOWN_ELEMENT, STRAY_TEXT, ELEMENT_TWICE, EMPTY_RECORD),
    *(NO_START, ENDS_BEFORE, CODE_NOT_KNOWN, TIME_CUT_OFF, ENDLESS, NO_REAL_DAY),
    *(NEWEST_TAKEN, AFTER_TODAY, NO_DAY, ENDED_WITHOUT_DAY, NFA_NOT_SAID),
)
