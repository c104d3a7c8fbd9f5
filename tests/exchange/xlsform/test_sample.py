"""A survey of professionals as another program wrote it: nothing of it is lost, and it can be written again."""

import os
from pathlib import Path

import openpyxl
import pytest

from stepdown.exchange.xlsform.read import read_xlsform
from stepdown.exchange.xlsform.write import write_xlsform
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind as Kind

SAMPLE = Path(os.environ.get("STEPDOWN_SAMPLES", "samples")) / "xlsform" / "mdt_professional_survey.xlsx"


@pytest.fixture(scope="module")
def sample() -> bytes:
    if not SAMPLE.is_file():
        pytest.skip("the sample survey is not here: name its folder in STEPDOWN_SAMPLES")
    return SAMPLE.read_bytes()


@pytest.fixture(scope="module")
def questionnaire(sample: bytes) -> Questionnaire:
    read, findings = read_xlsform(sample, SAMPLE.name)
    assert [(f.rule, f.row) for f in findings] == [("xlsform_label_appearance", 9)]
    assert read is not None
    return read


def test_every_cell_of_the_form_is_in_the_questionnaire(questionnaire: Questionnaire):
    text = questionnaire.model_dump_json()
    kept_otherwise = {"type", "appearance", "list_name", "required"}
    for sheet in openpyxl.load_workbook(SAMPLE).worksheets:
        headings, *rows = sheet.iter_rows(values_only=True)
        cells = [cell for row in rows if "group" not in str(row[0]) for cell in zip(headings, row, strict=True)]
        said = [str(cell) for heading, cell in cells if cell and heading not in kept_otherwise]
        assert [cell for cell in said if cell not in text] == []


def test_every_question_is_asked_as_its_type_says(questionnaire: Questionnaire):
    assert {question.name: question.kind for question in questionnaire.questions()} == {
        "intro": Kind.NOTE,
        "consent": Kind.AGREE,
        "role": Kind.ONE_OF,
        "role_other": Kind.TEXT,
        "worked": Kind.ONE_OF,
        "out_parents": Kind.ONE_OF,
        "out_children": Kind.ONE_OF,
        "support": Kind.SEVERAL_OF,
        "n_cases": Kind.WHOLE_NUMBER,
        "worked_well": Kind.LONG_TEXT,
        "improve": Kind.LONG_TEXT,
    }
    required = [question.name for question in questionnaire.questions() if question.required]
    assert required == ["consent", "role", "role_other", "worked", "out_parents", "out_children"]


def test_the_group_shown_together_is_one_page_of_the_part_that_only_some_are_asked(questionnaire: Questionnaire):
    of_part = [page for page in questionnaire.pages if page.section]
    assert [page.name for page in of_part] == ["likert", "support", "n_cases", "worked_well"]
    assert {page.relevant for page in of_part} == {"${worked} = 'yes'"}
    likert = of_part[0]
    assert (questionnaire.said(likert.section), questionnaire.said(likert.title), len(likert.questions)) == (
        "Outcomes for families",
        "How much do you agree?",
        2,
    )


def test_it_is_the_same_after_it_is_written_and_read_again(questionnaire: Questionnaire):
    assert read_xlsform(write_xlsform(questionnaire), "again.xlsx") == (questionnaire, ())
