"""Dealing meets its counts exactly, whatever the seed and the leaning."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.invented.pilot.deal import deal, draws, parts

COUNTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 9), min_size=1)


@given(st.integers(), COUNTS, st.floats(-5, 5))
def test_each_value_goes_to_exactly_its_number_of_units(seed, counts, lean):
    units = range(sum(counts.values()))
    dealt = deal(draws(seed, "test"), units, counts, lambda unit: lean * unit)
    assert Counter(dealt.values()) == Counter(counts)
    assert sorted(dealt) == list(units)


def test_who_leans_far_enough_gets_the_first_values():
    dealt = deal(draws(1, "test"), range(10), {"first": 3, "then": 7}, lambda unit: 2.0 * unit)
    assert {unit for unit, value in dealt.items() if value == "first"} == {7, 8, 9}


def test_counts_that_do_not_add_up_to_the_units_are_refused():
    with pytest.raises(ValueError, match="2 values were declared for 3 units"):
        deal(draws(1, "test"), range(3), {"a": 2})


@given(st.integers(0, 500), st.dictionaries(st.sampled_from("abcd"), st.floats(0.01, 9), min_size=1))
def test_parts_add_up_and_are_within_one_of_their_share(total, weights):
    cut = parts(total, weights)
    assert sum(cut.values()) == total
    assert all(abs(cut[v] - total * w / sum(weights.values())) < 1.001 for v, w in weights.items())
