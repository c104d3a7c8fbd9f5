"""The languages of a form: how headings name them, and which is the first."""

import pytest

from stepdown.exchange.xlsform.languages import code_of, named
from tests.exchange.xlsform.forms import found, read

CODES = {
    "English (en)": "en",
    "Cymraeg (cy)": "cy",
    "Portuguese (pt-BR)": "pt-BR",
    "Welsh": "cy",
    "english": "en",
    "so": "so",
    "Klingon": None,
    "Klingon ()": None,
    "English (British)": None,
}


@pytest.mark.parametrize("written", CODES)
def test_a_language_is_known_by_its_code_or_its_name(written: str):
    assert code_of(written) == CODES[written]


@pytest.mark.parametrize("code", ["en", "cy", "pt-BR", "tlh"])
def test_a_language_is_known_again_as_it_is_written(code: str):
    assert code_of(named(code)) == code


HEADINGS = {
    "label": (("en",), {"en": "A"}),
    "label::Welsh (cy)": (("cy",), {"cy": "A"}),
    "label : Welsh (cy)": (("cy",), {"cy": "A"}),
    "label::English (en) | label::Welsh (cy)": (("en", "cy"), {"en": "A", "cy": "B"}),
    "label::Welsh (cy) | label::English (en)": (("cy", "en"), {"cy": "A", "en": "B"}),
    "label | label::Welsh (cy)": (("en", "cy"), {"en": "A", "cy": "B"}),
    "label::Welsh (cy) | label": (("en", "cy"), {"cy": "A", "en": "B"}),
    "caption::Welsh (cy)": (("cy",), {"cy": "A"}),
}


@pytest.mark.parametrize("headings", HEADINGS)
def test_the_first_language_is_that_of_words_without_one_or_the_first_named(headings: str):
    drawn = f"""
    survey
    | type | name | {headings} |
    | text | q    | A | B |
    """
    questionnaire, findings = read(drawn)
    assert questionnaire is not None, findings
    assert (questionnaire.languages, questionnaire.question("q").label) == HEADINGS[headings]


def test_the_settings_say_which_language_is_the_default():
    drawn = """
    survey
    | type | name | label::English (en) | label::Welsh (cy) | hint   |
    | text | q    | A                   | B                 | Cymorth |
    settings
    | form_title | version | default_language |
    | Arolwg     | 1       | Welsh (cy)       |
    """
    questionnaire, findings = read(drawn)
    assert questionnaire is not None
    assert (questionnaire.languages, questionnaire.title) == (("cy", "en"), {"cy": "Arolwg"})
    assert questionnaire.question("q").hint == {"cy": "Cymorth"}
    assert {finding.severity for finding in findings} <= {"warns"}


def test_words_given_twice_for_a_language_are_said_and_the_named_column_counts():
    drawn = """
    survey
    | type | name | label::English (en) | label |
    | text | a    | Named               | Bare  |
    | text | b    |                     | Bare  |
    """
    questionnaire, _ = read(drawn)
    assert questionnaire is not None
    assert [questionnaire.said(question.label) for question in questionnaire.questions()] == ["Named", "Bare"]
    assert ("xlsform_twice_in_a_language", "survey", None) in found(drawn)


def test_a_language_without_a_code_stops_with_what_to_write():
    drawn = """
    survey
    | type | name | label::Klingon |
    | text | q    | A              |
    """
    questionnaire, findings = read(drawn)
    assert questionnaire is None
    assert [(f.rule, f.value) for f in findings if f.severity == "stops"] == [
        ("xlsform_language_without_code", "Klingon")
    ]


def test_a_label_missing_in_the_first_language_is_said_in_its_row():
    drawn = """
    survey
    | type | name | label::English (en) | label::Welsh (cy) |
    | text | a    | A                   | A                 |
    | text | q    |                     | B                 |
    """
    assert ("xlsform_questionnaire", "survey", 3) in found(drawn)
