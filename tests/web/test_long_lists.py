"""A page asks the database as often when its lists are long as when they are short."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stepdown.records.models import Session
from stepdown.records.queries.people_like import Sought, people_like
from tests.web.growing import LATER, another_family, more_of_a_family, more_of_the_team

OF_THE_TEAM = {
    "start": ("maya", "dee", "sam"),
    "families": ("maya", "dee", "sam"),
    "referrals": ("maya",),
    "referrals_made": ("sam",),
    "clocks": ("maya", "dee"),
    "team": ("maya",),
    "colleagues": ("maya",),
    "council_data": ("maya",),
    "sessions": ("maya", "dee"),
    "open_session": ("maya",),
    "consultations": ("maya", "dee", "sam"),
    "services": ("dee",),
    "follow_ups_due": ("maya", "dee"),
    "keeping": ("maya", "inga"),
    "drafts": ("dee",),
    "figures": ("maya",),
    "frozen_figures": ("maya",),
    "access_requests": ("maya",),
    "lawful_bases": ("dee",),
}
"""Each page with a list, and who opens it."""

OF_A_FAMILY = (
    "family", "history", "contacts", "new_contact", "plan", "observations", "engagement", "documents", "step_down",
    "sharing", "follow_ups", "people", "working", "consult_about_family",
)  # fmt: skip


@pytest.fixture
def asks(cast, logged_in, the_clock) -> Callable[..., int]:
    """How often a page asks the database."""
    the_clock(LATER)
    clients = {name: logged_in(getattr(cast, name)) for name in ("maya", "dee", "sam", "inga")}

    def count(who: str, name: str, **about: object) -> int:
        address = reverse(name, kwargs=about)
        assert clients[who].get(address).status_code == 200, address
        with CaptureQueriesContext(connection) as asked:
            clients[who].get(address)
        return len(asked)

    return count


def test_the_lists_of_a_team_ask_no_more_for_more_families(cast, asks):
    def everywhere() -> dict[str, int]:
        found = {f"{name} as {who}": asks(who, name) for name, people in OF_THE_TEAM.items() for who in people}
        return found | {
            "session": asks("maya", "session", session_id=session.pk),
            "search": asks_to_find(cast, "Surname"),
        }

    more_of_a_family(cast, another_family(cast, 1), 1)
    more_of_the_team(cast, 1)
    another_family(cast, 9)  # one that nobody has talked about yet
    session = Session.objects.get()
    few = everywhere()
    for n in (2, 3, 4):
        more_of_a_family(cast, another_family(cast, n), n)
        more_of_the_team(cast, n)
    many = everywhere()
    assert {page: (few[page], many[page]) for page in few if many[page] > few[page]} == {}


def asks_to_find(cast, words: str) -> int:
    """How often a search asks; people whose surname begins with the words are found."""
    with CaptureQueriesContext(connection) as asked:
        found = people_like(cast.maya, sought=Sought(family=words), at=LATER)
    assert found.people
    return len(asked)


def test_the_pages_of_a_family_ask_no_more_for_more_of_everything(cast, asks):
    episode = another_family(cast, 1)

    def everywhere() -> dict[str, int]:
        return {name: asks("dee", name, family_id=episode.family_id) for name in OF_A_FAMILY}

    more_of_a_family(cast, episode, 1)
    few = everywhere()
    for n in (2, 3, 4):
        more_of_a_family(cast, episode, n)
    many = everywhere()
    assert {page: (few[page], many[page]) for page in few if many[page] > few[page]} == {}
