"""A number in an address that is none, or is huge, opens the first page: it is no fault of the site's."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.domain.casework import ClosureReason
from stepdown.domain.disciplines import Discipline
from stepdown.records.models import Episode
from stepdown.records.queries import families
from tests.cast import MONDAY, working
from tests.web.growing import LATER, another_family

NO_NUMBERS = ("²", "-1", "0", "x", "", "٣", "9" * 5_000, "1e9")


@pytest.mark.parametrize("number", NO_NUMBERS)
def test_no_number_opens_the_first_page(cast, logged_in, number):
    family = working(cast, Discipline.YOUTH_WORK).family
    maya = logged_in(cast.maya)
    assert maya.get(reverse("contacts", args=[family.pk]), {"page": number}).status_code == 200
    assert maya.get(reverse("families"), {"show": "closed", "page": number}).status_code == 200


def test_closed_families_come_in_pages_those_that_ended_last_first(cast, logged_in, the_clock, monkeypatch):
    monkeypatch.setattr(families, "A_PAGE", 2)
    the_clock(LATER)
    for n in (1, 2, 3):
        episode = another_family(cast, n)
        ended = {"closed_on": MONDAY.date() + timedelta(days=n), "closure_reason": ClosureReason.WORK_COMPLETED}
        Episode.objects.filter(pk=episode.pk).update(**ended)
    maya = logged_in(cast.maya)
    shown = {n: maya.get(reverse("families"), {"show": "closed", "page": n}).content.decode() for n in (1, 2)}
    found = {page: [n for n in (3, 2, 1) if f"Surname{n}" in words] for page, words in shown.items()}
    assert found == {1: [3, 2], 2: [1]}
    assert "Page 2 of 2" in shown[2]
    assert shown[1].index("Surname3") < shown[1].index("Surname2")
