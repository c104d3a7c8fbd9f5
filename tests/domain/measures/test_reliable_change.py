"""Reliable change by Jacobson and Truax, against worked values that others have published."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stepdown.domain.measures import Score, change, shipped_instruments
from stepdown.domain.measures.reliable_change import (
    jacobson_truax,
    standard_error_of_difference,
    standard_error_of_measurement,
)
from stepdown.domain.measures.words import ChangeKind, Respondent, WhyCannotSay

ALL = shipped_instruments()

# Table 1 of PubMed Central article PMC8944273: alpha, standard deviation, and the three columns worked out from them.
PUBLISHED = [
    pytest.param(0.79, 7.30, 3.35, 4.73, 9.27, id="CDRS-R"),
    pytest.param(0.91, 12.90, 3.87, 5.47, 10.73, id="CGAS"),
    pytest.param(0.73, 7.19, 3.74, 5.28, 10.36, id="YMRS"),
]


@pytest.mark.parametrize(("reliability", "deviation", "measurement", "difference", "index"), PUBLISHED)
def test_each_step_is_the_published_one_to_its_last_figure(reliability, deviation, measurement, difference, index):
    error = standard_error_of_measurement(deviation, reliability)
    assert round(error, 2) == measurement
    assert round(standard_error_of_difference(error), 2) == difference
    assert round(jacobson_truax(error), 2) == index


def test_the_published_threshold_of_the_core_10_is_its_own_deviation_and_reliability_at_90_percent():
    (threshold,) = ALL["core_10"].reliable_change
    error = standard_error_of_measurement(threshold.standard_deviation, threshold.reliability)
    assert threshold.confidence == 90
    assert jacobson_truax(error, 1.645) == pytest.approx(5.66, abs=0.01)
    assert jacobson_truax(error, 1.645) <= threshold.points < jacobson_truax(error, 1.645) + 1


def test_the_published_threshold_of_the_swemwbs_is_2_77_of_its_standard_errors():
    """The abstract gives one standard error as 1.03 points, cut off after two figures, and 2.77 of them as 2.87."""
    (threshold,) = ALL["swemwbs"].reliable_change
    assert jacobson_truax(1.03) < threshold.points < jacobson_truax(1.04)


@given(some.floats(0.1, 50), some.floats(0, 0.99))
def test_the_less_reliable_a_measure_the_further_a_score_must_move(deviation, reliability):
    less = jacobson_truax(standard_error_of_measurement(deviation, reliability / 2))
    assert less >= jacobson_truax(standard_error_of_measurement(deviation, reliability))


@pytest.mark.parametrize(("deviation", "reliability"), [(0, 0.8), (-1, 0.8), (5, 1), (5, -0.1)])
def test_a_measure_without_error_or_without_spread_has_no_threshold(deviation, reliability):
    with pytest.raises(ValueError, match="standard deviation above 0"):
        standard_error_of_measurement(deviation, reliability)


def scored(total: float, respondent: Respondent = Respondent.SELF, instrument: str = "sdq", version: str = "") -> Score:
    return Score(instrument, version or ALL[instrument].version, respondent, total, 1, 1)


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (scored(10, Respondent.TEACHER), WhyCannotSay.DIFFERENT_RESPONDENT),
        (scored(10, version="2 to 4 years"), WhyCannotSay.DIFFERENT_INSTRUMENT),
        (scored(10, instrument="phq_9"), WhyCannotSay.DIFFERENT_INSTRUMENT),
    ],
)
def test_scores_of_two_respondents_or_two_forms_are_not_one_persons_change(after, why):
    found = change(ALL["sdq"], scored(20), after)
    assert (found.kind, found.why, found.difference) == (ChangeKind.CANNOT_SAY, why, None)


@given(some.integers(0, 27), some.integers(0, 27))
def test_exchanging_the_two_points_exchanges_better_and_worse(before, after):
    opposite = {
        ChangeKind.RELIABLY_BETTER: ChangeKind.RELIABLY_WORSE,
        ChangeKind.RELIABLY_WORSE: ChangeKind.RELIABLY_BETTER,
    }
    there = change(ALL["phq_9"], scored(before, instrument="phq_9"), scored(after, instrument="phq_9")).kind
    back = change(ALL["phq_9"], scored(after, instrument="phq_9"), scored(before, instrument="phq_9")).kind
    assert back is opposite.get(there, there)


def test_a_change_says_by_which_threshold():
    found = change(ALL["gad_7"], scored(12, instrument="gad_7"), scored(8, instrument="gad_7"))
    assert (found.by.id, found.difference) == ("nhs_talking_therapies", -4)
