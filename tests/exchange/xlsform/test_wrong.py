"""What stops a form from being used is said in its row: by pyxform, or by us where pyxform does not look."""

import pytest

from tests.exchange.xlsform.forms import YES_NO, read

WRONG = {
    "a name that is none": (
        """
        survey
        | type | name | label |
        | text | 1 q  | Q     |
        """,
        ("xlsform_wrong", "survey", 2, "Names must begin with a letter or underscore"),
    ),
    "a name that other programs take": (
        """
        survey
        | type | name | label |
        | text | q.1  | Q     |
        """,
        ("xlsform_questionnaire", "survey", 2, "'q.1' may have"),
    ),
    "a name twice": (
        """
        survey
        | type | name | label |
        | text | q    | Q     |
        | text | q    | Q     |
        """,
        ("xlsform_wrong", "survey", 3, "must be unique"),
    ),
    "a name twice in two groups": (
        """
        survey
        | type        | name | label |
        | begin_group | g    | G     |
        | text        | q    | Q     |
        | end_group   |      |       |
        | text        | q    | Q     |
        """,
        ("xlsform_questionnaire", "survey", 5, "Page q has a question of this name already"),
    ),
    "a list that is not there": (
        """
        survey
        | type          | name | label |
        | select_one no | q    | Q     |
        """,
        ("xlsform_wrong", "survey", 2, "List name not in choices sheet: no"),
    ),
    "a group that is not closed": (
        """
        survey
        | type        | name | label |
        | begin_group | g    | G     |
        | text        | q    | Q     |
        """,
        ("xlsform_wrong", "survey", 2, "Unmatched 'begin_group'"),
    ),
    "a reference to nothing": (
        """
        survey
        | type | name | label | relevant   |
        | text | q    | Q     | ${x} = '1' |
        """,
        ("xlsform_wrong", "survey", 2, "Could not find the name 'x'"),
    ),
    "a reference to what is left out": (
        """
        survey
        | type     | name | label | relevant  |
        | geopoint | p    | P     |           |
        | text     | q    | Q     | ${p} = '' |
        """,
        ("xlsform_questionnaire", "survey", 3, "looks at 'p', which is no question here"),
    ),
    "a condition that cannot be read": (
        """
        survey
        | type | name | label | relevant                 |
        | text | a    | A     |                          |
        | text | q    | Q     | ${a} = '1' and position(${a}) |
        """,
        ("xlsform_questionnaire", "survey", 3, "at character 16 stands position()"),
    ),
    "a condition of a group that cannot be read": (
        """
        survey
        | type        | name | label | relevant   |
        | text        | a    | A     |            |
        | begin_group | g    | G     | ${a} == 1  |
        | text        | q    | Q     |            |
        | text        | r    | R     |            |
        | end_group   |      |       |            |
        """,
        ("xlsform_questionnaire", "survey", 3, "at character 7 stands '='"),
    ),
    "an appearance in the column of conditions": (
        """
        survey
        | type        | name | label | relevant   |
        | begin_group | g    | G     | field-list |
        | text        | q    | Q     |            |
        | text        | r    | R     |            |
        | end_group   |      |       |            |
        """,
        ("xlsform_questionnaire", "survey", 2, "has the bare word field-list"),
    ),
    "questions that go round in a circle": (
        """
        survey
        | type | name | label | relevant   |
        | text | a    | A     | ${b} = '1' |
        | text | b    | B     | ${a} = '1' |
        """,
        ("xlsform_questionnaire", "survey", 2, "go round in a circle: a looks at b looks at a"),
    ),
    "sums that go round in a circle": (
        """
        survey
        | type      | name | label | calculation |
        | text      | q    | Q     |             |
        | calculate | a    |       | ${b} + 1    |
        | calculate | b    |       | ${a} + 1    |
        """,
        ("xlsform_questionnaire", "survey", 3, "go round in a circle: a looks at b looks at a"),
    ),
    "a sum of itself": (
        """
        survey
        | type      | name | label | calculation |
        | text      | q    | Q     |             |
        | calculate | a    |       | ${a} + 1    |
        """,
        ("xlsform_questionnaire", "survey", 3, "go round in a circle: a looks at a"),
    ),
    "a question that waits for a sum of its own answer": (
        """
        survey
        | type      | name | label | relevant   | calculation |
        | integer   | a    | A     | ${b} > 1   |             |
        | calculate | b    |       |            | ${a} + 1    |
        """,
        ("xlsform_questionnaire", "survey", 2, "go round in a circle: a looks at b looks at a"),
    ),
    "a choice twice": (
        """
        survey
        | type          | name | label |
        | select_one yn | q    | Q     |
        choices
        | list_name | name | label |
        | yn        | yes  | Yes   |
        | yn        | yes  | Yes   |
        """,
        ("xlsform_wrong", "choices", 3, "Choice names must be unique"),
    ),
    "a choice without a label": (
        """
        survey
        | type          | name | label |
        | select_one yn | q    | Q     |
        choices
        | list_name | name | label |
        | yn        | yes  | Yes   |
        | yn        | no   |       |
        """,
        ("xlsform_questionnaire", "choices", 3, "Label is missing in the first language (en)"),
    ),
    "a word that is none of ours": (
        """
        survey
        | type          | name | label |
        | select_one yn | q    | Q     |
        choices
        | list_name | name | label | stepdown_side |
        | yn        | yes  | Yes   | top           |
        """,
        ("xlsform_not_a_word", "choices", 2, "'top' is not one of low, middle, high"),
    ),
    "two headings that mean the same": (
        """
        survey
        | type | name | label | relevant | relevance |
        | text | q    | Q     |          |           |
        """,
        ("xlsform_same_heading", "survey", 1, "more than one column 'relevant'"),
    ),
    "a role question that is none": (
        """
        survey
        | type | name | label |
        | text | q    | Q     |
        settings
        | form_title | version | stepdown_role_question |
        | T          | 1       | role                   |
        """,
        ("xlsform_questionnaire", "settings", 2, "The role question 'role' is not there"),
    ),
    "no question that can be asked": (
        """
        survey
        | type     | name | label |
        | geopoint | p    | P     |
        """,
        ("xlsform_nothing_left", "survey", None, "No question is left"),
    ),
    "no types": (
        """
        survey
        | kind | name | label |
        | text | q    | Q     |
        """,
        ("xlsform_wrong", "survey", None, "required column headers were not found: 'type'"),
    ),
    "no sheet of questions": (
        """
        questions
        | type | name | label |
        | text | q    | Q     |
        notes
        | x |  |
        """,
        ("xlsform_no_survey", None, None, "There is no sheet named survey"),
    ),
    "groups too deep": (
        "survey\n| type | name | label |\n"
        + "".join(f"| begin_group | g{depth} | G |\n" for depth in range(1500))
        + "| text | q | Q |\n"
        + "| end_group | | |\n" * 1500,
        ("xlsform_too_deep", "survey", 22, "more than 20 deep"),
    ),
    "what pyxform falls over": (
        """
        survey
        | type  | name | label | parameters               |
        | range | q    | Q     | start=nan end=1 step=1 |
        """,
        ("xlsform_wrong", "survey", None, "Something in the form cannot be understood"),
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_stops_the_form_and_is_said_in_its_row(what: str):
    drawn, (rule, sheet, row, words) = WRONG[what]
    questionnaire, findings = read(drawn if "choices" in drawn else drawn + YES_NO)
    assert questionnaire is None
    stops = [(f.rule, f.sheet, f.row, f.problem) for f in findings if f.severity == "stops"]
    assert [place for *place, problem in stops if words in problem] == [[rule, sheet, row]], stops
    assert all(finding.remedy for finding in findings)


def test_what_is_wrong_with_a_group_is_said_once_and_not_for_each_of_its_questions():
    drawn, _ = WRONG["an appearance in the column of conditions"]
    _, findings = read(drawn)
    assert [f.row for f in findings if f.severity == "stops"] == [2]


def test_no_link_and_no_list_of_cells_is_shown():
    drawn, _ = WRONG["a choice twice"]
    _, findings = read(drawn)
    assert not any("http" in f.problem or "{" in f.problem for f in findings)
