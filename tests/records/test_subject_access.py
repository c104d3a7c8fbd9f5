"""Somebody asks for their record: nothing of those who are kept apart goes out."""

from datetime import timedelta

import pytest

from stepdown.domain.sensitivity import Sensitivity
from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.domain.subject_access.words import Asker, HeldKind, KeptBackBecause, Known, Treatment
from stepdown.records.actions.contacts.record import record_contact
from stepdown.records.actions.contacts.said import PersonMet
from stepdown.records.actions.people.homes import move_home
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.plan.goals import write_goal
from stepdown.records.actions.sharing.decide import SharingSaid, decide_sharing
from stepdown.records.actions.subject_access.prepare import EntryDecided, decide_entry
from stepdown.records.models import AccessRequest, BundleEntry, Contact, Episode
from stepdown.records.queries.family import family as read_family
from stepdown.records.queries.subject_access.bundle import bundle
from stepdown.reporting.renderers.html import to_html
from stepdown.reporting.rights.bundle import bundle_report
from tests.cast import MONDAY, Cast, person_named
from tests.records.access_requests import ASKED, asks, drafted, worked
from tests.records.test_contacts import said

THEN = MONDAY + timedelta(days=7)
WHOM = "Inga Duarte, 01632 960000"


@pytest.fixture
def episode(cast: Cast) -> Episode:
    return worked(cast)


def met(cast: Cast, episode: Episode, *people: str, alone: bool = False, days: int = 2, **more: object) -> Contact:
    """A contact of Dee's with these people of the family."""
    seen = {person_named(one).pk: PersonMet(seen=True, alone=alone) for one in people}
    return record_contact(by=cast.dee, at=THEN, episode=episode, said=said(days=days, people=seen, **more))


def of(request: AccessRequest, row: object) -> BundleEntry:
    return request.entries.get(source_id=row.pk)  # type: ignore[attr-defined]


def document(cast: Cast, request: AccessRequest) -> str:
    return to_html(bundle_report(bundle(cast.maya, access_id=request.pk, at=ASKED)))


def test_what_they_know_is_marked_where_the_record_says_so(cast: Cast, episode: Episode):
    there = met(cast, episode, "Kerry", note="We talked about evenings.")
    untold = met(cast, episode, "Kerry", days=3, note="Worried.", not_shared_because="It could put somebody in danger")
    goal = write_goal(by=cast.dee, at=THEN, episode=episode, words="Calm evenings", set_by=person_named("Kerry"))
    told = decide_sharing(
        by=cast.dee,
        at=THEN,
        family=episode.family,
        said=SharingSaid(SharingAnswer.SHARED, "School", "The school", "To help", FamilyTold.TOLD, THEN.date()),
    )
    request = drafted(cast, asks(cast.dee, episode))
    known = {row.pk: of(request, row).known for row in (there, untold, goal, told)}
    assert list(known.values()) == [Known.PRESENT, Known.NOT_SAID, Known.OWN_WORDS, Known.TOLD]
    assert "You were there." in document(cast, request)


def test_notes_about_third_parties_and_a_specialists_detail_are_kept_back_before_anybody_looks(
    cast: Cast, episode: Episode
):
    third = met(cast, episode, "Kerry", note="The neighbour rang.", is_about_third_party=True)
    special = met(
        cast, episode, "Kerry", days=3, summary="We talked.", note="Scores.", sensitivity=Sensitivity.SPECIALIST
    )
    request = drafted(cast, asks(cast.dee, episode))
    assert (of(request, third).treatment, of(request, third).because) == (
        Treatment.KEPT_BACK, KeptBackBecause.THIRD_PARTY,
    )  # fmt: skip
    assert of(request, special).because == KeptBackBecause.HEALTH_OPINION
    page = document(cast, request)
    assert "The neighbour rang." not in page
    assert "Scores." not in page


def test_nothing_of_somebody_beyond_a_wall_is_in_it_by_name_as_kin_or_in_words_about_the_family(
    cast: Cast, episode: Episode
):
    raise_wall(
        by=cast.dee, at=THEN, family=episode.family, one=person_named("Kerry"), other=person_named("Luke"),
        reason="Ordered",
    )  # fmt: skip
    apart = [
        met(cast, episode, "Luke", days=2, note="He rang from Leeds."),
        met(cast, episode, "Kerry", days=3, note="Luke has moved to Leeds."),
        met(cast, episode, "Kerry", days=4, note="Her ex has moved to Leeds."),
        write_goal(
            by=cast.dee, at=THEN, episode=episode, words="See the children in Leeds", set_by=person_named("Luke")
        ),
        write_goal(by=cast.dee, at=THEN, episode=episode, words="A move away from Leeds"),
    ]
    own = met(cast, episode, "Kerry", days=5, note="She wants calm evenings.")
    request = drafted(cast, asks(cast.dee, episode))
    assert {of(request, row).treatment for row in apart} == {Treatment.KEPT_BACK, Treatment.NOT_THEIRS}
    assert of(request, own).treatment == Treatment.GIVEN
    page = document(cast, request)
    assert "calm evenings" in page
    assert "Leeds" not in page
    assert "Luke" not in page


def test_a_confidential_address_is_nowhere_in_it_whoever_gives_what(cast: Cast, episode: Episode):
    tia = person_named("Tia")
    by = {"by": cast.dee, "at": THEN, "family": episode.family}
    move_home(**by, person=tia, lines="3 Quiet Row", postcode="nb7 7zz", since=THEN.date(), is_confidential=True)
    note = met(cast, episode, "Kerry", "Tia", note="Luke is at 9 hidden way, NB99ZZ. Tia is at Quiet Row.")
    request = drafted(cast, asks(cast.dee, episode))
    entry = of(request, note)
    assert "left out" in entry.words
    decided = EntryDecided(Treatment.GIVEN, why="She wrote it to us herself")
    decide_entry(by=cast.maya, at=ASKED, entry=entry, decided=decided)
    # An address that becomes confidential after the draft is cut out as well, whatever was approved.
    BundleEntry.objects.filter(pk=entry.pk).update(words="At 5 Late Lane", given="At 5 Late Lane")
    later = ASKED + timedelta(hours=1)
    move_home(
        by=cast.dee, at=later, family=episode.family, person=person_named("Luke"), lines="5 Late Lane",
        postcode="NB1 1ZZ", since=later.date(), is_confidential=True,
    )  # fmt: skip
    page = document(cast, request).casefold()
    assert not [one for one in ("hidden way", "nb9", "quiet row", "nb7 7zz", "late lane") if one in page]
    held = "\n".join(f"{e.title} {e.words} {e.given}" for e in request.entries.exclude(pk=entry.pk)).casefold()
    assert not [one for one in ("hidden way", "nb9 9zz", "quiet row") if one in held]


def test_what_a_child_said_alone_is_not_given_to_the_parent_who_asks(cast: Cast, episode: Episode):
    alone = met(cast, episode, "Tia", alone=True, note="She would rather live with her aunt.")
    named = {"asker": Asker.PARENT, "member": person_named("Kerry")}
    request = drafted(cast, asks(cast.dee, episode, "Tia", **named))
    assert of(request, alone).because == KeptBackBecause.WISHES
    own = drafted(cast, asks(cast.dee, episode, "Tia"))
    assert of(own, alone).treatment == Treatment.GIVEN


def test_a_parents_wall_counts_when_they_ask_for_their_child(cast: Cast, episode: Episode):
    raise_wall(
        by=cast.dee, at=THEN, family=episode.family, one=person_named("Luke"), other=person_named("Kerry"),
        reason="Ordered",
    )  # fmt: skip
    note = met(cast, episode, "Tia", "Kerry", note="All is calm.")
    for given, treatment in (("Kerry", Treatment.GIVEN), ("Luke", Treatment.KEPT_BACK)):
        by = {"asker": Asker.PARENT, "member": person_named(given)}
        request = drafted(cast, asks(cast.dee, episode, "Tia", **by))
        assert (given, of(request, note).treatment) == (given, treatment)


def test_what_is_of_others_alone_is_not_in_it_unless_it_names_them(cast: Cast, episode: Episode):
    others = met(cast, episode, "Ben", note="He likes football.")
    named = met(cast, episode, "Ben", days=3, note="He misses Tia.")
    request = drafted(cast, asks(cast.dee, episode, "Tia"))
    assert of(request, others).treatment == Treatment.NOT_THEIRS
    assert (of(request, named).treatment, of(request, named).must_look) == (Treatment.GIVEN, True)
    assert "football" not in document(cast, request)


def test_who_read_it_is_told_by_name_only_where_they_worked_with_the_family(cast: Cast, episode: Episode):
    read_family(cast.dee, family_id=episode.family_id, at=THEN)
    read_family(cast.sam, family_id=episode.family_id, at=THEN)
    request = drafted(cast, asks(cast.dee, episode))
    titles = {e.title for e in request.entries.filter(kind=HeldKind.READ_BY)}
    assert "Read by Dee Hallam, specialist practitioner" in titles
    assert "Read by a colleague, social worker of Family safeguarding" in titles
