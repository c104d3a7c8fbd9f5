"""Before a decision: the team takes a referral up, asks, is answered; the referrer may withdraw."""

from datetime import datetime

from stepdown.domain.lifecycle.referral import REFERRAL, ReferralState
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.referrals.declines import drop_declines
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.referrals import Question, Referral


@action(Act.START_REVIEW)
def start_review(*, by: Colleague, at: datetime, referral: Referral) -> Referral:
    """A manager takes a referral up."""
    check_may(by, Act.START_REVIEW, family=referral.family_id, today=at.date())
    return _move(referral, "review")


@action(Act.ASK_QUESTION)
def ask_referrer(*, by: Colleague, at: datetime, referral: Referral, question: str) -> Question:
    """A manager asks the referrer something; the decision's clock pauses until the answer comes."""
    check_may(by, Act.ASK_QUESTION, family=referral.family_id, today=at.date())
    if not question.strip():
        raise Refusal("Write the question.", family=referral.family_id)
    _move(referral, "ask")
    return Question.objects.create(referral=referral, asked=question, asked_by=by, asked_at=at)


@action(Act.ANSWER_QUESTION)
def answer_team(*, by: Colleague, at: datetime, question: Question, answer: str) -> Question:
    """The referrer answers; once nothing is left unanswered the referral goes back to be decided."""
    referral = question.referral
    check_may(by, Act.ANSWER_QUESTION, family=referral.family_id, today=at.date())
    if not answer.strip():
        raise Refusal("Write the answer.", family=referral.family_id)
    if question.answered_at is not None:
        raise Refusal("This question has been answered already.", family=referral.family_id)
    question.answer, question.answered_by, question.answered_at = answer, by, at
    question.save(update_fields=["answer", "answered_by", "answered_at"])
    if not referral.questions.filter(answered_at__isnull=True).exists():
        _move(referral, "answer")
    return question


@action(Act.WITHDRAW_REFERRAL)
def withdraw_referral(*, by: Colleague, at: datetime, referral: Referral, why: str) -> Referral:
    """The referrer takes a referral back before it is decided."""
    check_may(by, Act.WITHDRAW_REFERRAL, family=referral.family_id, today=at.date())
    if not why.strip():
        raise Refusal("Say why it is withdrawn.", family=referral.family_id)
    referral.decided_at, referral.decision_note = at, why
    for request in referral.requests.all():
        if REQUEST.can(RequestState(request.state), "withdraw"):
            request.state = REQUEST.after(RequestState(request.state), "withdraw")
            request.save(update_fields=["state"])
    drop_declines(referral, by=by, at=at, because="The referral was withdrawn")
    return _move(referral, "withdraw", "decided_at", "decision_note")


@action(Act.MARK_DUPLICATE)
def mark_duplicate(*, by: Colleague, at: datetime, referral: Referral, of: Referral) -> Referral:
    """A manager says that a referral asks what another of the same family asks already."""
    check_may(by, Act.MARK_DUPLICATE, family=referral.family_id, today=at.date())
    if of.pk == referral.pk or of.family_id != referral.family_id:
        raise Refusal("Choose another referral of the same family.", family=referral.family_id)
    referral.duplicate_of, referral.decided_at, referral.decided_by = of, at, by
    for request in referral.requests.all():
        request.state = REQUEST.after(RequestState(request.state), "withdraw")
        request.save(update_fields=["state"])
    drop_declines(referral, by=by, at=at, because="The referral is a duplicate")
    return _move(referral, "duplicate", "duplicate_of", "decided_at", "decided_by")


def _move(referral: Referral, move: str, *changed: str) -> Referral:
    referral.state = REFERRAL.after(ReferralState(referral.state), move)
    referral.save(update_fields=["state", *changed])
    return referral
