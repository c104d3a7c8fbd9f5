"""A questionnaire is changed by one thing at a time, and nothing else in it changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.surveys.authoring.changes import (
    page_of,
    with_page_moved,
    with_question,
    with_question_changed,
    with_question_moved,
    without_question,
    without_unused_lists,
)
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from tests.surveys.questionnaire.drawn import questionnaires
from tests.surveys_cast import a_questionnaire, en

NEW = Question(name="new_one", kind=QuestionKind.TEXT, label=en("Anything else?"))


def order(questionnaire: Questionnaire) -> list[list[str]]:
    """The questions on each page."""
    return [[question.name for question in page.questions] for page in questionnaire.pages]


def names(questionnaire: Questionnaire) -> list[str]:
    return [question.name for question in questionnaire.questions()]


@given(questionnaires(), st.data())
def test_moving_a_question_loses_and_changes_none(held, data):
    name, by = data.draw(st.sampled_from(names(held))), data.draw(st.sampled_from((-1, 1)))
    moved = with_question_moved(held, name, by)
    assert sorted(names(moved)) == sorted(names(held))
    assert all(moved.question(one) == held.question(one) for one in names(held))
    assert all(page.questions for page in moved.pages)
    assert moved.role_question == held.role_question
    rest = [one for one in names(held) if one != name]
    assert [one for one in names(moved) if one != name] == rest


@given(questionnaires(), st.data())
def test_moving_a_page_moves_it_alone(held, data):
    name, by = data.draw(st.sampled_from([page.name for page in held.pages])), data.draw(st.sampled_from((-1, 1)))
    moved = with_page_moved(held, name, by)
    assert sorted(moved.pages, key=lambda page: page.name) == sorted(held.pages, key=lambda page: page.name)
    assert with_page_moved(moved, name, -by) == held or moved == held


@given(questionnaires(), st.data())
def test_a_question_that_is_added_and_taken_out_again_leaves_no_trace(held, data):
    onto = data.draw(st.sampled_from([None, *(page.name for page in held.pages)]))
    added = with_question(held, onto, NEW)
    assert added.question("new_one") == NEW
    assert without_question(added, "new_one") == held


@given(questionnaires(), st.data())
def test_a_change_stays_in_its_place(held, data):
    name = data.draw(st.sampled_from(names(held)))
    changed = with_question_changed(held, name, NEW.model_copy(update={"name": name}))
    assert order(changed) == order(held)
    assert page_of(changed, name).name == page_of(held, name).name


@pytest.mark.parametrize(
    ("name", "by", "after"),
    [
        ("why", -1, [["role"], ["why", "helps"], ["more"]]),
        ("why", 1, [["role"], ["helps"], ["why", "more"]]),
        ("helps", -1, [["role", "helps"], ["why"], ["more"]]),
        ("more", -1, [["role"], ["helps", "why", "more"]]),
        ("role", -1, [["role"], ["helps", "why"], ["more"]]),
        ("more", 1, [["role"], ["helps", "why"], ["more"]]),
    ],
)
def test_a_question_goes_past_the_edge_of_its_page_onto_the_next(name, by, after):
    assert order(with_question_moved(a_questionnaire(), name, by)) == after


def test_the_last_question_of_all_cannot_be_taken_out():
    one = a_questionnaire().model_copy(update={"pages": a_questionnaire().pages[2:]})
    with pytest.raises(ValueError, match="at least one question"):
        without_question(one, "more")


def test_the_question_about_the_role_is_forgotten_when_it_is_taken_out():
    assert without_question(a_questionnaire(), "role").role_question is None


def test_a_list_that_no_question_offers_goes():
    without = without_question(a_questionnaire(), "role")
    assert set(without_unused_lists(without).lists) == {"agree"}


def test_what_is_not_there_is_not_changed():
    for change in (without_question, page_of):
        with pytest.raises(KeyError):
            change(a_questionnaire(), "nothing")
