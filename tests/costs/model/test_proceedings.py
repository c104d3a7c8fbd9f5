"""Proceedings are per family: one application for brothers and sisters who enter together."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.costs.model.proceedings import families_with_entry

families = st.dictionaries(st.integers(1, 8), st.integers(1, 50), min_size=1)
shares = st.floats(0, 1)


def expected(families_of, probability, together):
    return float(families_with_entry(families_of, np.array([probability]), np.array([together]))[0])


def by_listing(children, probability):
    """Every way in which so many children may enter or not, each with its probability; those in which one does."""
    ways = product((True, False), repeat=children)
    return sum(np.prod([probability if entered else 1 - probability for entered in way]) for way in ways if any(way))


@given(families, shares, shares)
def test_there_are_never_more_families_than_children_and_never_fewer_than_if_all_entered_together(
    sizes, rate, together
):
    children = sum(size * number for size, number in sizes.items())
    found = expected(sizes, rate, together)
    assert sum(sizes.values()) * rate <= found * (1 + 1e-12) + 1e-12
    assert found <= children * rate * (1 + 1e-12) + 1e-12


@given(st.integers(1, 50), shares, shares)
def test_where_every_family_has_one_child_there_are_as_many_families_as_children(number, rate, together):
    assert expected({1: number}, rate, together) == pytest.approx(number * rate, rel=1e-12)


@pytest.mark.parametrize("children", [1, 2, 3, 5])
@pytest.mark.parametrize("rate", [0, 0.11, 0.448, 1])
def test_apart_it_is_the_probability_that_at_least_one_enters(children, rate):
    assert expected({children: 7}, rate, 0) == pytest.approx(7 * by_listing(children, rate), abs=1e-12)


@given(families, shares)
def test_together_it_is_the_rate_of_one_child_for_each_family(sizes, rate):
    assert expected(sizes, rate, 1) == pytest.approx(sum(sizes.values()) * rate, rel=1e-12)
