"""Whatever stands in a deputy's navigation opens, and shows what the manager sees there."""

from datetime import timedelta

from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.models import Episode
from stepdown.web.frame import PLACES
from tests.cast import MONDAY, Cast, working
from tests.records.access_requests import asks


def test_each_place_opens_to_the_deputy(cast: Cast, logged_in, the_clock):
    the_clock(MONDAY + timedelta(days=3))
    name_deputy(by=cast.maya, at=MONDAY, colleague=cast.cass)
    cass = logged_in(cast.cass)
    page = cass.get(reverse("start")).content.decode()
    places = [name for _, name, roles in PLACES if Role.MANAGER in roles]
    assert [name for name in places if f'href="{reverse(name)}"' not in page] == []
    assert {name: code for name in places if (code := cass.get(reverse(name)).status_code) != 200} == {}


def test_keeping_and_requests_are_not_empty_to_the_deputy(cast: Cast, logged_in, the_clock):
    then = MONDAY + timedelta(days=3)
    the_clock(then)
    working(cast, Discipline.YOUTH_WORK)
    made = asks(cast.yusuf, Episode.objects.get(), at=then)
    name_deputy(by=cast.maya, at=MONDAY, colleague=cast.cass)
    cass, maya = logged_in(cast.cass), logged_in(cast.maya)
    for name, shown in (("keeping", "1 record is kept still"), ("access_requests", made.reference)):
        held = {who: shown in client.get(reverse(name)).content.decode() for who, client in (("c", cass), ("m", maya))}
        assert held["c"] is held["m"], name
    assert made.reference in cass.get(reverse("access_requests")).content.decode()
