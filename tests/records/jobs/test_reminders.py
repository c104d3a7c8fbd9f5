"""A hold's review day and the day of an answer arrive as tasks of information governance, once, and end with it."""

from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.task import TaskState
from stepdown.records.actions.keeping.holds import lift_hold, place_hold
from stepdown.records.actions.subject_access.happened import AccessHappened, record_happened
from stepdown.records.jobs.reminders_due import DAYS_BEFORE_ANSWER, run
from stepdown.records.models import AccessRequest, Episode, LegalHold, Task
from tests.cast import MONDAY, Cast, working
from tests.records.access_requests import asks

REVIEW = MONDAY + timedelta(days=90)


@pytest.fixture
def hold(cast: Cast) -> LegalHold:
    return place_hold(by=cast.maya, at=MONDAY, family=None, reason="An inquiry", review_on=REVIEW.date())


@pytest.fixture
def request_of_tia(cast: Cast) -> AccessRequest:
    """Received on Monday, 2 March: to be answered by 2 April."""
    working(cast, Discipline.YOUTH_WORK)
    return asks(cast.yusuf, Episode.objects.get(), at=MONDAY)


def told() -> list[tuple[str, str]]:
    return list(Task.objects.filter(state=TaskState.OPEN).values_list("origin", "for_colleague__name"))


def test_a_hold_is_a_task_on_its_day_and_no_sooner_nor_twice(cast: Cast, hold: LegalHold):
    assert run(REVIEW - timedelta(days=1)) == 0
    assert run(REVIEW) == 1
    assert run(REVIEW + timedelta(days=1)) == 0
    assert told() == [("keeping", "Inga Duarte")]
    lift_hold(by=cast.inga, at=REVIEW, hold=hold, because="The inquiry is over")
    assert told() == []


def test_a_request_is_a_task_a_week_before_its_day(cast: Cast, request_of_tia: AccessRequest):
    due = MONDAY.replace(month=4)
    first = due - timedelta(days=DAYS_BEFORE_ANSWER)
    assert (run(first - timedelta(days=1)), run(first), run(first + timedelta(days=1))) == (0, 1, 0)
    assert told() == [("access", "Inga Duarte")]
    record_happened(
        by=cast.inga,
        at=first,
        request=request_of_tia,
        what=AccessHappened.WITHDRAWN,
        on=first.date(),
        words="By letter",
    )
    assert told() == []
    assert run(due) == 0
