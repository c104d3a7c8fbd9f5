"""The Ashdowns in each of the states that access depends on, with everybody who may come to a page of theirs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import transaction
from django.template.backends.django import Template
from django.test import Client
from django.urls import reverse

from stepdown.domain.lawful_basis import GeneralBasis
from stepdown.records.actions.emergencies import Whose, open_in_emergency
from stepdown.records.actions.lawful_basis import BasisSaid, record_basis
from stepdown.records.actions.restrictions import restrict
from stepdown.records.actions.stepping_down.close_family import confirm_closing
from stepdown.records.actions.stepping_down.stage import change_stage
from stepdown.records.models import Colleague, Episode, Project, Referral
from stepdown.web import clock
from stepdown.web.opens import OPENS
from tests.access.spec import STATES
from tests.access.visitors import between, close_the_account, opened_lately, reads_the_findings, tied, who_they_are
from tests.cast import MONDAY, Cast, referred, the_cast
from tests.records.stepping_down import END, closing_proposed, discipline_closed, worked_with
from tests.web.addresses import address, patterns
from tests.web.things import all_things

NEEDS_MORE = {
    "confirm_closing", "turn_down_closing", "record_follow_up",  # a family on its way out
    "propose_disposal",  # a record whose time has come
    "approve_bundle", "send_back_bundle", "bundle_given", "bundle_file", "hand_in_bundle",  # a request further on
    "business_case", "families_behind",  # a scenario, and a run of this record
    "resume_work", "take_quote_out", "turn_down_disposal",
}  # fmt: skip
"""Pages that need more to have happened before they open for anybody; test_every_page and their own tests open them."""


NOTHING = UUID(int=0)


@dataclass(slots=True)
class World:
    """One state: everybody's browser, and where each page is."""

    visitors: dict[str, Colleague | None]
    where: dict[str, str]
    clients: dict[str, Client]


def browsers(visitors: dict[str, Colleague | None]) -> dict[str, Client]:
    """A browser in which each has logged in."""
    found = {}
    for name, who in visitors.items():
        found[name] = Client(raise_request_exception=False)
        if who is not None:
            found[name].force_login(who)
    return found


def active() -> World:
    """The family being worked with, and one of everything that an address of the site can name."""
    cast = the_cast()
    visitors = who_they_are(cast)
    things = all_things(cast)
    things["basis_id"] = a_basis(cast)
    today, episode = MONDAY.date() + timedelta(days=STATES["active"].day), Episode.objects.get()
    tied(cast, visitors, episode, today=today)
    opened_lately(cast.cass, episode.family, day=today)
    reads_the_findings(cast, Project.objects.get())
    return World(visitors, {name: _where(name, things, cast) for name in sorted(OPENS)}, browsers(visitors))


def a_basis(cast: Cast) -> object:
    said = BasisSaid(
        controller="Northborough Council", is_public_authority=True, purpose="To support families",
        general=GeneralBasis.PUBLIC_TASK, special=None, agreed_by="The board", started_on=MONDAY.date(),
        task="Children Act 1989, section 17",
    )  # fmt: skip
    return record_basis(by=cast.maya, at=MONDAY, said=said).pk


def _where(name: str, things: dict[str, object], cast: Cast) -> str:
    if name in NEEDS_MORE:
        return _named(name, things)
    return address(name, things, cast)


def waiting(cast: Cast, visitors: dict) -> Referral:
    return referred(cast)


def stepping_down(cast: Cast, visitors: dict) -> Referral:
    episode = worked_with(cast)
    tied(cast, visitors, episode, today=day("stepping_down"))
    change_stage(by=cast.dee, at=MONDAY + timedelta(days=9), episode=episode, move="step_down")
    return episode.referral


def closed_to_others(cast: Cast, visitors: dict) -> Referral:
    episode = worked_with(cast)
    tied(cast, visitors, episode, today=day("closed_to_others"))
    restrict(by=cast.maya, at=MONDAY + timedelta(days=9), family=episode.family, reason="A colleague's family")
    return episode.referral


def closed(cast: Cast, visitors: dict) -> Referral:
    """Closed after twenty weeks; Dee keeps in touch for forty days and is to follow up after three months."""
    episode = worked_with(cast)
    tied(cast, visitors, episode, today=MONDAY.date() + timedelta(days=8))
    for who in (cast.yusuf, cast.dee):
        discipline_closed(who, episode)
    until = END.date() + timedelta(days=40)
    confirm_closing(by=cast.maya, at=END, closing=closing_proposed(cast, episode, after_care_until=until))
    return episode.referral


MAKES = {"waiting": waiting, "stepping_down": stepping_down, "closed_to_others": closed_to_others}


def in_state(state: str) -> World:
    """The Ashdowns in that state, and the pages of it that are tried."""
    cast = the_cast()
    visitors = who_they_are(cast)
    made = MAKES.get(state, closed)(cast, visitors)
    at = MONDAY + timedelta(days=STATES[state].day)
    if made.family.episodes.exists():
        between(visitors["ended_30"], ended_on=day(state) - timedelta(days=30))
        between(visitors["ended_31"], ended_on=day(state) - timedelta(days=31))
        between(visitors["covers_later"], started_on=day(state) + timedelta(days=1), ended_on=None)
    open_in_emergency(by=cast.cass, at=at, whose=Whose(made.family.reference), reason="A call at night")
    if state == "waiting":
        opened_lately(visitors["emergency_over"], made.family, day=day(state) - timedelta(days=2))
    restrict(by=cast.maya, at=at, family=made.family, kept_from=cast.max, reason="A neighbour")
    close_the_account(visitors["left"])
    ids = {"family_id": made.family_id, "referral_id": made.pk}
    return World(visitors, {name: _named(name, ids) for name in STATES[state].pages}, browsers(visitors))


def _named(name: str, ids: dict[str, object]) -> str:
    """The address, with the id of nothing for what there is none of."""
    needed = next(p for p in patterns() if p.name == name).pattern.converters
    none = {"UUIDConverter": NOTHING, "IntConverter": 1}
    return reverse(name, kwargs={k: ids.get(k, none.get(type(how).__name__, "none")) for k, how in needed.items()})


def day(state: str) -> date:
    return MONDAY.date() + timedelta(days=STATES[state].day)


@contextmanager
def undone(state: str) -> Iterator[None]:
    """The site's clock in that state, and pages that are not drawn (tests/web/test_every_page.py does); all undone."""
    with pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(clock, "now", lambda: MONDAY + timedelta(days=STATES[state].day))
        patch.setattr(Template, "render", lambda *_: "")
        yield
        transaction.set_rollback(True)
