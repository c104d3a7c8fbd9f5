"""Referrals: those that wait for the team, those that a referrer made, and one as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.roles import Role
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.domain.urgency import Urgency
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.referrals import Decline, Question, Referral, SpecialismRequest
from stepdown.records.queries.names import age_in_words, names_of

WAITING = (ReferralState.SUBMITTED, ReferralState.UNDER_REVIEW, ReferralState.INFO_REQUESTED)


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One specialism of a referral."""

    id: UUID
    discipline: Discipline
    state: RequestState
    about: str
    asked: str
    reason: str
    advice: str
    decided_at: datetime | None
    allocated_to: str
    allocated_at: datetime | None
    first_attempt_at: datetime | None
    first_contact_at: datetime | None
    waits_for_a_second: bool

    @property
    def is_undecided(self) -> bool:
        """Whether nothing has been decided or proposed about it."""
        return self.state is RequestState.REQUESTED and not self.waits_for_a_second

    @property
    def to_allocate(self) -> bool:
        """Whether somebody has still to be found for it."""
        return self.state in (RequestState.ACCEPTED, RequestState.WAITING_CAPACITY)


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """One referral in a list."""

    id: UUID
    reference: str
    family: UUID
    family_reference: str
    state: ReferralState
    urgency: Urgency
    received_at: datetime | None
    referred_by: str
    source_team: str
    disciplines: tuple[Discipline, ...]
    to_allocate: int
    unanswered: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question to the referrer."""

    id: UUID
    asked: str
    asked_by: str
    asked_at: datetime
    answer: str
    answered_by: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class PersonReferred:
    """One person whom a referral is about."""

    id: UUID
    name: str
    age: str


@dataclass(frozen=True, slots=True)
class DeclineRow:
    """A specialism that somebody would decline, which waits for another."""

    request: UUID
    discipline: Discipline
    reason: str
    advice: str
    proposed_by: str
    proposed_at: datetime
    is_mine: bool


@dataclass(frozen=True, slots=True)
class WholeReferral:
    """One referral with everything that it says. A yes or no that is not there is its missing reason."""

    row: ReferralRow
    people: tuple[PersonReferred, ...]
    requests: tuple[RequestRow, ...]
    questions: tuple[QuestionRow, ...]
    concerns: str
    strengths: str
    family_wants: str
    family_told: bool | str
    at_risk_of_care: bool | str
    at_risk_basis: str
    decided_at: datetime | None
    decided_by: str
    decision_note: str
    threshold_version: str
    criteria_met: tuple[str, ...]
    declines: tuple[DeclineRow, ...]
    others_of_family: tuple[ReferralRow, ...]
    earlier_reference: str


def referrals_waiting(who: Colleague, *, at: datetime) -> tuple[ReferralRow, ...]:
    """Those of the manager's team that are to be decided, urgent first, then the longest waiting."""
    check_may(who, Act.READ_LIST, today=at.date())
    found = _in_scope(who, at).filter(state__in=WAITING)
    trail.note_list(Act.READ_LIST, by=who, at=at, which="referrals_waiting")
    return tuple(_row(r) for r in sorted(_for_rows(found), key=lambda r: (r.urgency != Urgency.URGENT, r.received_at)))


def referrals_to_allocate(who: Colleague, *, at: datetime) -> tuple[ReferralRow, ...]:
    """Those with an accepted specialism for which somebody has still to be found, the longest waiting first."""
    check_may(who, Act.READ_LIST, today=at.date())
    open_states = (RequestState.ACCEPTED, RequestState.WAITING_CAPACITY)
    ids = SpecialismRequest.objects.filter(state__in=open_states).values("referral")
    found = _in_scope(who, at).filter(pk__in=ids).order_by("decided_at")
    return tuple(_row(r) for r in _for_rows(found))


def referrals_made(who: Colleague, *, at: datetime, most: int = 100) -> tuple[ReferralRow, ...]:
    """Those that a social worker made, or that the social workers of a manager's team made, the latest first."""
    check_may(who, Act.READ_LIST, today=at.date())
    mine = Referral.objects.filter(referred_by=who)
    if Role(who.role) is Role.SOCIAL_WORK_MANAGER and who.team_id:
        mine = Referral.objects.filter(referred_by__team=who.team_id)
    trail.note_list(Act.READ_LIST, by=who, at=at, which="referrals_made")
    return tuple(_row(r) for r in _for_rows(mine.exclude(state=ReferralState.DRAFT))[:most])


def referral(who: Colleague, *, referral_id: UUID, at: datetime) -> WholeReferral:
    """One referral as a whole; NotSeen where it is not the reader's to see."""
    found = _for_rows(_in_scope(who, at).filter(pk=referral_id)).first()
    if found is None:
        raise NotSeen
    check_may(who, Act.READ_REFERRAL, family=found.family_id, today=at.date())
    trail.note(Act.READ_REFERRAL, by=who, at=at, about=found)
    return _whole(found, who, at)


def _in_scope(who: Colleague, at: datetime) -> QuerySet[Referral]:
    return Referral.objects.filter(family__in=families_seen_by(who, at.date()))


def _for_rows(referrals: QuerySet[Referral]) -> QuerySet[Referral]:
    requests = SpecialismRequest.objects.select_related("allocated_to")
    questions = Question.objects.select_related("asked_by", "answered_by")
    return referrals.select_related("family", "referred_by", "decided_by", "earlier").prefetch_related(
        Prefetch("requests", queryset=requests), Prefetch("questions", queryset=questions)
    )


def _row(r: Referral) -> ReferralRow:
    requests = list(r.requests.all())
    return ReferralRow(
        id=r.pk,
        reference=r.reference,
        family=r.family_id,
        family_reference=r.family.reference,
        state=ReferralState(r.state),
        urgency=Urgency(r.urgency),
        received_at=r.received_at,
        referred_by=r.referred_by.name,
        source_team=r.source_team or "",
        disciplines=tuple(Discipline(q.discipline) for q in requests),
        to_allocate=sum(q.state in (RequestState.ACCEPTED, RequestState.WAITING_CAPACITY) for q in requests),
        unanswered=sum(q.answered_at is None for q in r.questions.all()),
    )


def _whole(r: Referral, who: Colleague, at: datetime) -> WholeReferral:
    people = list(r.people.select_related("person"))
    names = names_of([p.person_id for p in people] + [q.about_id for q in r.requests.all() if q.about_id])
    others = _for_rows(Referral.objects.filter(family=r.family_id).exclude(pk=r.pk).exclude(state=ReferralState.DRAFT))
    declines = tuple(_declines(r, who))
    return WholeReferral(
        row=_row(r),
        people=tuple(
            PersonReferred(p.person_id, names[p.person_id], age_in_words(p.person, at.date())) for p in people
        ),
        requests=tuple(_requests(r.requests.all(), names, {d.request for d in declines})),
        questions=tuple(_question(q) for q in r.questions.all()),
        concerns=r.concerns,
        strengths=r.strengths,
        family_wants=r.family_wants,
        family_told=r.family_told if r.family_told is not None else r.family_told_missing,
        at_risk_of_care=r.at_risk_of_care if r.at_risk_of_care is not None else r.at_risk_of_care_missing,
        at_risk_basis=r.at_risk_basis,
        decided_at=r.decided_at,
        decided_by=r.decided_by.name if r.decided_by else "",
        decision_note=r.decision_note,
        threshold_version=r.threshold_version,
        criteria_met=tuple(r.criteria_met),
        declines=declines,
        others_of_family=tuple(_row(o) for o in others),
        earlier_reference=r.earlier.reference if r.earlier else "",
    )


def _requests(
    requests: Iterable[SpecialismRequest], names: dict[UUID, str], waiting: set[UUID]
) -> Iterable[RequestRow]:
    for q in requests:
        yield RequestRow(
            id=q.pk,
            discipline=Discipline(q.discipline),
            state=RequestState(q.state),
            about=names[q.about_id] if q.about_id else "",
            asked=q.asked,
            reason=DecisionReason(q.reason).label if q.reason else "",
            advice=q.advice,
            decided_at=q.decided_at,
            allocated_to=q.allocated_to.name if q.allocated_to else "",
            allocated_at=q.allocated_at,
            first_attempt_at=q.first_attempt_at,
            first_contact_at=q.first_contact_at,
            waits_for_a_second=q.pk in waiting,
        )


def _declines(r: Referral, who: Colleague) -> Iterable[DeclineRow]:
    waiting = Decline.objects.filter(request__referral=r, decided_at__isnull=True)
    for d in waiting.select_related("request", "proposed_by"):
        yield DeclineRow(
            request=d.request_id,
            discipline=Discipline(d.request.discipline),
            reason=DecisionReason(d.reason).label,
            advice=d.advice,
            proposed_by=d.proposed_by.name,
            proposed_at=d.proposed_at,
            is_mine=d.proposed_by_id == who.pk,
        )


def _question(q: Question) -> QuestionRow:
    return QuestionRow(
        id=q.pk,
        asked=q.asked,
        asked_by=q.asked_by.name,
        asked_at=q.asked_at,
        answer=q.answer,
        answered_by=q.answered_by.name if q.answered_by else "",
        answered_at=q.answered_at,
    )
