"""A survey with every sort of question and with hostile words, and its files."""

import csv
import io
from datetime import date

from stepdown.exchange.survey_files.files import survey_files
from stepdown.exchange.survey_files.responses_file import responses_file
from stepdown.exchange.survey_files.rows import rows_of
from stepdown.exchange.survey_files.variables import variables_of
from stepdown.surveys.frequencies.frequencies import frequencies
from stepdown.surveys.frequencies.survey import Survey
from stepdown.surveys.words import SurveyMode
from tests.surveys.frequencies.a_survey import LISTS, ROLE, SKIPPED, choice, question, questionnaire, responses

TODAY = date(2026, 3, 31)

HOSTILE = 'It’s "quoted", isn\'t it?\n$HOME `macro\' \\ back *) . + \'; ERASE FILE="x". 家族 😀 ' + "x" * 300

HOSTILE_LISTS = {
    **LISTS,
    "hostile": (
        choice("a", HOSTILE),
        choice("b", "=1+1"),
        choice("7", "seven"),
        choice("-1", "minus one"),
        choice("-98", "a choice named like a reason"),
        choice("dont_know", "Don’t know", means="not_known"),
    ),
}
EVERY_SORT = questionnaire(
    ROLE,
    question("hostile", choices="hostile", label=HOSTILE),
    question("with", choices="yes_no", label="A name that is reserved"),
    question("services", "several_of", "services", label="Which services?"),
    question("told", "agree", label="I was told"),
    question("hours", "decimal", label="How many hours?", unit="hours a week", is_time_saved=True),
    question("day", "date", label="Since when?"),
    question("read", "note", label="Nothing to answer"),
    question("words", "long_text", label="In your own words"),
    lists=HOSTILE_LISTS,
)

FORMULAS = ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "plain"]
ANSWERS = [
    {
        "role": "team_manager",
        "hostile": name,
        "with": "yes",
        "services": ("housing", "health"),
        "told": True,
        "hours": 2.5,
        "day": date(2024, 5, 1),
        "words": FORMULAS[place],
    }
    for place, name in enumerate(["a", "b", "7", "-1", "-98", "dont_know", SKIPPED])
]
RESPONSES = responses(ANSWERS)


def files(asked=EVERY_SORT, given=RESPONSES, mode=SurveyMode.UNLINKED, seed=1):
    return survey_files(asked, given, frequencies(Survey(asked, tuple(given))), mode, seed)


def responses_csv(asked=EVERY_SORT, given=RESPONSES, mode=SurveyMode.UNLINKED, seed=1):
    variables = variables_of(asked, given, mode)
    return responses_file(variables, rows_of(variables, given, seed))


def rows(content):
    """The rows of a CSV file as dictionaries."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))
