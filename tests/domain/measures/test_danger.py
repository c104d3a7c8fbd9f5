"""Danger answers: never lost because of what else was answered, and one left out is somebody's to ask."""

from hypothesis import given
from hypothesis import strategies as some

from stepdown.domain.measures import dangers, left_unanswered, shipped_instruments
from stepdown.domain.missing import Missing

PHQ_9 = shipped_instruments()["phq_9"]
OTHERS = [item.id for item in PHQ_9.items if item.id != "self_harm"]
ANYTHING = some.one_of(some.integers(-9, 9), some.floats(), some.sampled_from(Missing))


@given(some.dictionaries(some.sampled_from(OTHERS), ANYTHING), ANYTHING)
def test_whatever_else_was_answered_only_none_or_a_gap_is_without_danger(others, answer):
    found = dangers(PHQ_9, others | {"self_harm": answer})
    assert bool(found) == (not isinstance(answer, Missing) and answer != 0)


def test_a_danger_says_which_answer_it_was():
    (found,) = dangers(PHQ_9, {"self_harm": 1})
    assert (found.item.id, found.answer) == ("self_harm", "Several days")


def test_a_slip_is_shown_as_what_it_is():
    (found,) = dangers(PHQ_9, {"self_harm": 7})
    assert found.answer == "7, which is none of its answers"


def test_a_question_about_self_harm_without_an_answer_is_somebodys_to_ask():
    assert [item.id for item in left_unanswered(PHQ_9, {"mood": 1})] == ["self_harm"]
    assert [item.id for item in left_unanswered(PHQ_9, {"self_harm": Missing.NOT_KNOWN})] == ["self_harm"]
    assert left_unanswered(PHQ_9, {"self_harm": 0}) == ()
