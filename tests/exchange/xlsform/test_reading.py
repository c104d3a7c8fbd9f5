"""What of an XLSForm becomes what of a questionnaire."""

import pytest

from stepdown.domain.missing import Missing
from stepdown.exchange.xlsform.read import read_xlsform
from stepdown.surveys.questionnaire.questionnaire import Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind, Side
from tests.exchange.xlsform.forms import YES_NO, csv_file, found, read, workbook

KINDS = {
    "note": QuestionKind.NOTE,
    "text": QuestionKind.TEXT,
    "string": QuestionKind.TEXT,
    "integer": QuestionKind.WHOLE_NUMBER,
    "int": QuestionKind.WHOLE_NUMBER,
    "decimal": QuestionKind.DECIMAL,
    "date": QuestionKind.DATE,
    "select_one yn": QuestionKind.ONE_OF,
    "select one yn": QuestionKind.ONE_OF,
    "select_multiple yn": QuestionKind.SEVERAL_OF,
    "select all that apply from yn": QuestionKind.SEVERAL_OF,
    "acknowledge": QuestionKind.AGREE,
    "trigger": QuestionKind.AGREE,
}


def questionnaire(drawn: str) -> Questionnaire:
    made, findings = read(drawn)
    assert made is not None, findings
    return made


def question(drawn: str, name: str = "q") -> Question:
    return questionnaire(drawn).question(name)


def pages(drawn: str) -> list[Page]:
    return list(questionnaire(drawn).pages)


@pytest.mark.parametrize("type_", KINDS)
def test_a_type_is_a_kind_of_question(type_: str):
    drawn = f"""
    survey
    | type    | name | label |
    | {type_} | q    | Said  |
    """
    assert question(drawn + YES_NO).kind is KINDS[type_]
    assert found(drawn + YES_NO) == []


def test_a_question_brings_all_that_is_said_of_it():
    drawn = """
    survey
    | type    | name | label | hint | guidance_hint | required | required_message | constraint | constraint_message |
    | integer | q    | Q     | Or 0 | Only yours    | true()   | Say how many     | . < 9      | Nine at most       |
    """
    asked = question(drawn)
    assert (asked.hint, asked.required) == ({"en": "Or 0\nOnly yours"}, True)
    assert (asked.required_message, asked.constraint_message) == ({"en": "Say how many"}, {"en": "Nine at most"})
    assert asked.constraint == ". < 9"


def test_how_a_question_looks_is_kept_where_it_is_another_sort_of_field():
    drawn = """
    survey
    | type          | name | label | appearance | parameters |
    | text          | a    | A     | multiline  |            |
    | text          | b    | B     |            | rows=5     |
    | select_one yn | c    | C     | minimal    |            |
    """
    made = questionnaire(drawn + YES_NO)
    assert [made.question(name).kind for name in "ab"] == [QuestionKind.LONG_TEXT] * 2
    assert made.question("c").as_list
    assert found(drawn + YES_NO) == []


def test_a_loose_question_is_a_page_and_a_group_shown_together_is_one():
    drawn = """
    survey
    | type        | name  | label    | appearance | relevant   |
    | text        | a     | A        |            |            |
    | begin_group | about | About us | field-list | ${a} = '1' |
    | text        | b     | B        |            |            |
    | text        | c     | C        |            | ${a} = '2' |
    | end_group   |       |          |            |            |
    """
    loose, together = pages(drawn)
    assert (loose.name, together.name, together.title) == ("a", "about", {"en": "About us"})
    assert (loose.relevant, together.relevant) == (None, "${a} = '1'")
    assert [question.relevant for question in together.questions] == [None, "${a} = '2'"]


def test_groups_within_groups_are_shown_when_all_their_conditions_hold_under_all_their_headings():
    drawn = """
    survey
    | type        | name | label | appearance | relevant   |
    | text        | a    | A     |            |            |
    | text        | b    | B     |            |            |
    | begin_group | g    | Part  |            | ${a} = '1' |
    | text        | c    | C     |            | ${b} = '3' |
    | begin_group | h    | Within |           | ${b} = '2' |
    | text        | d    | D     |            |            |
    | end_group   |      |       |            |            |
    | end_group   |      |       |            |            |
    """
    *_, c, d = pages(drawn)
    assert (c.section, c.relevant, c.questions[0].relevant) == ({"en": "Part"}, "${a} = '1'", "${b} = '3'")
    assert (d.section, d.relevant) == ({"en": "Part: Within"}, "(${a} = '1') and (${b} = '2')")


def test_a_group_on_a_page_is_a_heading_on_it():
    drawn = """
    survey
    | type        | name | label | appearance | relevant   |
    | begin_group | g    | Page  | field-list |            |
    | text        | a    | A     |            |            |
    | begin_group | h    | Part  |            | ${a} = '1' |
    | text        | b    | B     |            | ${a} = '2' |
    | end_group   |      |       |            |            |
    | end_group   |      |       |            |            |
    """
    (page,) = pages(drawn)
    assert [(q.name, q.kind, q.relevant) for q in page.questions] == [
        ("a", "text", None),
        ("h", "note", "${a} = '1'"),
        ("b", "text", "(${a} = '1') and (${a} = '2')"),
    ]


def test_a_grid_is_one_group_of_radios_for_each_statement():
    drawn = """
    survey
    | type          | name | label      | appearance |
    | begin_group   | g    | Statements | table-list |
    | select_one yn | a    | A          |            |
    | select_one yn | b    | B          |            |
    | end_group     |      |            |            |
    """
    (page,) = pages(drawn + YES_NO)
    assert (page.title, [q.name for q in page.questions]) == ({"en": "Statements"}, ["a", "b"])
    assert found(drawn + YES_NO) == []


def test_other_brings_a_question_of_its_own():
    drawn = """
    survey
    | type                   | name | label |
    | select_one yn or_other | q    | Q     |
    """
    made = questionnaire(drawn + YES_NO)
    assert [choice.name for choice in made.lists["yn"]] == ["yes", "no", "other"]
    assert made.question("q_other").relevant == "selected(${q}, 'other')"


RANGES = {
    "start=1 end=5 step=1": ["1", "2", "3", "4", "5"],
    "start=0 end=1 step=0.25": ["0", "0.25", "0.5", "0.75", "1"],
    "start=10 end=0 step=5": ["10", "5", "0"],
}


@pytest.mark.parametrize("parameters", RANGES)
def test_a_short_range_is_radios(parameters: str):
    drawn = f"""
    survey
    | type  | name | label | parameters   |
    | range | q    | Q     | {parameters} |
    """
    made = questionnaire(drawn)
    assert made.question("q").kind is QuestionKind.ONE_OF
    assert [choice.name for choice in made.choices_of(made.question("q"))] == RANGES[parameters]


def test_a_range_shows_the_labels_of_its_steps():
    drawn = """
    survey
    | type  | name | label | parameters                         |
    | range | q    | Q     | start=1 end=3 tick_labelset=ticks |
    choices
    | list_name | name | label |
    | ticks     | 1    | Low   |
    | ticks     | 3    | High  |
    """
    made = questionnaire(drawn)
    assert [made.said(choice.label) for choice in made.lists["q_steps"]] == ["Low", "2", "High"]


def test_a_long_range_is_a_number_within_its_ends():
    drawn = """
    survey
    | type  | name | label | parameters       | constraint |
    | range | q    | Q     | start=0 end=100  | . != 50    |
    """
    asked = question(drawn)
    assert (asked.kind, asked.constraint) == (QuestionKind.WHOLE_NUMBER, "(. != 50) and (. >= 0 and . <= 100)")
    assert found(drawn) == [("xlsform_long_range", "survey", 2)]


def test_what_is_worked_out_is_kept_as_it_is_written():
    drawn = """
    survey
    | type      | name | label | calculation |
    | integer   | a    | A     |             |
    | calculate | q    |       | ${a} * 2    |
    """
    assert (question(drawn).kind, question(drawn).calculation) == (QuestionKind.WORKED_OUT, "${a} * 2")


def test_choices_are_filtered_by_the_columns_beside_them():
    drawn = """
    survey
    | type           | name | label | choice_filter |
    | select_one at  | a    | A     |               |
    | select_one in  | q    | Q     | at = ${a}     |
    choices
    | list_name | name | label | at    |
    | at        | kent | Kent  |       |
    | in        | x    | X     | kent  |
    """
    made = questionnaire(drawn)
    assert (made.question("q").choice_filter, made.lists["in"][0].tags) == ("at = ${a}", {"at": "kent"})


def test_stepdowns_own_columns_are_read():
    drawn = """
    survey
    | type               | name | label | stepdown_unit | stepdown_is_time_saved | stepdown_page |
    | select_multiple yn | a    | A     |               |                        | first         |
    | select_one yn      | b    | B     |               |                        |               |
    | decimal            | c    | C     | hours a week  | yes                    |               |
    choices
    | list_name | name | label | stepdown_side | stepdown_means | stepdown_only |
    | yn        | yes  | Yes   | high          |                |               |
    | yn        | dk   | ?     |               | not_known      | yes           |
    settings
    | form_title | form_id | version| stepdown_title:cy | stepdown_origin | stepdown_signed_off | stepdown_role_question
    | Survey     | mdt     | 3      | Arolwg            | The paper       | A board             | b
    """
    made = questionnaire(drawn)
    yes, dk = made.lists["yn"]
    assert (yes.side, dk.means, dk.only) == (Side.HIGH, Missing.NOT_KNOWN, True)
    assert (made.question("c").unit, made.question("c").is_time_saved) == ("hours a week", True)
    assert (made.pages[0].name, made.version, made.id) == ("first", "3", "mdt")
    assert (made.title, made.languages) == ({"en": "Survey", "cy": "Arolwg"}, ("en", "cy"))
    assert (made.origin, made.signed_off, made.role_question) == ("The paper", "A board", "b")


def test_curly_quotation_marks_are_kept_in_words_and_read_in_conditions():
    drawn = """
    survey
    | type | name | label              | relevant   |
    | text | a    | What’s “new”?      |            |
    | text | q    | And  two   spaces? | ${a} = ‘x’ |
    """
    made = questionnaire(drawn)
    assert (made.said(made.question("a").label), made.said(made.question("q").label)) == (
        "What’s “new”?",
        "And  two   spaces?",
    )
    assert made.question("q").relevant == "${a} = ‘x’"


def test_a_csv_file_is_the_same_form_and_its_rows_are_those_of_the_file():
    drawn = """
    survey
    | type     | name | label |
    | text     | q    | Q     |
    | geopoint | p    | P     |
    settings
    | form_title | version |
    | Survey     | 1       |
    """
    from_csv, findings = read_xlsform(csv_file(drawn), "form.csv")
    assert from_csv == read_xlsform(workbook(drawn), "form.xlsx")[0]
    assert [(f.file, f.sheet, f.row) for f in findings] == [("form.csv", "survey", 4)]


def test_blank_rows_do_not_shift_the_numbers_of_rows():
    drawn = """
    survey
    | type     | name | label |
    | | | |
    | text     | q    | Q     |
    | | | |
    | geopoint | p    | P     |
    | text     | q    | Again |
    """
    assert ("xlsform_wrong", "survey", 6) in found(drawn)
