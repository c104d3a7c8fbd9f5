"""A questionnaire's own JSON: read whole or refused with all its problems, and written in stable bytes."""

import json

import pytest
from hypothesis import HealthCheck, given, settings

from stepdown.surveys.questionnaire.checking.check import check
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import LONGEST, parse_questionnaire, questionnaire_text
from stepdown.written.parse import WrittenProblems
from tests.surveys.questionnaire.drawn import questionnaires

drawn = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

SMALL = {
    "id": "mdt",
    "version": "1",
    "title": {"en": "Survey"},
    "pages": [{"name": "role", "questions": [{"name": "role", "kind": "text", "label": {"en": "What is your role?"}}]}],
}


@drawn
@given(questionnaires())
def test_a_drawn_questionnaire_has_no_fault_and_is_the_same_after_writing_and_reading(questionnaire: Questionnaire):
    assert check(questionnaire) == ()
    assert parse_questionnaire(questionnaire_text(questionnaire)) == questionnaire


def test_equal_questionnaires_are_written_in_the_same_bytes():
    one = Questionnaire.model_validate(SMALL | {"title": {"en": "Survey", "cy": "Arolwg"}, "languages": ["en", "cy"]})
    other = Questionnaire.model_validate(SMALL | {"languages": ["en", "cy"], "title": {"cy": "Arolwg", "en": "Survey"}})
    assert questionnaire_text(one) == questionnaire_text(other)


def test_what_is_left_at_its_default_is_not_written():
    written = json.loads(questionnaire_text(Questionnaire.model_validate(SMALL)))
    assert written == SMALL


WRONG = {
    "not JSON": ("{", "not JSON: Expecting property name"),
    "a key twice": ('{"id": "a", "id": "b"}', "the key 'id' stands twice"),
    "no number": ('{"id": NaN}', "NaN is no number"),
    "a number of too many digits": (f'{{"id": {"9" * 5000}}}', "not JSON"),
    "brackets too deep": ("[" * 100_000, "too deep within one another"),
    "an unknown key": (json.dumps(SMALL | {"pagse": []}), "did you mean 'pages'?"),
    "no pages": (json.dumps(SMALL | {"pages": []}), "pages: has 0; give at least 1"),
    "a list at the top": ("[]", "must be a table"),
    "half a character": (json.dumps(SMALL).replace("What", r"\ud800"), "pages.1.questions.1.label.en"),
    "too long": (" " * (LONGEST + 1), "may have 4,000,000"),
    "too many questions": (
        json.dumps(SMALL | {"pages": [{"name": "p", "questions": SMALL["pages"][0]["questions"] * 2001}]}),
        "2,001 questions, and may have 2,000",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_no_questionnaire_is_refused_in_words(what: str):
    text, problem = WRONG[what]
    with pytest.raises(WrittenProblems) as refused:
        parse_questionnaire(text)
    assert any(problem in said for said in refused.value.problems), refused.value.problems


def test_all_problems_are_told_together():
    twice_wrong = SMALL | {"id": "Not a name", "pages": [{"name": "1", "questions": [{"name": "x", "kind": "photo"}]}]}
    with pytest.raises(WrittenProblems) as refused:
        parse_questionnaire(json.dumps(twice_wrong))
    places = {said.partition(":")[0] for said in refused.value.problems}
    assert places >= {"id", "pages.1.name", "pages.1.questions.1.kind"}
