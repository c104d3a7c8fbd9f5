"""Coverages joined tell of the same days as they did one by one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.coverage import Coverage, is_told, joined

FIRST = date(2021, 4, 1)
KINDS = st.sampled_from([frozenset({ActivityKind.EARLY_HELP}), frozenset({ActivityKind.LOOKED_AFTER})])


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    first = draw(st.integers(0, 20))
    until = first + draw(st.integers(1, 10))
    return Coverage(draw(KINDS), FIRST + timedelta(days=first), FIRST + timedelta(days=until))


@given(st.lists(coverages(), max_size=6))
def test_every_day_is_told_of_as_before(told: list[Coverage]):
    fewer = joined(told)
    assert len(fewer) <= len(told)
    for offset in range(35):
        on = FIRST + timedelta(days=offset)
        for kind in (ActivityKind.EARLY_HELP, ActivityKind.LOOKED_AFTER):
            assert is_told(fewer, kind, on) == is_told(tuple(told), kind, on)


def test_years_that_follow_on_one_another_are_one():
    kinds = frozenset({ActivityKind.EARLY_HELP})
    years = [Coverage(kinds, date(year - 1, 4, 1), date(year, 4, 1)) for year in (2021, 2023, 2022)]
    assert joined(years) == (Coverage(kinds, date(2020, 4, 1), date(2023, 4, 1)),)
