"""What can be wrong in an Annex A workbook, beyond what can be wrong in any workbook or cell."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

NO_LIST = Rule(
    "annex_a_no_list",
    "A workbook in which no sheet is a list of Annex A.",
    "No sheet has the headings of a list of Annex A.",
    "Check that the right workbook was named. Lists are known by their headings, not by the names of sheets.",
)
LIST_TWICE = Rule(
    "annex_a_list_twice",
    "Two sheets of one list. Which of them counts, or whether each is a half of it, nobody can say from outside.",
    "The sheet {first} is the list of {table} too; only that one was read.",
    "Put all the rows into one of them and delete the other.",
)
SHEET_NOT_READ = Rule(
    "annex_a_sheet_not_read",
    "A sheet that is no list from which a child's timeline is made.",
    "The sheet was not read: it is {what}.",
    "Nothing need be done.",
    Severity.WARNS,
)
DAMAGED_NUMBER = Rule(
    "annex_a_damaged_number",
    "A child's number that a spreadsheet has turned into another, such as 1.23457E+11: digits are lost.",
    "{value} is a number that a spreadsheet has damaged, so nobody knows whose row it is. It was left out.",
    "Make the workbook again with that column as text.",
    Severity.WARNS,
)
LEVEL_WITHOUT_PLAN = Rule(
    "annex_a_status_without_dates",
    "A case whose status is a child in need plan. The list has no days of such plans, so none is in the timeline.",
    "Cases with the status of a child in need plan: {times}, first here. The list has no days of such plans.",
    "Nothing need be done: the case itself is in the timeline as child in need.",
    Severity.WARNS,
)
ANNEX_A_RULES = (NO_LIST, LIST_TWICE, SHEET_NOT_READ, DAMAGED_NUMBER, LEVEL_WITHOUT_PLAN)
