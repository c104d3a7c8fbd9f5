"""Rubin's rules by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.infer.rubin import pooled


def test_five_completions_by_hand():
    """Q = 3, U = 1.5, B = 2.5: T = 1.5 + 1.2 × 2.5 = 4.5; two thirds of it lie between completions."""
    found = pooled([1, 2, 3, 4, 5], [1.5] * 5, complete=20)
    assert found.estimate == 3
    assert found.error == pytest.approx(4.5**0.5)
    observed = 21 / 23 * 20 / 3
    assert found.degrees == pytest.approx(1 / (1 / 9 + 1 / observed))
    assert found.degrees == pytest.approx(3.6312, abs=1e-4)
    assert found.missing_information == pytest.approx((2 + 2 / (found.degrees + 3)) / 3)


def test_where_nothing_is_missing_the_completions_agree_and_nothing_is_added():
    found = pooled([0.4] * 5, [0.01] * 5, complete=40)
    assert (found.estimate, found.error, found.missing_information) == (pytest.approx(0.4), pytest.approx(0.1), 0)
    assert found.degrees == pytest.approx(41 / 43 * 40)


def test_one_completion_is_none():
    with pytest.raises(ValueError, match="two completions"):
        pooled([0.4], [0.01], complete=40)


@given(st.lists(st.floats(-1, 1), min_size=2, max_size=30), st.floats(1e-6, 1), st.floats(2, 500))
def test_degrees_never_exceed_those_of_complete_data(estimates, variance, complete):
    found = pooled(estimates, [variance] * len(estimates), complete)
    assert 0 <= found.degrees <= complete
    assert 0 <= found.missing_information <= 1
    assert found.error**2 >= variance * 0.999999
