"""Answers about time saved are kept as they were given, for a cost scenario to draw from."""

import pytest

from stepdown.surveys.frequencies.time_saved import time_saved
from tests.surveys.frequencies.a_survey import SKIPPED, published_survey, question, questionnaire, survey_of

HOURS = question("hours", "decimal", unit="hours a week", is_time_saved=True)


def told(*answers):
    return time_saved(survey_of(questionnaire(HOURS), [{"hours": answer} for answer in answers]))


def test_the_raw_tally_has_every_answer_lowest_first():
    (found,) = told(4, 0, 1.5, 4, SKIPPED)
    assert list(found.people.items()) == [(0, 1), (1.5, 1), (4, 2)]
    assert (found.answered, found.unit, found.question) == (4, "hours a week", "hours")


@pytest.mark.parametrize(("share", "amount"), [(0, 0), (0.25, 0), (0.26, 1.5), (0.5, 1.5), (0.51, 4), (1, 4)])
def test_a_quantile_is_an_answer_that_somebody_gave(share, amount):
    (found,) = told(4, 0, 1.5, 4)
    assert found.quantile(share) == amount


def test_a_share_beyond_all_is_refused():
    with pytest.raises(ValueError, match="from 0 to 1"):
        told(1)[0].quantile(1.5)


def test_where_nobody_answered_there_is_nothing_to_draw_from():
    assert told(SKIPPED) == ()
    assert [found.question for found in time_saved(published_survey())] == ["hours"]
