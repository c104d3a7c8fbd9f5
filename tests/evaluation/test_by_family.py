"""Tests and intervals that allow for families: what they are of strangers, of twins, and where nothing can be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.infer.paired import Pairs, mcnemar_midp, tango
from stepdown.evaluation.infer.reach import (
    ALL_ALIKE,
    BY_FAMILY,
    ONE_FAMILY,
    families_asked,
    families_changed,
    reach_if_alike,
    reach_of_change,
    reach_of_share,
)
from stepdown.evaluation.infer.sign_flip import sign_flip_midp
from stepdown.results.intervals import Z_95
from tests.evaluation.families_of_children import cluster, pairs_of

CHANGES = st.dictionaries(st.integers(-4, 4), st.integers(1, 8), max_size=6)


@given(st.integers(0, 40), st.integers(0, 40))
def test_of_strangers_the_test_by_families_is_mcnemars_mid_p(down, up):
    assert sign_flip_midp({-1: down, 1: up, 0: 7}) == pytest.approx(mcnemar_midp(Pairs(3, down, up, 5)))


@given(CHANGES)
def test_turning_time_round_changes_no_p_and_it_is_a_chance(changes):
    p = sign_flip_midp(changes)
    assert 0 < p <= 1
    assert sign_flip_midp({-change: families for change, families in changes.items()}) == pytest.approx(p)


def test_three_families_of_two_say_what_three_children_say():
    assert sign_flip_midp({-2: 3}) == pytest.approx(sign_flip_midp({-1: 3}))
    assert sign_flip_midp({-1: 3}) == pytest.approx(1 / 8)


def test_the_normal_takes_over_without_a_step():
    few, many = sign_flip_midp({-1: 170, 1: 130, 2: 40}), sign_flip_midp({-1: 190, 1: 150, 2: 40})
    assert few == pytest.approx(many, abs=0.03)
    assert sign_flip_midp({-1: 225, 1: 175}) == pytest.approx(sign_flip_midp({-1: 226, 1: 176}), abs=0.001)


def test_twins_widen_an_interval_as_if_half_were_there():
    """Each family's two children change alike: the limits lie away by the root of twice as many errors."""
    clusters = [cluster(0, 2, 0, 0, 30), cluster(2, 0, 0, 0, 40), cluster(0, 0, 2, 0, 10)]
    pairs = pairs_of(clusters)
    reach = reach_of_change(families_changed(clusters), pairs)
    assert reach.said == BY_FAMILY
    assert reach.errors == pytest.approx(Z_95 * 2**0.5, rel=0.01)
    half = Pairs(pairs.both // 2, pairs.first_only // 2, pairs.second_only // 2, pairs.neither // 2)
    assert tango(pairs, reach.errors) == pytest.approx(tango(half), abs=0.002)


def test_families_that_differ_less_than_strangers_are_never_counted_on():
    clusters = [cluster(0, 1, 1, 0, 30)]
    assert reach_of_change(families_changed([*clusters, cluster(1, 0, 0, 1, 30)]), pairs_of(clusters)).errors == Z_95


@pytest.mark.parametrize(
    ("clusters", "said"),
    [
        ([cluster(3, 0, 0, 0, 5)], ALL_ALIKE),
        ([cluster(0, 3, 0, 0, 5)], ALL_ALIKE),
        ([cluster(5, 3, 2, 2, 1)], ONE_FAMILY),
    ],
)
def test_where_families_cannot_be_allowed_for_the_method_says_so(clusters, said):
    pairs = pairs_of(clusters)
    change = reach_of_change(families_changed(clusters), pairs)
    share = reach_of_share(families_asked(clusters), pairs.at_first, pairs.known)
    assert (change.errors, change.said) == (share.errors, share.said) == (Z_95, said)


def test_as_if_alike_strangers_are_strangers_and_twins_count_once():
    assert reach_if_alike({1: 40}).errors == pytest.approx(Z_95)
    assert reach_if_alike({2: 40}).errors == pytest.approx(Z_95 * 2**0.5)
