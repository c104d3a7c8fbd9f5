"""A curve is released at such times only that between two of them nobody ended, or more than five did."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.reporting.disclosure.profiles import DFE_1_5, INTERNAL
from stepdown.reporting.disclosure.protect import protect
from stepdown.reporting.disclosure.steps import in_safe_steps
from stepdown.results.result import AFTER, IN_ALL, Findings, Measure, Relation, Result, Tally

Row = Mapping[str, int]
WAYS = ("closed", "moved")


def result(time: str, what: str, units: int, estimate: float | None = None) -> Result:
    over_time = what not in ("watched", "stopped")
    return Result(
        f"curve.{time}.{what}",
        f"{what} at {time}",
        Measure.OVER_TIME if over_time else Measure.COUNT,
        "family",
        "rule",
        Tally(units),
        estimate=estimate if over_time else None,
        table="curve",
        categories={AFTER: time, "what": what},
        derived_from=(f"curve.{time}.watched",) if over_time else (),
    )


def a_curve(steps: Sequence[tuple[int, int, int]]) -> Findings:
    """Findings of a curve: at each time how many more closed, moved and were watched no longer."""
    closed, moved, stopped = (sum(column) for column in zip(*steps, strict=True)) if steps else (0, 0, 0)
    everybody = closed + moved + stopped
    rows = {IN_ALL: (closed, moved, stopped)}
    for place in range(len(steps)):
        rows[f"time_{place}"] = tuple(sum(column) for column in zip(*steps[: place + 1], strict=True))
    results, relations = [], []
    for time, (c, m, s) in rows.items():
        counts = {"closed": c, "moved": m, "ended": c + m, "stopped": s}
        if time != IN_ALL:
            counts["watched"] = everybody - c - m - s
        results += [result(time, what, units, units / max(1, everybody)) for what, units in counts.items()]
        relations.append(Relation(f"curve.{time}.ended", tuple(f"curve.{time}.{way}" for way in WAYS)))
    return Findings({}, tuple(results), tuple(relations))


def told(findings: Findings, what: str) -> list[int]:
    """The counts of one thing, in time, with how many in all at the end."""
    of = [r for r in findings.results if r.categories["what"] == what]
    in_time = [r.tally.numerator or 0 for r in of if r.categories[AFTER] != IN_ALL]
    return [*in_time, *(r.tally.numerator or 0 for r in of if r.categories[AFTER] == IN_ALL)]


some_steps = st.lists(st.tuples(*[st.integers(0, 9)] * 3), max_size=12)


@given(some_steps)
def test_between_two_times_nobody_or_more_than_five_ended_in_any_way(steps):
    shown = in_safe_steps(a_curve(steps), DFE_1_5)
    for what in ("ended", "stopped", "watched"):
        if (counts := told(shown, what)) and len(counts) > 1:
            assert [b - a for a, b in pairwise([*counts]) if 1 <= abs(b - a) <= 5] == []
    for way in WAYS:
        if len(counts := told(shown, way)) > 1:
            assert [b - a for a, b in pairwise([0, *counts]) if 1 <= b - a <= 5] == []


@given(some_steps)
def test_what_is_told_of_a_curve_can_be_released(steps):
    """The attacker, given all that is left, places no small count."""
    protect(a_curve(steps), DFE_1_5)


@given(some_steps)
def test_where_nothing_is_hidden_all_times_are_told(steps):
    assert in_safe_steps(a_curve(steps), INTERNAL) == a_curve(steps)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([(6, 0, 0), (6, 0, 0), (6, 0, 0)], ["time_0", "time_1"]),
        ([(6, 0, 0), (5, 0, 0), (6, 0, 0), (6, 0, 0)], ["time_0", "time_2"]),
        ([(0, 0, 0), (3, 0, 0), (3, 0, 0), (9, 0, 0)], ["time_0", "time_2"]),
        ([(4, 0, 0), (0, 0, 0)], []),
    ],
)
def test_as_few_times_as_can_be_are_left_out(steps, expected):
    """A time at which nobody is watched any longer may be told too, for it says what is told of all."""
    found = {r.categories[AFTER] for r in in_safe_steps(a_curve(steps), DFE_1_5).results} - {IN_ALL}
    assert set(expected) <= found
    assert len(found) <= len(expected) + 1


def test_ways_to_end_are_told_apart_where_no_time_is_lost_for_it():
    assert told(in_safe_steps(a_curve([(7, 8, 0), (9, 6, 0)]), DFE_1_5), "moved")[:-1] != []
    assert told(in_safe_steps(a_curve([(7, 3, 0), (9, 3, 0)]), DFE_1_5), "moved")[:-1] == []


def test_a_share_has_three_decimals():
    """The fourth would say how many were watched on the day on which somebody ended."""
    (share,) = (
        r for r in in_safe_steps(a_curve([(7, 7, 0), (8, 8, 0)]), DFE_1_5).results if r.id == "curve.time_0.ended"
    )
    assert share.estimate == 0.467


def test_a_share_of_people_who_are_watched_no_longer_is_not_told():
    """Nobody in care is watched any longer, and the share of them is above nought: it would say of whom it speaks."""
    gone = result("time_0", "in_care", 0, 0.013)
    assert in_safe_steps(Findings({}, (gone,)), DFE_1_5).results == ()
    assert in_safe_steps(Findings({}, (gone,)), INTERNAL).results == (gone,)
