"""What can be wrong between the rows of a council's extract, beyond what can be wrong in a cell."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

SAME_NUMBER = Rule(
    "council_number_twice",
    "Two rows of a council's extract have the number of one person.",
    "The number {value} stands in row {first} already.",
    "Leave one row for each person; the council's number must be the person's own.",
)
CHILD_WITHOUT_BIRTH = Rule(
    "council_child_without_birth",
    "A child of a council's extract has neither a date of birth nor an expected one.",
    "The row is a child's, and has neither a date of birth nor an expected date.",
    "Give one of them; without it a wrong child may be taken for the right one.",
)
DATE_OF_NOBODY = Rule(
    "council_date_of_nobody",
    "A date of a council's extract is of a child who is not among the people.",
    "The number {value} is not that of a child among the people.",
    "Add the child to the people, or leave the date out. It is passed over.",
    Severity.WARNS,
)
COUNCIL_RULES = (SAME_NUMBER, CHILD_WITHOUT_BIRTH, DATE_OF_NOBODY)
