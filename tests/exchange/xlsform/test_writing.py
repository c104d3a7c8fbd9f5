"""How a questionnaire looks as an XLSForm, and that the programs that it is for can take it."""

import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from stepdown.exchange.xlsform.write import write_xlsform
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from tests.exchange.xlsform.forms import read
from tests.surveys.questionnaire.drawn import questionnaires

FORM = """
survey
| type               | name  | label        | required | relevant   | appearance | stepdown_page | stepdown_unit |
| select_one yn      | a     | =1+1         | yes      |            | minimal    |               |               |
| begin_group        | part  | A part       |          | ${a} = '1' |            |               |               |
| begin_group        | about | About you    |          |            | field-list |               |               |
| text               | b     | B            |          |            | multiline  |               |               |
| integer            | c     | C            |          |            |            |               | hours         |
| end_group          |       |              |          |            |            |               |               |
| note               | d     | Thank you    |          |            |            | last          |               |
| end_group          |       |              |          |            |            |               |               |
choices
| list_name | name | label | area | stepdown_only |
| yn        | 1    | Yes   | kent |               |
| yn        | 2    | No    |      | yes           |
settings
| form_title | form_id | version |
| Survey     | mdt     | 007     |
"""


@pytest.fixture(scope="module")
def written() -> openpyxl.Workbook:
    questionnaire, findings = read(FORM)
    assert questionnaire is not None, findings
    return openpyxl.load_workbook(io.BytesIO(write_xlsform(questionnaire)))


def rows(written: openpyxl.Workbook, sheet: str) -> list[tuple[object, ...]]:
    return list(written[sheet].iter_rows(values_only=True))


def test_parts_and_pages_are_groups_and_a_question_alone_on_its_page_has_none(written: openpyxl.Workbook):
    assert [row[:2] for row in rows(written, "survey")] == [
        ("type", "name"),
        ("select_one yn", "a"),
        ("begin_group", "part_1"),
        ("begin_group", "about"),
        ("text", "b"),
        ("integer", "c"),
        ("end_group", None),
        ("note", "d"),
        ("end_group", None),
    ]


def test_only_columns_that_say_something_are_written(written: openpyxl.Workbook):
    assert rows(written, "survey")[0] == (
        *("type", "name", "label::English (en)", "required", "relevant", "appearance"),
        *("stepdown_unit", "stepdown_page"),
    )
    assert rows(written, "choices")[0] == ("list_name", "name", "label::English (en)", "area", "stepdown_only")
    assert rows(written, "settings") == [
        ("form_title", "form_id", "version", "default_language"),
        ("Survey", "mdt", "007", "English (en)"),
    ]


def test_text_is_never_a_formula_or_a_number(written: openpyxl.Workbook):
    cells = [
        cell for sheet in written.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
    assert {cell.data_type for cell in cells} == {"s"}
    assert "=1+1" in [cell.value for cell in cells]


def test_a_group_never_takes_the_name_of_a_question():
    questionnaire, findings = read(FORM.replace("field-list |               |", "field-list | a             |"))
    assert questionnaire is not None, findings
    assert [page.name for page in questionnaire.pages] == ["a", "a_2", "last"]
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsform(questionnaire)))["survey"]
    names = [row[1] for row in sheet.iter_rows(min_row=2, values_only=True) if row[1]]
    assert len(set(names)) == len(names)


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(questionnaires())
def test_other_programs_can_make_their_form_of_what_is_written(questionnaire: Questionnaire):
    from pyxform.xls2xform import convert

    made = convert(xlsform=write_xlsform(questionnaire), validate=False)
    assert all(question.name in made.xform for question in questionnaire.questions())
