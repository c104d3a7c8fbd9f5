"""The standard score of goals, against values worked by hand from Kiresuk and Sherman's formula."""

from math import isclose, sqrt

import pytest

from stepdown.domain.measures.goal_attainment import goal_attainment_t


@pytest.mark.parametrize(
    ("levels", "weights", "score"),
    [
        # The example of the R package gasr 0.1: the sums are 7, 91 and 21, and the root of 63.7 + 132.3 is 14.
        ((-2, 0, -1, 2, 0, 1), (3, 5, 1, 4, 2, 6), 55.0),
        ((2,), None, 70.0),
        ((-1,), None, 40.0),
        ((-2, -2), None, 50 - 40 / sqrt(2.6)),
        ((-2, -2, -2), None, 50 - 60 / sqrt(4.8)),
        ((0, 0, 0, 0), None, 50.0),
    ],
)
def test_the_standard_score_is_what_the_formula_gives_by_hand(levels, weights, score):
    assert isclose(goal_attainment_t(levels, weights), score)


def test_weights_that_are_all_alike_weigh_nothing():
    assert isclose(goal_attainment_t((1, -1, 2), (7, 7, 7)), goal_attainment_t((1, -1, 2)))


@pytest.mark.parametrize(("levels", "weights"), [((), None), ((1,), (0,)), ((1, 2), (1,))])
def test_without_goals_or_with_weights_that_do_not_fit_there_is_no_standard_score(levels, weights):
    with pytest.raises(ValueError, match="at least one goal"):
        goal_attainment_t(levels, weights)
