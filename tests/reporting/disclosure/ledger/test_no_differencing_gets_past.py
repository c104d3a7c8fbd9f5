"""Whoever subtracts one release from another finds no small count, by our attacker's arithmetic or by trying out."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.reporting.disclosure.ledger.publish import LedgerRefusal
from tests.reporting.disclosure.ledger.releases import children, of, released

HALF, YEAR = ("2025-01-01", "2025-06-30"), ("2025-01-01", "2025-12-31")
LARGEST_TRIED = 26


def fits(cells, girls, boys):
    """Whether a reader can think of these counts behind a release: hidden ones are one or more."""
    told = zip((cells["sex.girls"], cells["sex.boys"], cells["children"]), (girls, boys, girls + boys), strict=True)
    return all(value >= 1 if cell is None else value == cell for cell, value in told)


def possible(releases):
    """Every pair of counts for the part and the whole that fits both releases."""
    part, whole = releases
    inner = [pair for pair in product(range(LARGEST_TRIED), repeat=2) if fits(part, *pair)]
    outer = [pair for pair in product(range(LARGEST_TRIED), repeat=2) if fits(whole, *pair)]
    return [(p, w) for p in inner for w in outer if p[0] <= w[0] and p[1] <= w[1]]


@settings(max_examples=40, deadline=None)
@given(st.tuples(*[st.integers(0, 11)] * 4), st.booleans())
def test_nothing_small_of_a_part_of_a_whole_or_of_what_is_left_over_is_found_by_trying(counts, part_first):
    girls, boys, more_girls, more_boys = counts
    part = of(children(girls, boys), *HALF, as_at="2025-12-31")
    whole = of(children(girls + more_girls, boys + more_boys), *YEAR)
    try:
        found = released(part, whole) if part_first else released(whole, part)[::-1]
    except LedgerRefusal:
        return
    fitting = possible(found)
    truth = [girls, boys, girls + more_girls, boys + more_boys, more_girls, more_boys]
    tried = [(*p, *w, w[0] - p[0], w[1] - p[1]) for p, w in fitting]
    for place, value in enumerate(truth):
        if 1 <= value <= 5:
            assert len({one[place] for one in tried}) >= 3


def test_a_year_after_its_half_hides_what_would_tell_the_other_half():
    half, year = of(children(20, 30), *HALF, as_at="2025-12-31"), of(children(23, 41), *YEAR)
    first, second = released(half, year)
    assert first == {"sex.girls": 20, "sex.boys": 30, "children": 50}
    assert second["sex.girls"] is None
    assert second["sex.boys"] is None or second["children"] is None


@pytest.mark.parametrize(("more", "shown"), [(0, 20), (1, None), (5, None), (6, 26)])
def test_what_is_left_over_is_a_count_like_any_other(more, shown):
    half, year = of(children(20, 30), *HALF, as_at="2025-12-31"), of(children(20 + more, 50), *YEAR)
    assert released(half, year)[1]["sex.girls"] == shown


def test_ninety_families_and_the_81_that_engaged_are_apart_by_nine_and_may_both_be_shown():
    ninety = of(children(60, 30), left_out=("too_early",))
    engaged = of(children(51, 30), left_out=("too_early", "did_not_engage"))
    assert [one["children"] for one in released(ninety, engaged)] == [90, 81]


def test_ninety_families_and_the_86_that_engaged_may_not():
    ninety = of(children(60, 30), left_out=("too_early",))
    engaged = of(children(56, 30), left_out=("too_early", "did_not_engage"))
    assert released(ninety, engaged)[1]["children"] is None


def test_201_children_and_190_of_them_leave_eleven_of_whom_three_are_girls():
    every = of(children(101, 100), left_out=("too_early",))
    counted = of(children(98, 92), left_out=("too_early", "did_not_engage"))
    first, second = released(every, counted)
    assert first == {"sex.girls": 101, "sex.boys": 100, "children": 201}
    assert second["sex.girls"] is None
    assert second["children"] is None or second["sex.boys"] is None


def test_an_area_is_all_less_the_other():
    whole, north = of(children(60, 40)), of(children(57, 20))
    assert released(whole, north, areas=("", "North"))[1]["sex.girls"] is None


def test_two_areas_leave_a_third_of_all():
    """Each leaves many; together they leave two girls."""
    whole, north, south = of(children(60, 40)), of(children(30, 20)), of(children(28, 10))
    assert released(whole, north, south, areas=("", "North", "South"))[2]["sex.girls"] is None


def test_months_of_a_year_leave_the_last_month():
    year = of(children(40, 40))
    spring = of(children(20, 20), "2025-01-01", "2025-04-30", as_at="2025-12-31")
    summer = of(children(17, 8), "2025-05-01", "2025-11-30", as_at="2025-12-31")
    assert released(year, spring, summer)[2]["sex.girls"] is None


def test_the_same_data_released_twice_are_released_alike():
    once, again = released(of(children(20, 3)), of(children(20, 3)))
    assert once == again


def test_what_was_hidden_stays_hidden_when_the_record_of_a_closed_period_has_not_changed():
    """A family moves between two tables that say the same: the new table alone would show what the old one hid."""
    first, second = released(of(children(20, 3)), of(children(20, 3), data="sha256:2", as_at="2026-03-31"))
    assert first == second


def test_a_table_that_has_changed_is_not_taken_for_the_same():
    first, second = released(of(children(20, 30)), of(children(22, 31), data="sha256:2", as_at="2026-03-31"))
    assert first["sex.girls"] == 20
    assert second["sex.girls"] == 22
