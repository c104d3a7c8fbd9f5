"""What comes of a consultation: followed up, closed, or made a referral of."""

from datetime import datetime
from uuid import UUID

from stepdown.domain.consultations import SignpostOutcome
from stepdown.domain.lifecycle.consultation import CONSULTATION, ConsultationState
from stepdown.domain.missing import Missing
from stepdown.records.access.acts import Act
from stepdown.records.access.consulted import consultations_seen_by, takes_part
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.consultations.ask import task_of
from stepdown.records.actions.known import columns
from stepdown.records.actions.tasks import end_raised
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import Consultation
from stepdown.records.models.referrals import Referral


@action(Act.FOLLOW_UP_CONSULTATION)
def follow_up(
    *,
    by: Colleague,
    at: datetime,
    consultation: Consultation,
    words: str,
    signpost: SignpostOutcome | Missing = Missing.NOT_ASKED,
) -> Consultation:
    """Say what came of the advice, and of the service if somebody was pointed to one. It closes the consultation."""
    _check_part(by, Act.FOLLOW_UP_CONSULTATION, at, consultation)
    if not words.strip():
        raise Refusal("Say what came of it.", family=consultation.family_id)
    consultation.state = CONSULTATION.after(ConsultationState(consultation.state), "follow_up")
    consultation.followed_up, consultation.followed_up_on = words.strip(), at.date()
    if consultation.signposted_to_id is not None:
        for column, value in columns("signpost_outcome", signpost).items():
            setattr(consultation, column, value)
    consultation.save()
    end_raised(task_of(consultation, "follow up"), by=by, at=at, outcome="Followed up")
    return consultation


@action(Act.CLOSE_CONSULTATION)
def close(*, by: Colleague, at: datetime, consultation: Consultation) -> Consultation:
    """Close a consultation from which nothing more is expected: who asked, or who answered, does."""
    _check_part(by, Act.CLOSE_CONSULTATION, at, consultation)
    consultation.state = CONSULTATION.after(ConsultationState(consultation.state), "close")
    consultation.save(update_fields=["state"])
    for what in ("answer", "follow up"):
        end_raised(task_of(consultation, what), by=by, at=at, outcome="The consultation is closed", move="drop")
    return consultation


@action(Act.CONVERT_CONSULTATION)
def convert(*, by: Colleague, at: datetime, consultation: Consultation, referral: Referral) -> Consultation:
    """Say which referral a consultation became."""
    _check_seen(by, Act.CONVERT_CONSULTATION, at, consultation)
    if referral.referred_by_id != by.pk:
        raise NotSeen
    if consultation.family_id not in (None, referral.family_id):
        raise Refusal("The consultation names another family.", family=consultation.family_id)
    consultation.state = CONSULTATION.after(ConsultationState(consultation.state), "convert")
    consultation.became = referral
    consultation.save(update_fields=["state", "became"])
    for what in ("answer", "follow up"):
        end_raised(task_of(consultation, what), by=by, at=at, outcome="It became a referral", move="drop")
    return consultation


def convert_if_begun_so(*, by: Colleague, at: datetime, page: UUID | None, referral: Referral) -> Referral:
    """The referral; the consultation from which its page was begun, if it was, now says what it became."""
    begun = Consultation.objects.filter(referral_page=page, became__isnull=True).first() if page else None
    if begun is not None:
        convert(by=by, at=at, consultation=begun, referral=referral)
    return referral


def _check_part(by: Colleague, act: Act, at: datetime, consultation: Consultation) -> None:
    _check_seen(by, act, at, consultation)
    if not takes_part(by, consultation):
        raise Refusal("Who asked, who answered or a manager of the team does this.", family=consultation.family_id)


def _check_seen(by: Colleague, act: Act, at: datetime, consultation: Consultation) -> None:
    check_may(by, act, today=at.date())
    if not consultations_seen_by(by, at.date()).filter(pk=consultation.pk).exists():
        raise NotSeen(family=consultation.family_id)
