"""What is held once files were read: of each day, what the later word says, and nothing that nobody said."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.linkage.ladder.timeline import Stretch, Timeline
from stepdown.linkage.overlaid import LevelDays, overlaid

CLOSED, NEED, PLAN, CARE = (
    SafeguardingLevel.CLOSED,
    SafeguardingLevel.CHILD_IN_NEED,
    SafeguardingLevel.CHILD_PROTECTION_PLAN,
    SafeguardingLevel.LOOKED_AFTER,
)
UNKNOWN = Missing.NOT_KNOWN


def day(number: int) -> date:
    """A day of the story, counted from its first."""
    return date(2025, 1, 1) + timedelta(days=number)


FILES = day(40)
"""The last day of which the files tell."""


def told(*stretches: tuple[int, int, Standing]) -> Timeline:
    """What the files tell: without a gap, as every timeline is."""
    found = list(stretches)
    found += [(b, c, UNKNOWN) for (_, b, _), (c, _, _) in pairwise(stretches) if b < c]
    return Timeline(
        "Tia", tuple(Stretch(day(a), day(b), so, frozenset(), ()) for a, b, so in sorted(found, key=_first))
    )


def _first(stretch: tuple[int, int, Standing]) -> int:
    return stretch[0]


def held(first: int, until: int | None, level: SafeguardingLevel, as_at: int = 0) -> LevelDays:
    """What the record holds."""
    end = None if until is None else day(until)
    reason = Missing.NOT_APPLICABLE if end is None else "level_changed"
    return LevelDays(level, day(first), end, reason, "the record", day(as_at))


type Days = tuple[int, int | None, SafeguardingLevel]

CASES: dict[str, tuple[Timeline, tuple[LevelDays, ...], tuple[Days, ...]]] = {
    "nothing held": (told((0, 10, NEED)), (), ((0, 10, NEED),)),
    "nothing told": (told((0, 10, UNKNOWN)), (held(0, 10, NEED),), ((0, 10, NEED),)),
    "an older word yields": (told((5, 15, PLAN)), (held(0, 30, NEED),), ((0, 5, NEED), (5, 15, PLAN), (15, 30, NEED))),
    "a later word stays": (told((0, 40, NEED)), (held(10, None, PLAN, 60),), ((0, 10, NEED), (10, None, PLAN))),
    "the same level is one": (told((0, 40, NEED)), (held(20, None, NEED, 60),), ((0, None, NEED),)),
    "days not told of are filled": (
        told((0, 10, NEED), (10, 20, UNKNOWN), (20, 40, NEED)),
        (held(5, 25, PLAN),),
        ((0, 10, NEED), (10, 20, PLAN), (20, 40, NEED)),
    ),
    "what went on by an older word ends with the files": (
        told((0, 40, CLOSED)),
        (held(5, None, PLAN, 10),),
        ((0, 40, CLOSED),),
    ),
    "a child who left is not put back by an older word": (
        told((0, 10, CARE), (10, 40, LeftLadder.ADOPTED)),
        (held(0, 30, CARE),),
        ((0, 10, CARE),),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_days(case: str):
    files, record, expected = CASES[case]
    got = overlaid(files, record, FILES)
    assert [(d.started_on, d.ended_on, d.level) for d in got] == [
        (day(a), None if b is None else day(b), level) for a, b, level in expected
    ]


LEVELS = st.sampled_from([CLOSED, NEED, PLAN, CARE])


@st.composite
def lines(draw: st.DrawFn, standings: st.SearchStrategy) -> list[tuple[int, int, Standing]]:
    """Stretches that do not overlap."""
    edges = sorted(draw(st.lists(st.integers(0, 60), unique=True, max_size=8)))
    return [(a, b, draw(standings)) for a, b in zip(edges[::2], edges[1::2], strict=False)]


@given(lines(st.one_of(LEVELS, st.just(UNKNOWN))), lines(LEVELS), st.sampled_from([0, 60]))
def test_every_day_is_as_the_later_word_has_it(files, record, as_at):
    rows = overlaid(told(*files), [held(a, b, level, as_at) for a, b, level in record], FILES)
    for number in range(62):
        by_files = next((so for a, b, so in files if a <= number < b and so is not UNKNOWN), None)
        by_record = next((level for a, b, level in record if a <= number < b), None)
        first, second = (by_record, by_files) if as_at > 40 else (by_files, by_record)
        found = [
            row.level for row in rows if row.started_on <= day(number) and day(number) < (row.ended_on or date.max)
        ]
        assert found == [first or second] * bool(first or second), number


@given(lines(LEVELS), lines(LEVELS), st.sampled_from([0, 60]))
def test_overlaid_again_nothing_changes(files, record, as_at):
    once = overlaid(told(*files), [held(a, b, level, as_at) for a, b, level in record], FILES)
    assert [(d.level, d.started_on, d.ended_on) for d in overlaid(told(*files), once, FILES)] == [
        (d.level, d.started_on, d.ended_on) for d in once
    ]
