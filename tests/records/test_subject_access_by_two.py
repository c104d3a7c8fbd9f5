"""What is given of a record is prepared by one and approved by another; who sees what of it, and in which time."""

from dataclasses import fields
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from stepdown.domain.lifecycle.subject_access import AccessState
from stepdown.domain.roles import Role
from stepdown.domain.sensitivity import Sensitivity
from stepdown.domain.subject_access.clock import AccessClockState
from stepdown.domain.subject_access.words import Asker, HeldKind, KeptBackBecause, Treatment
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.subject_access.approve import (
    approve_bundle,
    record_given,
    send_back_bundle,
    take_bundle,
)
from stepdown.records.actions.subject_access.happened import AccessHappened, record_happened
from stepdown.records.actions.subject_access.prepare import EntryDecided, decide_entry, draft_bundle, hand_in_bundle
from stepdown.records.models import AccessRequest, AuditEvent, BundleEntry, Colleague, Episode
from stepdown.records.queries.family import family as read_family
from stepdown.records.queries.subject_access.bundle import ShowEntries, bundle, entries
from stepdown.records.queries.subject_access.find import subjects_named
from stepdown.records.queries.subject_access.requests import access_request, access_requests
from tests.cast import MONDAY, Cast
from tests.records.access_requests import ASKED, asks, drafted, prepared, worked
from tests.records.test_subject_access import document, met, of

THEN = MONDAY + timedelta(days=7)
WHOM = "Inga Duarte, 01632 960000"


@pytest.fixture
def episode(cast: Cast) -> Episode:
    return worked(cast)


def test_more_is_given_only_with_a_written_reason_and_words_are_only_left_out(cast: Cast, episode: Episode):
    third = met(cast, episode, "Kerry", note="The neighbour rang. Kerry was calm.", is_about_third_party=True)
    request = drafted(cast, asks(cast.dee, episode))
    entry = of(request, third)

    def decide(**decided: object) -> BundleEntry:
        return decide_entry(by=cast.maya, at=ASKED, entry=entry, decided=EntryDecided(**decided))  # type: ignore[arg-type]

    with pytest.raises(Refusal, match="Say in a sentence why it can be given"):
        decide(treatment=Treatment.GIVEN)
    part = {"treatment": Treatment.WORDS_LEFT_OUT, "because": KeptBackBecause.THIRD_PARTY, "why": "Her own part"}
    for given, why in (
        ("", "Nothing is left"),
        (entry.words, "No word is left out"),
        ("Kerry was angry.", "Only leave"),
    ):
        with pytest.raises(Refusal, match=why):
            decide(**part, given=given)
    with pytest.raises(Refusal, match="Say why it is kept back"):
        decide(treatment=Treatment.KEPT_BACK)
    decide(**part, given="Kerry was calm.")
    page = document(cast, request)
    assert "Kerry was calm." in page
    assert "Words were left out here." in page
    assert "neighbour" not in page


def test_it_is_handed_in_once_everything_was_looked_at_and_one_is_sure_who_asks(cast: Cast, episode: Episode):
    met(cast, episode, "Kerry", note="The neighbour rang.", is_about_third_party=True)
    request = draft_bundle(by=cast.maya, at=ASKED, request=asks(cast.dee, episode))
    with pytest.raises(Refusal, match="looked at first"):
        hand_in_bundle(by=cast.maya, at=ASKED, request=request)
    for entry in request.entries.filter(must_look=True):
        decide_entry(
            by=cast.maya, at=ASKED, entry=entry,
            decided=EntryDecided(Treatment.KEPT_BACK, KeptBackBecause.THIRD_PARTY),
        )  # fmt: skip
    with pytest.raises(Refusal, match="how you are sure who asks"):
        hand_in_bundle(by=cast.maya, at=ASKED, request=request)


def test_nobody_approves_what_they_prepared_and_the_database_itself_keeps_it_so(cast: Cast, episode: Episode):
    request = prepared(cast, asks(cast.inga, episode), by=cast.inga)
    with pytest.raises(Refusal, match="Somebody else decides it"):
        approve_bundle(by=cast.inga, at=ASKED, request=request, whom_to_ask=WHOM)
    with pytest.raises(Refusal, match="cannot do this"):
        approve_bundle(by=cast.maya, at=ASKED, request=request, whom_to_ask=WHOM)
    with pytest.raises(IntegrityError), transaction.atomic():
        AccessRequest.objects.filter(pk=request.pk).update(approved_by=cast.inga)
    ivo = another_of_governance(cast)
    entry = request.entries.first()
    send_back_bundle(by=ivo, at=ASKED, request=request, why="Look at the goal again")
    decide_entry(by=ivo, at=ASKED, entry=entry, decided=EntryDecided(Treatment.GIVEN, why="It can be"))
    hand_in_bundle(by=cast.inga, at=ASKED, request=request)
    with pytest.raises(Refusal, match="Somebody else decides it"):
        approve_bundle(by=ivo, at=ASKED, request=request, whom_to_ask=WHOM)


def test_it_leaves_the_site_once_it_is_approved_and_ends_when_it_is_given(cast: Cast, episode: Episode):
    request = prepared(cast, asks(cast.dee, episode))
    with pytest.raises(Refusal, match="not been approved"):
        take_bundle(by=cast.inga, at=ASKED, request=request)
    assert bundle(cast.inga, access_id=request.pk, at=ASKED).is_draft
    approve_bundle(by=cast.inga, at=ASKED, request=request, whom_to_ask=WHOM)
    take_bundle(by=cast.inga, at=ASKED, request=request)
    assert "01632 960000" in document(cast, request)
    record_given(by=cast.inga, at=ASKED, request=request, on=ASKED.date(), how="Gone through together")
    seen = access_request(cast.inga, access_id=request.pk, at=ASKED + timedelta(days=90))
    assert (seen.row.state, seen.row.clock.state) == (AccessState.GIVEN, AccessClockState.ANSWERED)
    with pytest.raises(Refusal, match="has ended"):
        record_happened(by=cast.inga, at=ASKED, request=request, what=AccessHappened.WITHDRAWN, on=ASKED.date())


def test_what_was_decided_stays_when_what_is_new_is_added(cast: Cast, episode: Episode):
    met(cast, episode, "Kerry", note="The neighbour rang.", is_about_third_party=True)
    request = drafted(cast, asks(cast.dee, episode))
    entry = request.entries.filter(must_look=True).first()
    decide_entry(by=cast.maya, at=ASKED, entry=entry, decided=EntryDecided(Treatment.NOT_THEIRS))
    before = request.entries.count()
    met(cast, episode, "Kerry", days=3, note="New.")
    draft_bundle(by=cast.maya, at=ASKED, request=request)
    entry.refresh_from_db()
    assert entry.treatment == Treatment.NOT_THEIRS
    assert request.entries.count() > before


def test_the_schedule_counts_and_tells_no_day_and_no_secret(cast: Cast, episode: Episode):
    met(cast, episode, "Kerry", note="The neighbour rang.", is_about_third_party=True)
    met(cast, episode, "Kerry", days=3, summary="We talked.", note="Scores.", sensitivity=Sensitivity.SPECIALIST)
    request = drafted(cast, asks(cast.dee, episode))
    left = [x for x in bundle(cast.maya, access_id=request.pk, at=ASKED).left_out if x.kind is HeldKind.CONTACT]
    assert sorted(x.because for x in left) == [
        "It is information about somebody else.", "The law has us keep it back.",
    ]  # fmt: skip
    assert "on" not in {f.name for f in fields(left[0])}


def test_more_time_is_taken_only_in_the_first_month_and_with_its_reason(cast: Cast, episode: Episode):
    request = asks(cast.dee, episode)
    late = ASKED + timedelta(days=40)
    with pytest.raises(Refusal, match="They had to be told by"):
        record_happened(
            by=cast.inga, at=late, request=request, what=AccessHappened.EXTENDED, on=late.date(), words="Large"
        )
    with pytest.raises(Refusal, match="in a sentence"):
        record_happened(by=cast.inga, at=ASKED, request=request, what=AccessHappened.EXTENDED, on=ASKED.date())
    record_happened(
        by=cast.inga, at=ASKED, request=request, what=AccessHappened.EXTENDED, on=ASKED.date(), words="Many files"
    )
    seen = access_request(cast.inga, access_id=request.pk, at=ASKED)
    assert seen.row.clock.due_on == ASKED.date().replace(month=6)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"asker": Asker.FOR_THEM}, "Say who asks"),
        ({"asker": Asker.PARENT}, "not a child"),
        ({"received_on": (ASKED + timedelta(days=1)).date()}, "still to come"),
    ],
)
def test_a_request_says_who_asks_and_when(cast: Cast, episode: Episode, told: dict[str, object], why: str):
    with pytest.raises(Refusal, match=why):
        asks(cast.dee, episode, **told)


def test_information_governance_finds_people_of_its_authority_and_opens_no_family(cast: Cast, episode: Episode):
    assert [one.name for one in subjects_named(cast.inga, words="kerry ash", at=ASKED)] == ["Kerry Ashdown"]
    with pytest.raises(Refusal):
        read_family(cast.inga, family_id=episode.family_id, at=ASKED)
    with pytest.raises(Refusal, match="cannot do this"):
        subjects_named(cast.maya, words="Kerry", at=ASKED)
    cast.otto.role = Role.INFORMATION_GOVERNANCE
    cast.otto.save()
    assert subjects_named(cast.otto, words="Kerry", at=ASKED) == ()
    with pytest.raises(NotSeen):
        asks(cast.otto, episode)


def test_nobody_but_governance_and_the_familys_manager_reads_what_is_held_and_each_read_is_audited(
    cast: Cast, episode: Episode
):
    request = drafted(cast, asks(cast.dee, episode))
    for other in (cast.dee, cast.sam, cast.eva, cast.ada):
        with pytest.raises(Refusal):
            entries(other, access_id=request.pk, at=ASKED, show=ShowEntries.IN_IT)
        with pytest.raises(Refusal):
            access_requests(other, at=ASKED)
    cast.otto.role = Role.INFORMATION_GOVERNANCE
    cast.otto.save()
    assert access_requests(cast.otto, at=ASKED) == ()
    with pytest.raises(NotSeen):
        entries(cast.otto, access_id=request.pk, at=ASKED, show=ShowEntries.IN_IT)
    entries(cast.inga, access_id=request.pk, at=ASKED, show=ShowEntries.IN_IT)
    read = AuditEvent.objects.get(act="read_bundle", by=cast.inga)
    assert (read.about_id, read.family) == (str(request.pk), episode.family_id)


def another_of_governance(cast: Cast) -> Colleague:
    return Colleague.objects.create(
        email="ivo@example.org", name="Ivo Sand", role=Role.INFORMATION_GOVERNANCE, team=cast.inga.team
    )
