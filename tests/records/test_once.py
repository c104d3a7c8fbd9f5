"""A page that is sent twice at the same moment is done once, and both who sent it are given what it made."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connections

from stepdown.records.actions.once import once
from stepdown.records.models import AuditEvent, Colleague, Episode, Submission, Task
from tests.cast import MONDAY, the_cast, working
from tests.records.safekeeping.places import take_guards_down


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_press_at_the_same_moment_one_is_done():
    from stepdown.domain.disciplines import Discipline
    from stepdown.records.actions.tasks import write_task

    take_guards_down()
    working(the_cast(), Discipline.DOMESTIC_ABUSE)
    dee, episode, key, together = Colleague.objects.get(name="Dee Hallam"), Episode.objects.get(), uuid4(), Barrier(8)

    def press(_: int) -> str:
        together.wait(30)
        try:
            return once(
                key,
                by=dee,
                at=MONDAY,
                do=lambda: write_task(
                    by=dee, at=MONDAY, episode=episode, for_colleague=dee, what="Ring", due_on=MONDAY.date()
                ),
            )
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(press, range(8)))
    (task,) = Task.objects.filter(what="Ring")
    assert made == {str(task.pk)}
    assert Submission.objects.filter(key=key).count() == 1
    assert AuditEvent.objects.filter(about_id=str(task.pk)).count() == 1
    take_guards_down()
