"""Scoring: what the spec does not draw, and what must hold whatever was answered."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stepdown.domain.measures import Score, Unscored, score, shipped_instruments
from stepdown.domain.measures.instrument import Instrument, Item
from stepdown.domain.measures.words import Method, Respondent, WhyUnscored
from stepdown.domain.missing import Missing
from tests.domain.measures.an_instrument import an_instrument

SUMMED = [i for i in shipped_instruments().values() if i.scoring.method is Method.SUM_OF_ITEMS]
INVENTED = an_instrument()
PHQ_9 = shipped_instruments()["phq_9"]
ANSWERED_HERE = [*SUMMED, INVENTED]


def answers_to(instrument: Instrument, *, complete: bool = False) -> some.SearchStrategy[dict[str, float | Missing]]:
    """Any answers to every item, with gaps unless they are to be complete."""
    gaps = [] if complete else [some.sampled_from(Missing)]
    return some.fixed_dictionaries({item.id: some.one_of(one_answer(item), *gaps) for item in instrument.items})


def one_answer(item: Item) -> some.SearchStrategy[int]:
    return some.sampled_from([answer.value for answer in item.answers])


def who(instrument: Instrument) -> Respondent:
    return instrument.for_whom.respondents[0]


@given(some.data())
def test_a_score_is_within_its_range_or_there_is_none(data):
    instrument = data.draw(some.sampled_from(ANSWERED_HERE))
    found = score(instrument, data.draw(answers_to(instrument)), who(instrument))
    assert isinstance(found, Unscored) or instrument.range.low <= found.total <= instrument.range.high


@given(some.data())
def test_with_more_missing_than_the_rule_allows_there_is_no_score(data):
    instrument = data.draw(some.sampled_from(ANSWERED_HERE))
    answers = data.draw(answers_to(instrument))
    missing = sum(isinstance(answers[item.id], Missing) for item in instrument.counted)
    found = score(instrument, answers, who(instrument))
    assert isinstance(found, Unscored) == (missing > instrument.scoring.missing_allowed)


@given(some.data())
def test_a_scaled_up_score_lies_between_what_the_missing_items_could_have_made_it(data):
    """A missing item is worth no less than its lowest and no more than its highest answer: never zero by default."""
    answers = data.draw(answers_to(INVENTED))
    found = score(INVENTED, answers)
    if isinstance(found, Score):
        ends = [{i: v if not isinstance(v, Missing) else end for i, v in answers.items()} for end in (1, 5)]
        totals = sorted(score(INVENTED, end).total for end in ends)
        assert totals[0] <= found.total <= totals[1]


@given(some.sampled_from([item for i in ANSWERED_HERE for item in i.items]), some.data())
def test_turning_an_answer_round_twice_leaves_it_as_it_was(item, data):
    reverse = Item(item.id, item.text, item.answers, is_reversed=True)
    value = data.draw(one_answer(item))
    assert reverse.worth(reverse.worth(value)) == value
    assert reverse.offers(reverse.worth(value))


def test_a_reversed_item_counts_the_other_way():
    assert score(INVENTED, {"a": 1, "b": 5, "c": 1, "d": 1}).total == 4
    assert score(INVENTED, {"a": 5, "b": 1, "c": 5, "d": 5}).total == 20


def test_a_subscale_needs_all_of_its_own_items_only():
    assert score(INVENTED, {"a": 1, "b": 1, "c": Missing.NOT_KNOWN, "d": 1}).parts == {"first": 6}
    assert score(INVENTED, {"a": Missing.NOT_KNOWN, "b": 1, "c": 1, "d": 1}).parts == {}


def test_a_scaled_up_score_says_so():
    whole, scaled = {"a": 1, "b": 1, "c": 1, "d": 1}, {"a": 1, "b": 1, "c": 1}
    assert [score(INVENTED, answers).is_prorated for answers in (whole, scaled)] == [False, True]


def test_a_half_is_rounded_up_and_not_to_the_even_number():
    """Eight of nine items that sum to 4 make 4.5, which lies between two bands."""
    answers = dict.fromkeys((item.id for item in PHQ_9.counted), 0) | {"mood": 3, "sleep": 1}
    del answers["self_harm"]
    assert score(PHQ_9, answers).total == 5


def test_the_question_on_difficulty_is_not_in_the_score():
    answers = {item.id: 1 for item in PHQ_9.counted}
    assert score(PHQ_9, answers | {"difficulty": 3}).total == score(PHQ_9, answers).total == 9


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({}, WhyUnscored.NOTHING_ANSWERED),
        ({"a": Missing.NOT_ASKED, "b": Missing.NOT_KNOWN}, WhyUnscored.NOTHING_ANSWERED),
        ({"a": 1, "b": 1, "c": 1, "d": 2}, WhyUnscored.NOT_AN_ANSWER),
        ({"a": 1, "b": 1, "c": 1, "d": float("nan")}, WhyUnscored.NOT_AN_ANSWER),
        ({"a": 1, "b": 1, "c": 1, "e": 1}, WhyUnscored.UNKNOWN_ITEM),
    ],
)
def test_what_cannot_be_scored_says_why(answers, why):
    found = score(INVENTED, answers)
    assert found.why is why
    assert found.says.endswith(".")


@pytest.mark.parametrize("respondent", [None, Respondent.PRACTITIONER])
def test_a_score_needs_a_respondent_for_whom_the_instrument_is(respondent):
    sdq = shipped_instruments()["sdq"]
    assert score(sdq, {"total": 10}, respondent).why is WhyUnscored.WRONG_RESPONDENT


def test_the_one_kind_of_respondent_need_not_be_named():
    assert score(INVENTED, {"a": 1, "b": 1, "c": 1, "d": 1}).respondent is Respondent.SELF


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"total": 10, "risk": 2}, WhyUnscored.NOT_AN_ANSWER),
        ({"risk": 1}, WhyUnscored.ITEMS_MISSING),
        ({"total": 40.5}, WhyUnscored.OUT_OF_RANGE),
        ({"total": float("nan")}, WhyUnscored.OUT_OF_RANGE),
        ({"clinical": 10}, WhyUnscored.UNKNOWN_ITEM),
    ],
)
def test_an_entered_score_that_cannot_be_says_why(answers, why):
    assert score(shipped_instruments()["core_10"], answers).why is why


@given(some.lists(some.integers(-2, 2), min_size=1, max_size=40))
def test_the_standard_score_of_any_goals_is_within_the_range(levels):
    instrument = shipped_instruments()["goal_attainment_scaling"]
    goals = {f"goal {n}": level for n, level in enumerate(levels)}
    found = score(instrument, goals, Respondent.TOGETHER)
    mirrored = score(instrument, {goal: -level for goal, level in goals.items()}, Respondent.TOGETHER)
    assert instrument.range.low < found.total < instrument.range.high
    assert isclose(found.total + mirrored.total, 100)
