"""Paired tests and intervals equal those of R on nine tables, the awkward ones included."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.infer.paired import (
    Pairs,
    largest_midp,
    least_certain,
    mcnemar_exact,
    mcnemar_midp,
    newcombe,
    tango,
)

REFERENCE = json.loads((Path(__file__).parent / "paired_reference.json").read_text(encoding="utf-8"))["tables"]
COUNTS = st.integers(0, 60)
TABLES = st.builds(Pairs, COUNTS, COUNTS, COUNTS, COUNTS).filter(lambda pairs: pairs.known > 0)


def pairs_of(expected: dict) -> Pairs:
    return Pairs(*expected["both,first_only,second_only,neither"])


def turned(interval):
    """R's difference is first less second; Stepdown's change is second less first."""
    return -interval[1], -interval[0]


@pytest.mark.parametrize("expected", REFERENCE.values(), ids=REFERENCE)
def test_the_change_and_newcombes_interval_equal_r_to_nine_decimals(expected):
    pairs = pairs_of(expected)
    assert pairs.change == pytest.approx(-expected["difference"], abs=1e-9)
    assert newcombe(pairs) == pytest.approx(turned(expected["newcombe"]), abs=1e-9)


@pytest.mark.parametrize("expected", REFERENCE.values(), ids=REFERENCE)
def test_tangos_interval_equals_r_to_six_decimals(expected):
    assert tango(pairs_of(expected)) == pytest.approx(turned(expected["tango"]), abs=1e-6)


@pytest.mark.parametrize("expected", REFERENCE.values(), ids=REFERENCE)
def test_mcnemars_exact_and_mid_p_equal_r_to_six_decimals(expected):
    pairs = pairs_of(expected)
    assert mcnemar_exact(pairs) == pytest.approx(expected["exact_p"], abs=1e-6)
    assert mcnemar_midp(pairs) == pytest.approx(expected["mid_p"], abs=1e-6)


def test_mid_p_with_as_many_changes_each_way_counts_the_middle_once():
    """Fagerland and others 2013: with 3 and 3, one less half the probability of what was seen, 20/64."""
    assert mcnemar_midp(Pairs(5, 3, 3, 5)) == pytest.approx(1 - 20 / 64 / 2)


@given(TABLES)
def test_turning_time_round_turns_the_interval_round(pairs):
    backwards = Pairs(pairs.both, pairs.second_only, pairs.first_only, pairs.neither)
    assert newcombe(backwards) == pytest.approx(turned(newcombe(pairs)), abs=1e-12)
    assert mcnemar_midp(backwards) == mcnemar_midp(pairs)


@given(TABLES)
def test_both_intervals_hold_the_change_and_stay_between_minus_one_and_one(pairs):
    for low, high in (newcombe(pairs), tango(pairs)):
        assert -1 - 1e-9 <= low <= pairs.change + 1e-9
        assert pairs.change - 1e-9 <= high <= 1 + 1e-9


@given(TABLES)
def test_the_least_certain_pairs_have_the_same_margins_and_never_a_narrower_interval(pairs):
    """So an interval made of the margins alone may be shown where the pairs may not."""
    least = least_certain(pairs.known, pairs.at_first, pairs.at_second)
    assert (least.known, least.at_first, least.at_second) == (pairs.known, pairs.at_first, pairs.at_second)
    (low, high), (widest_low, widest_high) = newcombe(pairs), newcombe(least)
    assert widest_low <= low + 1e-12
    assert widest_high >= high - 1e-12


@given(TABLES)
def test_no_table_with_the_same_margins_has_a_larger_p_than_the_largest(pairs):
    assert largest_midp(pairs.known, pairs.at_first, pairs.at_second) >= mcnemar_midp(pairs) - 1e-12
