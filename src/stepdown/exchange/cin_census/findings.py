"""What can be wrong in a census, beyond what can be wrong in any XML file or cell."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

NOT_ISO = Rule(
    "cin_date_form",
    "A date of the census that is not written as 2021-12-31, the one form it has. Which day is meant is not guessed.",
    "'{value}' is not written as 2021-12-31, so which day it is cannot be known.",
    "Have the file made again with dates in the form of the census.",
    Severity.WARNS,
)
NO_YEAR = Rule(
    "cin_no_year",
    "A census that does not say which year it is of, so that nobody knows of which days it tells.",
    "Neither the year nor the reference date says which year the census is of.",
    "Put the year into the header (CollectionDetails, Year), or ask for the file again.",
)
YEARS_DIFFER = Rule(
    "cin_years_differ",
    "The reference date of a census is not 31 March of its year.",
    "The reference date is {reference} and the year {year}. The year that ends on {taken} was taken.",
    "Check which year the file is of. If another was meant, correct the header.",
    Severity.WARNS,
)
SAME_CHILD_TWICE = Rule(
    "cin_same_child_twice",
    "Two children of one census have the same number (the census's own rule 8510).",
    "The number {value} is that of the child in line {first} already. Both are taken for one child.",
    "Check whether they are one child, and correct the number of one if they are not.",
    Severity.WARNS,
)
WRONG_YEAR = Rule(
    "cin_wrong_year",
    "A census most of whose cases were referred after its year, or closed before it: it is of another year.",
    "{count} of {all} cases lie outside the year that ends on 31 March {year}, the first here: {value}.",
    "Correct the year in the header, or ask for the file again: so it would say of many children that nothing was.",
)
OUTSIDE_THE_YEAR = Rule(
    "cin_outside_the_year",
    "Cases that were referred after the census's year, of which it cannot know, or closed before it. They are kept.",
    "{value} lies outside the year that ends on 31 March {year}; that is so of {count} of {all} cases, first here.",
    "Have the day mended in the case system.",
    Severity.WARNS,
)
CIN_RULES = (NOT_ISO, NO_YEAR, YEARS_DIFFER, SAME_CHILD_TWICE, WRONG_YEAR, OUTSIDE_THE_YEAR)
