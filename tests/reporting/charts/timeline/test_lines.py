"""What a line says of every day: stretches, what lies between them, and where nothing more is told."""

from datetime import date

import pytest

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.reporting.charts.timeline.line import Days, Flag, Line, filled, lasts, seen, without_overlap
from stepdown.reporting.charts.timeline.words import gist

CLOSED, EARLY_HELP, NEED, PLAN, CARE = SafeguardingLevel
UNKNOWN = Missing.NOT_KNOWN


def day(written: str) -> date:
    return date.fromisoformat(written)


def days(first: str, until: str | None, standing, source: str = "") -> Days:
    return Days(day(first), day(until) if until else None, standing, source)


AS_AT = day("2024-03-31")


def test_days_between_two_levels_are_not_known():
    line = Line("Ivy", (days("2024-01-01", "2024-01-10", PLAN), days("2024-01-12", None, NEED)))
    assert filled(line, day("2024-01-01"), AS_AT) == (
        days("2024-01-01", "2024-01-10", PLAN),
        days("2024-01-10", "2024-01-12", UNKNOWN),
        days("2024-01-12", None, NEED),
    )


def test_days_before_and_after_a_line_are_not_known():
    line = Line("Ivy", (days("2024-01-10", "2024-01-11", CARE),))
    assert [(each.standing, lasts(each, AS_AT)) for each in filled(line, day("2024-01-01"), AS_AT)] == [
        (UNKNOWN, 9),
        (CARE, 1),
        (UNKNOWN, 81),
    ]


def test_a_level_that_ends_with_the_last_day_told_of_is_followed_by_nothing():
    line = Line("Ivy", (days("2024-03-01", "2024-04-01", CLOSED),))
    assert filled(line, day("2024-03-01"), AS_AT) == line.stretches
    assert "At the end, on 31 March 2024: closed to social care." in gist(line, day("2024-03-01"), AS_AT)


def test_an_open_stretch_goes_on_and_is_counted_to_the_last_day_told_of():
    line = Line("Ivy", (days("2024-03-30", None, CARE),))
    (piece,) = seen(line, day("2024-03-30"), AS_AT)
    assert (piece.until, lasts(piece, AS_AT)) == (None, 2)
    assert gist(line, day("2024-03-30"), AS_AT) == (
        "From 30 March 2024 to 31 March 2024, Ivy was looked after for 2 days. "
        "At the end, on 31 March 2024: looked after, which goes on."
    )


def test_who_has_left_the_ladder_is_followed_by_nothing():
    line = Line("Ivy", (days("2024-01-01", "2024-02-29", CARE), days("2024-02-29", None, LeftLadder.ADOPTED)))
    assert filled(line, day("2024-01-01"), AS_AT) == line.stretches
    assert gist(line, day("2024-01-01"), AS_AT).endswith("The child left the ladder on 29 February 2024: adopted.")


def test_who_left_and_came_back_is_seen_again():
    gone = days("2024-01-05", "2024-02-01", LeftLadder.TRANSFERRED)
    line = Line("Ivy", (days("2024-01-01", "2024-01-05", NEED), gone, days("2024-02-01", None, PLAN)))
    assert [each.standing for each in seen(line, day("2024-01-01"), AS_AT)] == [NEED, gone.standing, PLAN]


def test_neighbours_at_one_level_are_seen_as_one_and_reasons_of_not_knowing_too():
    asked = days("2024-01-20", "2024-01-25", Missing.NOT_ASKED)
    line = Line("Ivy", (days("2024-01-01", "2024-01-10", PLAN), days("2024-01-10", "2024-01-15", PLAN), asked))
    assert [(each.standing, each.first.day, each.until) for each in seen(line, day("2024-01-01"), AS_AT)] == [
        (PLAN, 1, day("2024-01-15")),
        (UNKNOWN, 15, day("2024-04-01")),
    ]


def test_what_begins_after_the_last_day_told_of_is_not_seen():
    line = Line("Ivy", (days("2024-03-01", "2024-05-01", PLAN), days("2024-05-01", None, NEED)))
    (piece,) = seen(line, day("2024-03-01"), AS_AT)
    assert (piece.standing, piece.until, lasts(piece, AS_AT)) == (PLAN, None, 31)


def test_the_twenty_ninth_of_february_is_a_day():
    line = Line("Ivy", (days("2024-02-29", "2024-03-01", PLAN), days("2024-03-01", None, NEED)))
    assert [lasts(each, AS_AT) for each in line.stretches] == [1, 31]


def test_of_an_empty_line_every_day_is_not_known():
    assert filled(Line("Una"), day("2024-01-01"), AS_AT) == (days("2024-01-01", "2024-04-01", UNKNOWN),)
    assert Line("Una").is_empty
    assert not Line("Una", flags=(Flag("Short breaks", day("2024-01-01"), None),)).is_empty


@pytest.mark.parametrize("until", ["2024-01-01", "2023-12-31"])
def test_a_stretch_without_a_day_is_refused(until):
    with pytest.raises(ValueError, match="it has no day"):
        days("2024-01-01", until, PLAN)


@pytest.mark.parametrize("until", [None, "2024-01-05"])
def test_stretches_that_share_a_day_are_refused(until):
    with pytest.raises(ValueError, match="Ivy: a stretch begins on 2024-01-04, within the one before it"):
        Line("Ivy", (days("2024-01-01", until, PLAN), days("2024-01-04", None, NEED)))


def test_of_stretches_that_share_days_the_highest_counts_and_no_source_is_lost():
    given = [days("2024-01-01", None, NEED, "case"), days("2024-02-01", "2024-03-01", CARE, "care")]
    assert without_overlap(given) == (
        days("2024-01-01", "2024-02-01", NEED, "case"),
        days("2024-02-01", "2024-03-01", CARE, "care; case"),
        days("2024-03-01", None, NEED, "case"),
    )


def test_stretches_that_share_no_day_stay_as_they_are():
    given = (days("2024-01-01", "2024-02-01", NEED, "a"), days("2024-02-10", None, NEED, "a"))
    assert without_overlap(reversed(given)) == given
    assert without_overlap([]) == ()
