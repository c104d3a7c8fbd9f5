"""What an author writes becomes a name, a question, a list or a condition that makes sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.missing import Missing
from stepdown.surveys.authoring.changes import with_question, with_question_changed
from stepdown.surveys.authoring.conditions import conditions_before, in_words
from stepdown.surveys.authoring.naming import name_of
from stepdown.surveys.authoring.ready_made import READY_MADE, beginning, choices_of_words
from stepdown.surveys.authoring.writing import ChoiceWritten, list_written, question_written
from stepdown.surveys.questionnaire.checking.check import check
from stepdown.surveys.questionnaire.questionnaire import Question
from stepdown.surveys.questionnaire.words import QuestionKind
from tests.surveys.questionnaire.drawn import questionnaires
from tests.surveys_cast import a_questionnaire, en


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("What is your role?", "what_is_your_role"),
        ("Strongly disagree", "strongly_disagree"),
        ("How much do you agree that the team helps?", "how_much_do_you_agree_that_the"),
        ("Sut oedd yr aros? Ŵyl", "sut_oedd_yr_aros_wyl"),
        ("2 or more", "question_2_or_more"),
        ("???", "question"),
        ("مرحبا", "question"),
    ],
)
def test_a_name_is_made_of_the_first_words(words, name):
    assert name_of(words) == name


def test_a_name_that_is_taken_gets_a_number():
    assert name_of("Yes", ["yes", "yes_2"]) == "yes_3"


@given(st.lists(st.text(max_size=60), max_size=8))
def test_names_are_all_different_and_fit_where_names_stand(labels):
    choices = choices_of_words([label or "x" for label in labels])
    assert len({choice.name for choice in choices}) == len(labels)
    for choice in choices:
        assert Question(name=choice.name, kind=QuestionKind.TEXT, label=en("?")).name == choice.name


@given(questionnaires())
def test_a_question_of_which_nothing_is_said_stays_as_it_was(held):
    for question in held.questions():
        assert question_written(question, question.name, question.kind, {}) == question


def test_a_question_that_becomes_another_kind_loses_what_that_does_not_take():
    asked = a_questionnaire().question("helps")
    written = question_written(asked, "helps", QuestionKind.NOTE, {"label": en("Read this")})
    assert (written.choices, written.required, written.label) == (None, False, en("Read this"))


@given(questionnaires())
def test_every_simple_condition_is_one_that_a_later_question_can_have(held):
    for condition in conditions_before(held, None):
        asked = Question(name="new_one", kind=QuestionKind.TEXT, label={held.languages[0]: "?"},
                         relevant=condition.expression)  # fmt: skip
        assert check(with_question(held, None, asked)) == ()
        assert in_words(held, condition.expression) == condition.words


def test_a_condition_looks_at_earlier_questions_alone():
    told = [condition.expression for condition in conditions_before(a_questionnaire(), "helps")]
    assert told == ["${role} = 'social_worker'", "${role} = 'manager'"]


def test_an_expression_that_is_not_simple_is_told_as_it_is():
    assert in_words(a_questionnaire(), "${helps} != 'agree'") == "${helps} != 'agree'"
    assert in_words(a_questionnaire(), None) == ""


def test_a_choice_keeps_its_name_whatever_its_words_become():
    rows = [
        ChoiceWritten("agree", en("Yes"), 2, {}),
        ChoiceWritten("disagree", {}, 1, {}),
        ChoiceWritten(None, en("Agree"), 1, {"means": Missing.NOT_KNOWN, "only": True}),
    ]
    assert [(choice.name, choice.label["en"]) for choice in list_written(rows)] == [
        ("agree_2", "Agree"),
        ("agree", "Yes"),
    ]


@pytest.mark.parametrize("roles", [(), ("Social worker",), ("Social worker", "Social worker", "???")])
def test_what_one_begins_with_can_be_asked(roles):
    begun = beginning("ours", "Our survey", "Written here", roles)
    assert check(begun) == ()
    assert begun.role_question == ("role" if roles else None)


@pytest.mark.parametrize("name", READY_MADE)
def test_a_ready_made_list_can_be_offered(name):
    whole = a_questionnaire().model_copy(update={"lists": {**a_questionnaire().lists, name: READY_MADE[name][1]}})
    asked = whole.question("role").model_copy(update={"choices": name})
    assert check(with_question_changed(whole, "role", asked)) == ()
