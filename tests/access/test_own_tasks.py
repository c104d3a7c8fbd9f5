"""A task is its owner's: information governance is told of an emergency by one, and can open and end it."""

from datetime import timedelta

from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.models import Task
from tests.cast import MONDAY, Cast, working
from tests.web.conftest import cast, logged_in, the_clock

__all__ = ["cast", "logged_in", "the_clock"]


def test_a_task_opens_for_whose_it_is_and_for_nobody_who_sees_no_family(cast: Cast, logged_in, the_clock):
    made, at = working(cast, Discipline.YOUTH_WORK), MONDAY + timedelta(days=1)
    open_in_emergency(by=cast.cass, at=at, whose=Whose(made.family.reference), reason="A call at night")
    the_clock(at)
    where = reverse("task", args=[Task.objects.get(origin="emergency", for_colleague=cast.inga).pk])
    assert {name: logged_in(getattr(cast, name)).get(where).status_code for name in ("inga", "eva", "otto")} == {
        "inga": 200, "eva": 404, "otto": 404,
    }  # fmt: skip
    assert logged_in(cast.inga).post(where, {"outcome": "Looked at"}).status_code == 302
    assert Task.objects.get(origin="emergency", for_colleague=cast.inga).state == "done"
