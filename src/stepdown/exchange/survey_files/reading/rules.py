"""What can be wrong with a file of responses to a questionnaire."""

from stepdown.dataset.check.rule import Rule
from stepdown.dataset.finding import Severity

NO_QUESTION_FOUND = Rule(
    "survey_no_question_found",
    "A file of responses in which no heading is a question of the questionnaire.",
    "No heading of the file is the name or the words of a question.",
    "Head each column with the question’s name or its words, as the questionnaire has them.",
)
COLUMN_NOT_READ = Rule(
    "survey_column_not_read",
    "A column that is about no question. It is not read.",
    "The column is about no question of the questionnaire, so it was not read.{suggestion}",
    "If it is about a question, head it with the question’s name; if not, nothing need be done.",
    Severity.WARNS,
)
COLUMN_TWICE = Rule(
    "survey_column_twice",
    "Two columns that are about the same thing.",
    "The column is about the same as the column {first}, so it cannot be said which of them is meant.",
    "Take one of them away.",
)
QUESTION_NOT_THERE = Rule(
    "survey_question_not_there",
    "A question for which the file has no column. It counts as not shown.",
    "The file has no column for the question {column}. It counts as not shown to anybody.",
    "If it was asked, add its column; if not, nothing need be done.",
    Severity.WARNS,
)
NOT_A_CHOICE = Rule(
    "survey_not_a_choice",
    "An answer that is none of the question’s choices.",
    "‘{value}’ is none of the choices of {column}.",
    "Write a choice’s name, its words or its code. {suggestion}",
)
SAME_RESPONSE = Rule(
    "survey_same_response",
    "Two rows that are the same response.",
    "The response {value} stands in row {first} already.",
    "Leave one row for each response.",
)
OFF_THE_WAY = Rule(
    "survey_off_the_way",
    "An answer to a question that the respondent’s other answers lead past. It is counted as it was given.",
    "The other answers of this row lead past the question, and it has an answer. It was kept.",
    "Check that the question was shown to everybody who answered it.",
    Severity.WARNS,
)
SURVEY_FILE_RULES = (
    *(NO_QUESTION_FOUND, COLUMN_NOT_READ, COLUMN_TWICE, QUESTION_NOT_THERE, NOT_A_CHOICE, SAME_RESPONSE),
    OFF_THE_WAY,
)
"""Every rule of reading responses, in the order in which the documentation tells them."""
