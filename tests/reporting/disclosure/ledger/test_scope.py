"""Which of two releases provably speaks of all people of the other."""

import pytest

from stepdown.reporting.disclosure.ledger.scope import Scope
from tests.reporting.disclosure.ledger.releases import children, of

YEAR = ("2025-01-01", "2025-12-31")


def scope(first=YEAR[0], last=YEAR[1], left_out=("too_early",), area=""):
    return Scope.of(of(children(9, 9), first, last, left_out).header, area)


@pytest.mark.parametrize(
    ("first", "last", "holds"),
    [
        ("2025-01-01", "2025-12-31", True),
        ("2025-03-01", "2025-03-31", True),
        ("2024-12-31", "2025-03-31", False),
        ("2025-03-01", "2026-01-01", False),
    ],
)
def test_a_period_within_another(first, last, holds):
    assert scope().holds(scope(first, last)) is holds


@pytest.mark.parametrize(
    ("whole", "part", "holds"),
    [("", "North", True), ("North", "North", True), ("North", "", False), ("North", "South", False)],
)
def test_an_area_within_all(whole, part, holds):
    assert scope(area=whole).holds(scope(area=part)) is holds


def test_rules_that_leave_out_more_count_fewer():
    every, engaged = scope(left_out=()), scope(left_out=("did_not_engage",))
    assert every.holds(engaged)
    assert not engaged.holds(every)
    assert not engaged.holds(scope(left_out=("too_early",)))


@pytest.mark.parametrize(
    ("last", "first", "apart"), [("2025-03-31", "2025-04-01", True), ("2025-04-01", "2025-04-01", False)]
)
def test_periods_that_follow_one_another_share_nobody(last, first, apart):
    assert scope(last=last).is_apart_from(scope(first=first)) is apart


@pytest.mark.parametrize(
    ("one", "other", "apart"), [("North", "South", True), ("North", "", False), ("North", "North", False)]
)
def test_two_areas_share_nobody(one, other, apart):
    assert scope(area=one).is_apart_from(scope(area=other)) is apart


def test_the_same_people_may_be_told_of_at_two_days():
    later = Scope.of(of(children(9, 9), data="sha256:2", as_at="2026-03-31").header)
    assert later.is_of_the_same_people(Scope.of(of(children(9, 9)).header))
