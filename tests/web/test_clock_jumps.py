"""The machine's clock jumps back, as after a flat battery, or forward: nothing breaks, nothing lasts less than none."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from benchmarks.faults.forms import filled, form_of
from stepdown.domain.disciplines import Discipline
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.actions.audit import lengthen_chain
from stepdown.records.chained import look_through_chain
from stepdown.records.models import Contact, Family
from tests.cast import MONDAY, working

DAY = timedelta(days=1)
LESS_THAN_NONE = re.compile(r"[-−–]\d+ (?:working )?(?:second|minute|hour|day|week|month)")
PAGES = ("start", "families", "clocks", "team", "referrals", "drafts", "follow_ups_due")
OF_A_FAMILY = ("family", "contacts", "plan", "history", "engagement")


@pytest.fixture
def maya(cast, settings, logged_in) -> Client:
    settings.IDLE_MINUTES, settings.LONGEST_SESSION_HOURS = 30, 8
    working(cast, Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK)
    return logged_in(cast.maya)


def is_in(client: Client) -> bool:
    return client.get(reverse("start")).status_code == 200


def test_a_session_survives_a_clock_that_jumps_back_and_lasts_no_longer_for_it(maya, the_clock):
    the_clock(MONDAY + DAY)
    assert is_in(maya)
    the_clock(MONDAY)
    assert is_in(maya)
    the_clock(MONDAY + timedelta(minutes=31))
    assert not is_in(maya)


def test_a_clock_that_jumps_forward_ends_sessions(maya, the_clock):
    assert is_in(maya)
    the_clock(MONDAY + DAY)
    assert not is_in(maya)


@pytest.mark.parametrize("jump", [-DAY, -timedelta(hours=1), 400 * DAY])
def test_no_page_shows_a_time_of_less_than_none(maya, the_clock, jump):
    family = Family.objects.get().pk
    the_clock(MONDAY + jump)
    for address in [*map(reverse, PAGES), *(reverse(name, args=[family]) for name in OF_A_FAMILY)]:
        page = maya.get(address)
        assert page.status_code == 200, address
        assert LESS_THAN_NONE.findall(re.sub(r"<[^>]+>", " ", page.content.decode())) == [], address


def test_a_page_opened_before_the_clock_went_back_is_stored_and_how_long_it_took_is_not_known(maya, the_clock):
    address = reverse("new_contact", args=[Family.objects.get().pk])
    the_clock(MONDAY + DAY)
    said = {"result": "seen", "minutes": "30", "note": "As it was.", "mode": "meeting", "written_seconds": "90"}
    fields = filled(form_of(maya.get(address).content.decode()), said)
    the_clock(MONDAY)
    told = maya.post(address, _many(fields)).content.decode()
    assert "This time is still to come" in told
    assert "As it was." in told
    assert maya.post(address, _many(filled(form_of(told), {"on-day": "1", "written_seconds": "90"}))).status_code == 302
    assert Contact.objects.get().recording_seconds is None


def _many(fields):
    return {name: [value for other, value in fields if other == name] for name, _ in fields}


def test_the_audit_is_a_whole_chain_whatever_its_times_say(cast):
    for jump in (timedelta(), -DAY, DAY, -400 * DAY):
        trail.note_list(Act.READ_LIST, by=cast.dee, at=MONDAY + jump, which="today")
        lengthen_chain(at=MONDAY + jump)
    found = look_through_chain({})
    assert (found.broken, found.waiting) == (None, 0)
