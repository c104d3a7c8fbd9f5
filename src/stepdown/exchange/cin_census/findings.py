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
CIN_RULES = (NOT_ISO, NO_YEAR, YEARS_DIFFER, SAME_CHILD_TWICE)
