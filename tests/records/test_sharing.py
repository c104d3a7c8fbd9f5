"""Decisions about sharing: recorded whichever way they go, with reasons, and kept apart from anybody's agreement."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from stepdown.domain.disciplines import Discipline
from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.sharing.decide import SharingSaid, decide_sharing
from stepdown.records.models import AuditEvent, Episode, Family, SharingDecision
from stepdown.records.queries.history.happened import Kind
from stepdown.records.queries.history.history import history
from stepdown.records.queries.sharing import sharing_of_family
from tests.cast import MONDAY, Cast, working

THEN = MONDAY + timedelta(days=7)


def shared(on: date, **other: object) -> SharingSaid:
    """What Dee decided when the school asked."""
    said: dict[str, object] = {
        "answer": SharingAnswer.PART,
        "what": "That Tia stays out late; nothing of her mother's health",
        "with_whom": "The school's safeguarding lead",
        "why": "They can watch over her in the afternoon. Her mother's health is not theirs to know.",
        "family_told": FamilyTold.TOLD,
        "decided_on": on,
    }
    return SharingSaid(**said | other)  # type: ignore[arg-type]


@pytest.fixture
def family(cast: Cast) -> Family:
    working(cast, Discipline.DOMESTIC_ABUSE)
    return Episode.objects.get().family


def test_a_decision_not_to_share_is_recorded_like_one_to_share(cast: Cast, family: Family):
    for answer in SharingAnswer:
        decide_sharing(by=cast.maya, at=THEN, family=family, said=shared(THEN.date(), answer=answer))
    assert {d.answer for d in sharing_of_family(cast.sam, family_id=family.pk, at=THEN)} == set(SharingAnswer)
    lines = history(cast.maya, family_id=family.pk, at=THEN, kind=Kind.SHARING)
    assert "The school's safeguarding lead: not shared" in {line.words for line in lines}


@pytest.mark.parametrize("left_out", ["what", "with_whom", "why"])
def test_a_decision_says_what_with_whom_and_why(cast: Cast, family: Family, left_out: str):
    with pytest.raises(Refusal, match="Say what it was, with whom, and why"):
        decide_sharing(by=cast.maya, at=THEN, family=family, said=shared(THEN.date(), **{left_out: " "}))
    assert not SharingDecision.objects.exists()


def test_a_family_that_is_not_told_has_its_reason(cast: Cast, family: Family):
    said = shared(THEN.date(), family_told=FamilyTold.NOT_TOLD)
    with pytest.raises(Refusal, match="Say why the family is not told"):
        decide_sharing(by=cast.maya, at=THEN, family=family, said=said)
    made = decide_sharing(by=cast.maya, at=THEN, family=family, said=shared(THEN.date()))
    with pytest.raises(IntegrityError), transaction.atomic():
        SharingDecision.objects.filter(pk=made.pk).update(family_told=FamilyTold.NOT_TOLD)


def test_a_day_that_is_still_to_come_is_refused(cast: Cast, family: Family):
    with pytest.raises(Refusal, match="still to come"):
        decide_sharing(by=cast.maya, at=THEN, family=family, said=shared(THEN.date() + timedelta(days=1)))


def test_only_who_sees_the_family_decides_or_reads_and_each_is_audited(cast: Cast, family: Family):
    for stranger in (cast.otto, cast.amir):
        with pytest.raises(NotSeen):
            decide_sharing(by=stranger, at=THEN, family=family, said=shared(THEN.date()))
    for other in (cast.otto, cast.inga, cast.eva):
        with pytest.raises(Refusal):
            sharing_of_family(other, family_id=family.pk, at=THEN)
    decide_sharing(by=cast.sam, at=THEN, family=family, said=shared(THEN.date()))
    event = AuditEvent.objects.filter(act="decide_sharing", was_refused=False).get()
    assert (event.by, event.family) == (cast.sam, family.pk)
