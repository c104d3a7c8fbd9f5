"""A noisy release: what is told, what is withheld with it, and that no small count is found in it."""

import json
import pickle
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.reporting.disclosure.explain import notes, symbols
from stepdown.reporting.disclosure.noise.table import Noise
from stepdown.reporting.disclosure.profiles import CELL_KEY, named
from stepdown.reporting.disclosure.protect import NoSecretError, protect
from stepdown.results.result import Measure, Relation, Result, Tally
from tests.reporting.disclosure.figures import count, crossed, distribution, findings, share
from tests.reporting.disclosure.noise.secrets import OTHER, SECRET

NOISY = named("cell_key", SECRET)
NARROW = replace(NOISY, noise=Noise(1, 0.5))
"""Noise that protects little by itself, so that sums of it narrow all the sooner."""

LARGEST_TRIED = 16


def numerators(given_findings, profile=NOISY):
    return {name: one.result.tally.numerator for name, one in protect(given_findings, profile).by_id().items()}


def test_counts_are_within_five_none_is_below_nought_and_none_stays_none():
    told = numerators(findings([count(f"count {n}", n) for n in range(60)]))
    assert told["count 0"] == 0
    assert all(told[f"count {n}"] >= 0 and abs(told[f"count {n}"] - n) <= 5 for n in range(60))
    assert len({told[f"count {n}"] - n for n in range(60)}) > 5


def test_the_same_release_is_the_same_and_by_another_secret_another():
    given_table = distribution("sex", {"female": 30, "male": 24, "unborn": 13})
    assert protect(given_table, NOISY) == protect(given_table, NOISY)
    assert numerators(given_table) != numerators(given_table, named("cell_key", OTHER))


def test_one_count_in_several_tables_is_told_alike():
    """So that nothing is gained by averaging over its prints."""
    tables = [count(f"table {n}.girls", 57) for n in range(20)]
    same = [Relation("table 0.girls", (f"table {n}.girls",)) for n in range(1, 20)]
    assert len(set(numerators(findings(tables, *same)).values())) == 1
    assert len(set(numerators(findings(tables)).values())) > 1


def fits(cell, value):
    """Whether a reader can think of the value for a cell; of a hidden one, for any."""
    return cell is None or NARROW.noise.weights(value).get(cell - value, 0) > 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 7), min_size=2, max_size=3), st.integers(0, 10_000))
def test_nothing_small_is_found_by_trying_every_table_that_could_be_told_so(counts, chance):
    names = [f"part.{chance}.{place}" for place in range(len(counts))]
    parts = [count(name, value) for name, value in zip(names, counts, strict=True)]
    cells = numerators(findings([*parts, count("sum", sum(counts))], Relation("sum", tuple(names))), NARROW)
    tried = product(range(LARGEST_TRIED), repeat=len(counts))
    fitting = [
        one for one in tried if fits(cells["sum"], sum(one)) and all(map(fits, (cells[name] for name in names), one))
    ]
    assert tuple(counts) in fitting
    for place, value in enumerate(counts):
        if 1 <= value <= 5:
            assert len({one[place] for one in fitting}) >= 3
    if 1 <= sum(counts) <= 5:
        assert len({sum(one) for one in fitting}) >= 3


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 12), min_size=2, max_size=4), min_size=2, max_size=4))
def test_a_release_of_any_crossed_table_withstands_the_attacker(rows):
    width = min(map(len, rows))
    table = crossed([row[:width] for row in rows])
    attacked = protect(table, NARROW).audit.attacked
    small = [one for one in table.results if 1 <= one.tally.numerator <= 5]
    assert len(attacked) == len(small)
    assert all(one.interval.withstands() for one in attacked)


def test_a_share_and_its_interval_are_of_the_counts_as_told():
    result = protect(findings([share("a", 26, 57)]), NOISY).by_id()["a"].result
    assert (result.tally.numerator, result.tally.known) != (26, 57)
    assert result.estimate == result.tally.numerator / result.tally.known
    assert result.low < result.estimate < result.high


def test_a_share_of_more_than_all_is_not_shown():
    released = [protect(findings([share(f"a{n}", 26, 26)]), NOISY).by_id()[f"a{n}"] for n in range(30)]
    shown = [one.result for one in released if not one.hides("numerator")]
    hidden = [one for one in released if one.hides("numerator")]
    assert shown
    assert hidden
    assert all(one.tally.numerator <= one.tally.known and one.estimate <= 1 for one in shown)
    assert all(one.hides("estimate") and one.result.estimate is None for one in hidden)


@pytest.mark.parametrize(
    ("measure", "is_shown"),
    [
        (Measure.MEAN, False),
        (Measure.TEST, False),
        (Measure.PAIRED_DIFFERENCE, False),
        (Measure.MAXIMUM, False),
        (Measure.OVER_TIME, False),
        (Measure.MEDIAN, True),
        (Measure.PERCENTILE_90, True),
    ],
)
def test_what_is_made_of_exact_counts_is_hidden_and_what_one_in_the_middle_had_is_not(measure, is_shown):
    figure = Result("b", "b", measure, "child", "other", Tally(known=57, total=57), 1.5, derived_from=("a",))
    released = protect(findings([count("a", 57), figure]), NOISY).by_id()["b"]
    assert released.hides("estimate") is not is_shown


def test_noisy_counts_of_a_curve_would_narrow_one_another_and_are_not_shown():
    """Who was seen by the third month was seen by the sixth: what is told of one bounds the other."""
    at = Result("b", "b", Measure.OVER_TIME, "child", "other", Tally(14, 57, total=57), 0.2)
    assert protect(findings([at]), NOISY).by_id()["b"].hides("numerator")


def test_without_a_secret_nothing_is_released():
    with pytest.raises(NoSecretError, match="draws noise from a secret of the authority"):
        protect(findings([count("a", 57)]), named("cell_key"))


def test_a_release_does_not_know_the_secret():
    protected = protect(findings([count("a", 57)]), NOISY)
    assert protected.profile == CELL_KEY
    assert SECRET.key not in pickle.dumps(protected.profile)
    assert SECRET.key.decode() not in repr(NOISY) + json.dumps(protected.header)


def test_a_reader_is_told_what_was_done():
    protected = protect(distribution("sex", {"female": 30, "male": 24, "unborn": 3}), NOISY)
    assert any("up to 5 is added to or taken from each count at random" in note for note in notes(protected, "sex"))
    assert "more than all" in symbols(CELL_KEY)[0][1]
