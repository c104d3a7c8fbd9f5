"""Tests of change on a ladder equal those of R, sparse tables included; and rules that always hold."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from stepdown.evaluation.infer.ordinal import bhapkar, both_tails, bowker, chi_square_above, score_test, stuart_maxwell

REFERENCE = json.loads((Path(__file__).parent / "ordinal_reference.json").read_text(encoding="utf-8"))["tables"]
TABLES = st.integers(2, 5).flatmap(
    lambda rungs: st.lists(st.lists(st.integers(0, 9), min_size=rungs, max_size=rungs), min_size=rungs, max_size=rungs)
)
ONLY_STEP = [[20, 3, 0, 0], [9, 15, 0, 0], [0, 0, 8, 2], [0, 0, 7, 5]]
"""Nobody moves between the lower two rungs and the upper two."""

each_table = pytest.mark.parametrize("expected", REFERENCE.values(), ids=REFERENCE)


@each_table
def test_stuart_maxwell_equals_r(expected):
    found = stuart_maxwell(expected["table"])
    assert found.statistic == pytest.approx(expected["stuart_maxwell"]["statistic"], abs=1e-6)
    assert found.degrees == expected["stuart_maxwell"]["degrees"]
    assert found.p == pytest.approx(expected["stuart_maxwell"]["p"], abs=1e-6)


@each_table
def test_bhapkar_equals_r(expected):
    found = bhapkar(expected["table"])
    assert found.statistic == pytest.approx(expected["bhapkar"]["statistic"], abs=1e-6)
    assert found.degrees == expected["bhapkar"]["degrees"]
    assert found.p == pytest.approx(expected["bhapkar"]["p"], abs=1e-6)


@each_table
def test_bowker_equals_r_but_for_the_degrees_that_empty_pairs_would_add(expected):
    found = bowker(expected["table"])
    assert found.statistic == pytest.approx(expected["bowker"]["statistic"], abs=1e-6)
    assert found.degrees == expected["bowker"]["degrees"] - expected["empty_pairs"]
    if not expected["empty_pairs"]:
        assert found.p == pytest.approx(expected["bowker"]["p"], abs=1e-6)


@each_table
def test_the_score_test_equals_r(expected):
    score = score_test(expected["table"])
    assert abs(score) == pytest.approx(abs(expected["scores"]["score"]), abs=1e-6)
    assert both_tails(score) == pytest.approx(expected["scores"]["p"], abs=1e-6)


def test_rungs_that_nobody_moves_between_are_tables_of_their_own():
    """Two tables of two rungs: the statistics of both add up, with one degree of freedom each."""
    lower, upper = (36 / 12, 25 / 9)
    assert stuart_maxwell(ONLY_STEP) == pytest.approx((lower + upper, 2))


def test_a_rung_on_which_nobody_stood_changes_nothing():
    table = REFERENCE["mdt_like"]["table"]
    wider = [*[[*row, 0] for row in table], [0] * 6]
    assert stuart_maxwell(wider) == stuart_maxwell(table)
    assert bowker(wider) == bowker(table)
    assert score_test(wider) == score_test(table)


@given(TABLES)
def test_turning_time_round_turns_the_score_round_and_nothing_else(table):
    turned = [list(column) for column in zip(*table, strict=True)]
    assert score_test(turned) == pytest.approx(-score_test(table))
    assert stuart_maxwell(turned) == stuart_maxwell(table)
    assert bowker(turned) == pytest.approx(bowker(table))


@given(TABLES)
def test_bhapkars_is_never_the_smaller_and_every_p_is_a_chance(table):
    assert bhapkar(table).statistic >= stuart_maxwell(table).statistic
    for test in (stuart_maxwell, bhapkar, bowker):
        assert 0 <= test(table).p <= 1


@given(st.integers(1, 6), st.integers(0, 6))
def test_where_nobody_moved_there_is_nothing_to_test(rungs, people):
    still = [[people if i == j else 0 for j in range(rungs)] for i in range(rungs)]
    assert [t(still).p for t in (stuart_maxwell, bhapkar, bowker)] == [1.0, 1.0, 1.0]
    assert score_test(still) == 0


@given(st.floats(0, 200), st.integers(1, 15))
def test_the_tail_of_chi_square_is_that_of_scipy(statistic, degrees):
    assert chi_square_above(statistic, degrees) == pytest.approx(stats.chi2.sf(statistic, degrees), rel=1e-9, abs=1e-15)


@pytest.mark.parametrize("degrees", [1, 2, 3, 4, 400])
def test_nothing_lies_above_a_statistic_without_limit_and_degrees_may_be_many(degrees):
    """Bhapkar's statistic has no limit where Stuart and Maxwell's is as large as the people are many."""
    assert chi_square_above(float("inf"), degrees) == 0
    assert chi_square_above(degrees, degrees) == pytest.approx(stats.chi2.sf(degrees, degrees), rel=1e-9)
