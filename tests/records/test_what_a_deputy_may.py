"""What a deputy may: whatever waits for a manager's word or has a clock; not what is the manager's own.

Each line is one thing done by Cass, whom Maya named deputy and who works with none of the families.
"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.disposal import BOTH_DECIDE
from stepdown.domain.roles import Role
from stepdown.records.access.keeps import decides_as, families_kept_by
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.subject_access import access_requests_seen_by
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.keeping.dispose import confirm_disposal
from stepdown.records.actions.keeping.holds import place_hold
from stepdown.records.actions.restrictions import lift_restriction, restrict
from stepdown.records.models import Disposal, Episode, Family
from stepdown.records.queries.keeping import disposal
from tests.cast import MONDAY, Cast, working
from tests.records.access_requests import asks

THEN = MONDAY + timedelta(days=3)
TODAY = THEN.date()


@pytest.fixture
def deputy(cast: Cast):
    working(cast, Discipline.YOUTH_WORK)
    return name_deputy(by=cast.maya, at=MONDAY, colleague=cast.cass)


def _family() -> Family:
    return Family.objects.get()


def _restricted(cast: Cast, by: str, kept_from: str | None):
    other = getattr(cast, kept_from) if kept_from else None
    return restrict(by=getattr(cast, by), at=THEN, family=_family(), kept_from=other, reason="A neighbour")


def _lifted(cast: Cast, raised_by: str):
    return lift_restriction(by=cast.cass, at=THEN, restriction=_restricted(cast, raised_by, "dee"), why="He moved")


def _keeps(cast: Cast) -> None:
    assert families_kept_by(cast.cass, TODAY).count() == 1
    assert decides_as(cast.cass) is Role.MANAGER


def _sees_requests(cast: Cast) -> None:
    asks(cast.yusuf, Episode.objects.get(), at=THEN)
    assert access_requests_seen_by(cast.cass, TODAY).count() == 1


def _holds(cast: Cast) -> None:
    place_hold(by=cast.cass, at=THEN, family=_family(), reason="A claim", review_on=date(2026, 9, 1))


MAY: dict[str, Callable[[Cast], object]] = {
    "answers for how long the team's records are kept": _keeps,
    "sees the requests for a record": _sees_requests,
    "places a hold": _holds,
    "keeps a record from a named colleague": lambda cast: _restricted(cast, "cass", "dee"),
    "lifts what they restricted themselves": lambda cast: _lifted(cast, "cass"),
}

MAY_NOT: dict[str, tuple[Callable[[Cast], object], str]] = {
    "name a deputy": (
        lambda cast: name_deputy(by=cast.cass, at=THEN, colleague=cast.dee), "A deputy names no deputy"
    ),
    "keep a record from a manager": (lambda cast: _restricted(cast, "cass", "max"), "keeps no record from the manager"),
    "close it to all others, of whom the manager is one": (
        lambda cast: _restricted(cast, "cass", None), "keeps no record from the manager"
    ),
    "lift what a manager restricted": (lambda cast: _lifted(cast, "maya"), "lifts what they restricted themselves"),
}  # fmt: skip


@pytest.mark.parametrize("do", MAY.values(), ids=MAY)
def test_a_deputy_may(cast: Cast, deputy, do: Callable[[Cast], object]):
    do(cast)


@pytest.mark.parametrize(("do", "because"), MAY_NOT.values(), ids=MAY_NOT)
def test_a_deputy_may_not(cast: Cast, deputy, do: Callable[[Cast], object], because: str):
    with pytest.raises(Refusal, match=because):
        do(cast)


@pytest.mark.parametrize("proposed_as", BOTH_DECIDE)
def test_of_a_disposal_the_deputy_is_the_manager(cast: Cast, deputy, proposed_as: Role):
    by = cast.max if proposed_as is Role.MANAGER else cast.inga
    made = Disposal.objects.create(
        authority="Northborough", family=_family().pk, reference="F-1", table="1", rule="r", rule_words="r",
        rule_source="s", kept_to_year=2025, reason="Its time has come", proposed_by=by, proposed_as=proposed_as,
        proposed_at=MONDAY,
    )  # fmt: skip
    assert disposal(cast.cass, disposal_id=made.pk, at=THEN).can_decide is (proposed_as is not Role.MANAGER)
    if proposed_as is Role.MANAGER:
        with pytest.raises(Refusal, match="decided by: information governance"):
            confirm_disposal(by=cast.cass, at=THEN, disposal=made)
