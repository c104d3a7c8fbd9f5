"""What can be wrong in a return of looked-after children, beyond what can be wrong in any file or cell."""

from dataclasses import replace

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity
from stepdown.exchange.rules.tables import TABLE_GIVEN_TWICE

_MEND = "Have it mended in the case system."

NOT_OF_THE_RETURN = Rule(
    "ssda903_not_of_the_return",
    "A file or sheet whose headings are those of no table of the return. It is not read.",
    "Its headings are those of no table of the return, so it was not read.",
    "Nothing need be done if it is something else; otherwise give it the return's own headings, such as CHILD, DECOM.",
    Severity.WARNS,
)
NOTHING_OF_THE_RETURN = Rule(
    "ssda903_nothing",
    "Files of which none is a table of the return.",
    "Nothing in it is a table of the return of looked-after children.",
    "Name the CSV files of the return, its XML file, or a workbook with a sheet for each table.",
)
NO_EPISODES = Rule(
    "ssda903_no_episodes",
    "A return without its episodes, so that nobody knows who was looked after.",
    "The table of episodes is not there, so nothing says who was looked after, and when.",
    "Name the file of episodes (CHILD, DECOM, RNE, LS …) too.",
)
NO_HEADER = Rule(
    "ssda903_no_header",
    "A return without its header, in which each child's birthday, sex and ethnic group are.",
    "The table of children (header) is not there, so they are known by their numbers alone.",
    "Name the file of the header (CHILD, SEX, DOB …) too: without it few children will be recognised.",
    Severity.WARNS,
)
COLUMN_NOT_GIVEN = Rule(
    "ssda903_column_not_given",
    "A column of the return that a file does not have. What it would say counts as not asked, never as no.",
    "The table {table} has no column {column}, so what it would say counts as not asked.",
    "Nothing need be done if it is left out on purpose; otherwise ask for it.",
    Severity.WARNS,
)
POINT_NOUGHT = Rule(
    "ssda903_point_nought",
    "Numbers of children to which a program has added '.0'. It is taken off; digits are never lost by that.",
    "'{value}' was read without the point and what follows; such numbers stand {times}, first here.",
    "Nothing need be done. Where the numbers should begin with noughts, have them written as text.",
    Severity.WARNS,
)
DAY_NOT_GIVEN = Rule(
    "ssda903_day_not_given",
    "A date of permanence of which the day or the month is written as zz, as the return has it where they are not "
    "known. It is kept as not known.",
    "'{value}' says that the day is not known; it is so {times}, first here.",
    "Nothing need be done: the return asks for it to be written so.",
    Severity.WARNS,
)
TABLE_TWICE = replace(
    TABLE_GIVEN_TWICE,
    remedy="If they are of two years, put the files of each year into a folder of its own. Otherwise put all the rows "
    "in one of them and take the other away.",
)
"""What is to be done in a return, of which there is one for each year."""
NOT_IN_HEADER = Rule(
    "ssda903_not_in_header",
    "Children with episodes who are not in the header. They are known by their numbers alone.",
    "Children with episodes who are not in the header: {count}, this one first.",
    "Have the header made again for all of them.",
    Severity.WARNS,
)
WITHOUT_EPISODES = Rule(
    "ssda903_without_episodes",
    "Children of the header without any episode, such as care leavers. They count as known and not as looked after.",
    "Children of the header without any episode: {count}, this one first.",
    "Check that the file of episodes is whole; care leavers and children placed before have none.",
    Severity.WARNS,
)
SAME_CHILD_TWICE = Rule(
    "ssda903_same_child_twice",
    "Two rows of the header have the same number. The first counts.",
    "The number {value} stands in {first} already, which counts.",
    "Check whether they are one child, and correct the number of one if they are not.",
    Severity.WARNS,
)
ENDED_WITHOUT_DAY = Rule(
    "ssda903_ended_without_day",
    "Episodes with a reason for their end and no day of it. They are taken as going on at the end of the year, which "
    "is what an empty day says in a return.",
    "There is a reason for its end, {value}, and no day of it; it is so {times}, first here. It is taken as going on.",
    _MEND,
    Severity.WARNS,
)
AFTER_THE_YEAR = Rule(
    "ssda903_after_the_year",
    "Episodes that begin or end after the return's last day, of which it cannot know. They are kept as written.",
    "{value} is after the last day of the return's year; it is so {times}, first here. It is kept as it is written.",
    "Check which year the return is of, and have the dates mended if it is right.",
    Severity.WARNS,
)
AWAY = Rule(
    "ssda903_away",
    "Times away from a placement without authorisation, when it was known where the child was. Official figures count "
    "them apart from missing, so they are not counted as missing.",
    "The child was away without authorisation, not missing; it is so {times}, first here. None was counted as missing.",
    "Nothing need be done.",
    Severity.WARNS,
)
NO_YEAR = Rule(
    "ssda903_no_year",
    "A return that does not say which year it is of, so that nobody knows of which days it tells.",
    "Neither its names nor its dates say which year the return is of.",
    "Say which year is meant: the one in which it ends, on 31 March.",
)
YEAR_BY_DATES = Rule(
    "ssda903_year_by_dates",
    "Files of a return do not say which year they are of; it is the one in which most of their episodes end.",
    "{names}. By its dates the return is of the year that ends on 31 March {year}, which was taken.",
    "If another year is meant, say so when it is read.",
    Severity.WARNS,
)
YEARS_DIFFER = Rule(
    "ssda903_years_differ",
    "The year that was said to be the return's is not that of its dates.",
    "The year that ends on 31 March {year} was taken, as was said. By its dates it is of the one that ends in {dates}.",
    "Check which year the return is of.",
    Severity.WARNS,
)
SSDA903_RULES = (
    *(NOT_OF_THE_RETURN, NOTHING_OF_THE_RETURN, NO_EPISODES, NO_HEADER, COLUMN_NOT_GIVEN),
    *(POINT_NOUGHT, DAY_NOT_GIVEN, NOT_IN_HEADER, WITHOUT_EPISODES, SAME_CHILD_TWICE),
    *(ENDED_WITHOUT_DAY, AFTER_THE_YEAR, AWAY, NO_YEAR, YEAR_BY_DATES, YEARS_DIFFER),
)
