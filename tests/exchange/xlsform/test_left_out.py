"""What cannot come along is said with its row, and never dropped unseen."""

import pytest

from tests.exchange.xlsform.forms import YES_NO, found, read

TYPES = (
    *("geopoint", "geotrace", "image", "audio", "video", "file", "barcode", "time", "dateTime", "hidden"),
    *("start", "end", "today", "deviceid", "username", "audit", "background-audio", "csv-external"),
    *("rank yn", "select_one_external yn", "select_one_from_file towns.csv", "select_one towns.csv"),
    *("select_one ${other}", "osm tags", "txt"),
)


@pytest.mark.parametrize("type_", TYPES)
def test_a_type_that_is_not_asked_here_is_left_out_and_said(type_: str):
    drawn = f"""
    survey
    | type    | name | label | parameters        | choice_filter |
    | text    | q    | Q     |                   |               |
    | {type_} | p    | P     | capture-accuracy=x | a = 1         |
    """
    questionnaire, _ = read(drawn + YES_NO)
    assert questionnaire is not None
    assert [question.name for question in questionnaire.questions()] == ["q"]
    assert found(drawn + YES_NO) == [("xlsform_left_out", "survey", 3)]


def test_a_repeat_is_left_out_with_all_that_is_in_it():
    drawn = """
    survey
    | type         | name | label |
    | text         | q    | Q     |
    | begin_repeat | r    | R     |
    | text         | a    | A     |
    | begin_group  | g    | G     |
    | text         | b    | B     |
    | end_group    |      |       |
    | end_repeat   |      |       |
    """
    questionnaire, findings = read(drawn)
    assert questionnaire is not None
    assert [question.name for question in questionnaire.questions()] == ["q"]
    assert [(f.row, f.problem) for f in findings if f.rule == "xlsform_left_out"] == [
        (3, "Questions of the type 'repeat' are not asked here. The 2 in it are left out.")
    ]


SAID = {
    "a column without meaning": (
        """
        survey
        | type | name | label | media::image | trigger |
        | text | q    | Q     |              |         |
        | text | p    | P     | cat.png      |         |
        """,
        ("xlsform_unused_column", "survey", 3),
    ),
    "a cell under no heading": (
        """
        survey
        | type | name | label |      |
        | text | q    | Q     | note |
        """,
        ("xlsform_cells_without_heading", "survey", 2),
    ),
    "a setting without meaning": (
        """
        survey
        | type | name | label |
        | text | q    | Q     |
        settings
        | form_title | version | style |
        | T          | 1       | pages |
        """,
        ("xlsform_unused_column", "settings", 2),
    ),
    "a second row of settings": (
        """
        survey
        | type | name | label |
        | text | q    | Q     |
        settings
        | form_title | version |
        | T          | 1       |
        | U          | 2       |
        """,
        ("xlsform_unused_row", "settings", 3),
    ),
    "a choice without a list": (
        """
        survey
        | type          | name | label |
        | select_one yn | q    | Q     |
        choices
        | list_name | name | label |
        | yn        | yes  | Yes   |
        |           | no   | No    |
        """,
        ("xlsform_unused_row", "choices", 3),
    ),
    "another sheet": (
        """
        survey
        | type | name | label |
        | text | q    | Q     |
        my notes
        | remember |  |
        """,
        ("xlsform_unused_sheet", "my notes", None),
    ),
    "a required that depends": (
        """
        survey
        | type | name | label | required   |
        | text | a    | A     |            |
        | text | q    | Q     | ${a} = '1' |
        """,
        ("xlsform_unused_part", "survey", 3),
    ),
    "a default that is worked out": (
        """
        survey
        | type | name | label | default |
        | date | q    | Q     | today() |
        """,
        ("xlsform_unused_part", "survey", 2),
    ),
    "a constraint on a note": (
        """
        survey
        | type | name | label | constraint |
        | note | q    | Q     | . = 1      |
        """,
        ("xlsform_unused_part", "survey", 2),
    ),
    "an appearance": (
        """
        survey
        | type | name | label | appearance |
        | text | q    | Q     | w4         |
        """,
        ("xlsform_unused_part", "survey", 2),
    ),
    "the appearance of a group": (
        """
        survey
        | type        | name | label | appearance |
        | begin_group | g    | G     | w2         |
        | text        | q    | Q     |            |
        | end_group   |      |       |            |
        """,
        ("xlsform_unused_part", "survey", 2),
    ),
    "the hint of a group": (
        """
        survey
        | type        | name | label | hint |
        | begin_group | g    | G     | H    |
        | text        | q    | Q     |      |
        | end_group   |      |       |      |
        """,
        ("xlsform_unused_part", "survey", 2),
    ),
    "parameters": (
        """
        survey
        | type    | name | label | parameters  |
        | integer | q    | Q     | quality=low |
        """,
        ("xlsform_unused_part", "survey", 2),
    ),
    "a page with nothing left on it": (
        """
        survey
        | type        | name | label | appearance |
        | text        | q    | Q     |            |
        | begin_group | g    | G     | field-list |
        | geopoint    | p    | P     |            |
        | end_group   |      |       |            |
        """,
        ("xlsform_unused_row", "survey", 3),
    ),
    "a part with nothing left in it": (
        """
        survey
        | type        | name | label |
        | text        | q    | Q     |
        | begin_group | g    | G     |
        | geopoint    | p    | P     |
        | end_group   |      |       |
        """,
        ("xlsform_unused_row", "survey", 3),
    ),
    "a range that nobody could answer": (
        """
        survey
        | type  | name | label | parameters                  |
        | text  | q    | Q     |                             |
        | range | r    | R     | start=0 end=1e12 step=1e-12 |
        """,
        ("xlsform_unused_row", "survey", 3),
    ),
    "an id that is not kept": (
        """
        survey
        | type | name | label |
        | text | q    | Q     |
        settings
        | form_title | version | form_id  |
        | T          | 1       | My Form! |
        """,
        ("xlsform_renamed", "settings", 2),
    ),
}


@pytest.mark.parametrize("what", SAID)
def test_what_is_not_used_is_said_and_the_form_can_be_used(what: str):
    drawn, place = SAID[what]
    questionnaire, findings = read(drawn)
    assert questionnaire is not None, findings
    assert place in found(drawn)
    assert all(finding.problem and finding.remedy for finding in findings)
