"""No job closes anything: by what the lifecycles allow a timer, and by running every job over a full record."""

import importlib
import pkgutil
from datetime import timedelta

import pytest

import stepdown.domain.lifecycle
from stepdown.domain.casework import ContactResult
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.lifecycle import Cause, Lifecycle, Move
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.actions.tasks import raise_task, snooze_task
from stepdown.records.jobs import JOBS, run_all
from stepdown.records.models import Episode, Involvement, Referral, SpecialismRequest, Task
from tests.cast import MONDAY, Cast, referred, working
from tests.records.test_contacts import recorded

ENDS = (
    "closed",
    "complete",
    "ended",
    "declined",
    "withdrawn",
    "dropped",
    "abandoned",
    "failed",
    "not_resolved",
    "done",
)


def lifecycles() -> list[Lifecycle]:
    """Every lifecycle of the package: a new file cannot be forgotten."""
    modules = (
        importlib.import_module(f"stepdown.domain.lifecycle.{m.name}")
        for m in pkgutil.iter_modules(stepdown.domain.lifecycle.__path__)
    )
    return [value for module in modules for value in vars(module).values() if isinstance(value, Lifecycle)]


def ends_by_timer(lifecycle: Lifecycle) -> set[str]:
    """The ends to which timers alone can lead from any state that is none."""
    states = type(lifecycle.start)
    going_on = [s for s in states if not any(end in s for end in ENDS)]
    reached = {t for s in going_on for t in lifecycle.reachable(s, (Cause.TIMER,))}
    return {str(s) for s in reached if any(end in s for end in ENDS)}


@pytest.mark.parametrize("lifecycle", lifecycles(), ids=lambda one: one.name)
def test_no_timer_leads_to_an_end(lifecycle: Lifecycle):
    assert ends_by_timer(lifecycle) == set()


def test_a_timer_that_ended_something_would_be_found():
    bad = Lifecycle(
        "task", TaskState.OPEN, (Move("forget", (TaskState.OPEN,), TaskState.DROPPED, "a year goes by", Cause.TIMER),)
    )
    assert ends_by_timer(bad) == {"dropped"}


@pytest.mark.parametrize("years", [0.1, 1, 10])
def test_whatever_time_goes_by_every_job_leaves_open_what_is_open(cast: Cast, years: float):
    working(cast, Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK)
    referred(cast, Discipline.PROBATION)
    for day in range(4):
        recorded(cast, cast.dee, ContactResult.ATTEMPT, days=day)

    def how_things_stand() -> list[object]:
        return [
            list(Episode.objects.values_list("stage", "closed_on", "closure_reason")),
            list(Referral.objects.order_by("pk").values_list("state", "decided_at")),
            list(SpecialismRequest.objects.order_by("pk").values_list("state", "closed_on")),
            list(Involvement.objects.order_by("pk").values_list("ended_on", "end_reason")),
            Task.objects.filter(state=TaskState.OPEN).count(),
        ]

    before = how_things_stand()
    for n in range(3):
        run_all(MONDAY + timedelta(days=int(365 * years) + n))
    after = how_things_stand()
    assert after[:-1] == before[:-1]
    assert after[-1] >= before[-1]


def test_a_job_run_twice_does_nothing_twice(cast: Cast):
    working(cast, Discipline.DOMESTIC_ABUSE)
    for day in range(3):
        recorded(cast, cast.dee, ContactResult.ATTEMPT, days=day)
    later = MONDAY + timedelta(days=30)
    run_all(later)
    tasks = Task.objects.count()
    assert set(run_all(later)) == set(JOBS)
    assert Task.objects.count() == tasks


def test_a_task_that_was_put_off_comes_back_on_its_day(cast: Cast):
    at = MONDAY
    task = raise_task(for_colleague=cast.dee, what="Ring", due_on=at.date(), origin=TaskOrigin.BY_HAND, at=at)
    snooze_task(by=cast.dee, at=at, task=task, until=at.date() + timedelta(days=3), why="Away")
    run_all(at + timedelta(days=2))
    assert Task.objects.get().state == TaskState.SNOOZED
    run_all(at + timedelta(days=3))
    assert Task.objects.get().state == TaskState.OPEN
