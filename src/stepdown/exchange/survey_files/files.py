"""The one door of writing: every file of a survey for other software, by its name."""

from collections.abc import Sequence

from stepdown.exchange.survey_files.book import survey_book
from stepdown.exchange.survey_files.r_script import r_script
from stepdown.exchange.survey_files.responses_file import responses_file
from stepdown.exchange.survey_files.rows import rows_of
from stepdown.exchange.survey_files.spss import spss_syntax
from stepdown.exchange.survey_files.stata import stata_do_file
from stepdown.exchange.survey_files.variables import variables_of
from stepdown.results.result import Findings
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.responses import Response
from stepdown.surveys.words import SurveyMode

RESPONSES = "responses.csv"


def survey_files(
    questionnaire: Questionnaire, responses: Sequence[Response], findings: Findings, mode: SurveyMode, seed: int
) -> dict[str, bytes]:
    """The files, all internal: responses as CSV, what SPSS, Stata and R need to read it, and the workbook.

    ``findings`` are those of the same responses. Rows are shuffled by ``seed``. Unless the ``mode`` ties answers to
    people, nothing says which response a row is. ValueError where an answer is none of its question's choices.
    """
    variables = variables_of(questionnaire, responses, mode)
    rows = rows_of(variables, responses, seed)
    return {
        RESPONSES: responses_file(variables, rows),
        "responses.sps": spss_syntax(variables, rows, RESPONSES),
        "responses.do": stata_do_file(variables, RESPONSES),
        "responses.R": r_script(variables, RESPONSES),
        "survey.xlsx": survey_book(questionnaire.said(questionnaire.title), variables, rows, findings),
    }
