"""Rounding hides by itself, and what the sums of rounded counts narrow down is hidden as well."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.reporting.disclosure.explain import notes
from stepdown.reporting.disclosure.profiles import ROUND5
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.disclosure.rounded import rounded, told
from stepdown.results.result import Measure, Relation, Result, Tally
from tests.reporting.disclosure.figures import count, distribution, findings, share

LARGEST_TRIED = 24


@pytest.mark.parametrize("counted", range(60))
def test_a_reader_of_a_rounded_count_knows_an_interval_that_holds_it_and_no_more(counted):
    known = told(counted, 5)
    assert known.low <= counted <= known.high
    assert {rounded(other, 5) for other in range(known.low, known.high + 1)} == {rounded(counted, 5)}
    assert known.withstands()


def fits(cell, value):
    """Whether a reader can think of the value for a cell; of a hidden one, for any."""
    return cell is None or rounded(value, 5) == cell


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=2, max_size=3))
def test_nothing_small_is_found_by_trying_every_table_that_rounds_alike(counts):
    names = [f"part.{place}" for place in range(len(counts))]
    parts = [count(name, value) for name, value in zip(names, counts, strict=True)]
    given_sum = findings([*parts, count("sum", sum(counts))], Relation("sum", tuple(names)))
    cells = {name: one.result.tally.numerator for name, one in protect(given_sum, ROUND5).by_id().items()}
    tried = product(range(LARGEST_TRIED), repeat=len(counts))
    fitting = [
        one for one in tried if fits(cells["sum"], sum(one)) and all(map(fits, (cells[name] for name in names), one))
    ]
    for place, value in enumerate(counts):
        if 1 <= value <= 5:
            assert len({one[place] for one in fitting}) >= 3
    if 1 <= sum(counts) <= 5:
        assert len({sum(one) for one in fitting}) >= 3


def test_a_share_and_its_interval_are_of_the_rounded_counts():
    result = protect(findings([share("a", 26, 57)]), ROUND5).by_id()["a"].result
    assert (result.tally.numerator, result.tally.known) == (25, 55)
    assert result.estimate == 25 / 55
    assert result.low < result.estimate < result.high


@pytest.mark.parametrize(("known", "is_given"), [(7, False), (8, True), (12, True)])
def test_whether_a_percentage_is_given_follows_the_rounded_number_known(known, is_given):
    """Else that none is given would tell 9 from 10."""
    result = protect(findings([share("a", 6, known)]), ROUND5).by_id()["a"].result
    assert (result.estimate is not None) is is_given


@pytest.mark.parametrize(
    ("measure", "is_shown"),
    [
        (Measure.MEAN, False),
        (Measure.TEST, False),
        (Measure.PAIRED_DIFFERENCE, False),
        (Measure.MAXIMUM, False),
        (Measure.MEDIAN, True),
        (Measure.PERCENTILE_90, True),
    ],
)
def test_what_is_made_of_exact_counts_is_hidden_and_what_one_in_the_middle_had_is_not(measure, is_shown):
    figure = Result("b", "b", measure, "child", "other", Tally(known=57, total=57), 1.5, derived_from=("a",))
    released = protect(findings([count("a", 57), figure]), ROUND5).by_id()["b"]
    assert released.hides("estimate") is not is_shown


def test_a_reader_is_told_that_rounded_counts_need_not_add_up():
    protected = protect(distribution("sex", {"female": 30, "male": 24, "unborn": 3}), ROUND5)
    assert any("rounded to the nearest 5, each by itself" in note for note in notes(protected, "sex"))
