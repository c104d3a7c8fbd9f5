"""Consultations: those that wait for an answer, one's own, the team's log; one as a whole; how many and how long."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from stepdown.domain.consultations import SignpostOutcome
from stepdown.domain.disciplines import Discipline
from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.lifecycle.consultation import CONSULTATION, ConsultationState
from stepdown.domain.word import Word
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.consulted import can_be_answered_by, consultations_seen_by, takes_part
from stepdown.records.access.may import check_may, may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import Consultation
from stepdown.records.models.people import Identifier

MOST = 200
COUNTED_DAYS = 365


class Show(Word):
    """Which consultations are listed."""

    TO_ANSWER = "to_answer", "To answer"
    MINE = "mine", "Mine"
    ALL = "all", "All that I can see"


@dataclass(frozen=True, slots=True)
class ConsultationRow:
    """One consultation in a list. ``of``: whom it was asked of, in words."""

    id: UUID
    state: ConsultationState
    asked_at: datetime
    asked_by: str
    of: str
    question: str
    answered_by: str
    minutes: int | None
    names_family: bool
    follow_up_on: date | None
    days_over: int


@dataclass(frozen=True, slots=True)
class WholeConsultation:
    """One consultation. ``family`` only where the reader sees the family: to others it is a family without a name."""

    row: ConsultationRow
    advice: str
    answered_at: datetime | None
    discipline: str
    service: UUID | None
    service_name: str
    service_outcome: str
    followed_up: str
    followed_up_on: date | None
    family: UUID | None
    family_reference: str
    became: UUID | None
    became_reference: str
    can_answer: bool
    can_follow_up: bool
    can_close: bool
    can_convert: bool


@dataclass(frozen=True, slots=True)
class DisciplineCount:
    """How many consultations a discipline gave, and how long they took where that is known."""

    discipline: str
    given: int
    timed: int
    minutes: int


def consultations(
    who: Colleague, *, at: datetime, show: Show = Show.ALL, discipline: Discipline | None = None, words: str = ""
) -> tuple[ConsultationRow, ...]:
    """The consultations that one sees, the latest first; of one discipline or with these words where given."""
    check_may(who, Act.READ_CONSULTATION, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which=f"consultations_{show}")
    found = consultations_seen_by(who, at.date()).filter(_shown(who, show))
    if discipline is not None:
        found = found.filter(discipline=discipline)
    if words.strip():
        found = found.filter(Q(question__icontains=words.strip()) | Q(advice__icontains=words.strip()))
    return tuple(_row(c, at.date()) for c in _whole(found)[:MOST])


def consultations_of_family(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[ConsultationRow, ...]:
    """The consultations about a family that one sees."""
    check_may(who, Act.READ_CONSULTATION, today=at.date())
    found = Consultation.objects.filter(family_id=family_id, family__in=families_seen_by(who, at.date()))
    return tuple(_row(c, at.date()) for c in _whole(found))


def consultation(who: Colleague, *, consultation_id: UUID, at: datetime) -> WholeConsultation:
    """One consultation; NotSeen where it is not the reader's to see. The read is audited."""
    check_may(who, Act.READ_CONSULTATION, today=at.date())
    found = _whole(consultations_seen_by(who, at.date()).filter(pk=consultation_id)).first()
    if found is None:
        raise NotSeen
    trail.note(Act.READ_CONSULTATION, by=who, at=at, about=found)
    return _all_of(found, who, at.date())


def council_number(who: Colleague, *, consultation_id: UUID, at: datetime) -> str:
    """The council's number of a child of the family that a consultation names; empty where it names none one sees."""
    named = consultations_seen_by(who, at.date()).filter(
        pk=consultation_id, family__in=families_seen_by(who, at.date())
    )
    found = Identifier.objects.filter(
        scheme=IdentifierScheme.COUNCIL_CHILD, person__memberships__family__in=named.values("family")
    )
    return found.values_list("value", flat=True).order_by("value").first() or ""


def consultation_counts(who: Colleague, *, at: datetime, days: int = COUNTED_DAYS) -> tuple[DisciplineCount, ...]:
    """What each discipline of one's own team answered in the last days, and how long it took."""
    check_may(who, Act.READ_CONSULTATION, today=at.date())
    since = at - timedelta(days=days)
    given = Consultation.objects.filter(team=who.team_id, answered_at__gte=since, answered_at__lte=at)
    counted = given.order_by().values("discipline").annotate(n=Count("id"), timed=Count("minutes"), sum=Sum("minutes"))
    rows = (DisciplineCount(_label(c["discipline"]), c["n"], c["timed"], c["sum"] or 0) for c in counted)
    return tuple(sorted(rows, key=lambda r: (-r.given, r.discipline)))


def _shown(who: Colleague, show: Show) -> Q:
    if show is Show.TO_ANSWER:
        return can_be_answered_by(who)
    if show is Show.MINE:
        return Q(asked_by=who) | Q(asked_of=who) | Q(answered_by=who)
    return Q()


def _whole(found: QuerySet[Consultation]) -> QuerySet[Consultation]:
    return found.select_related("asked_by", "asked_of", "answered_by", "signposted_to", "family", "became")


def _row(c: Consultation, today: date) -> ConsultationRow:
    is_due = c.state == ConsultationState.FOLLOW_UP_DUE and c.follow_up_on is not None
    return ConsultationRow(
        id=c.pk,
        state=ConsultationState(c.state),
        asked_at=c.asked_at,
        asked_by=c.asked_by.name if c.asked_by else c.asked_by_outside,
        of=c.asked_of.name if c.asked_of else _label(c.discipline),
        question=c.question,
        answered_by=c.answered_by.name if c.answered_by else "",
        minutes=c.minutes,
        names_family=c.family_id is not None,
        follow_up_on=c.follow_up_on,
        days_over=max((today - c.follow_up_on).days, 0) if is_due and c.follow_up_on else 0,
    )


def _all_of(c: Consultation, who: Colleague, today: date) -> WholeConsultation:
    state = ConsultationState(c.state)
    sees_family = c.family_id is not None and families_seen_by(who, today).filter(pk=c.family_id).exists()
    waits_for_me = Consultation.objects.filter(can_be_answered_by(who), pk=c.pk).exists()
    concerned = takes_part(who, c)
    return WholeConsultation(
        row=_row(c, today),
        advice=c.advice,
        answered_at=c.answered_at,
        discipline=_label(c.discipline),
        service=c.signposted_to_id,
        service_name=c.signposted_to.name if c.signposted_to else "",
        service_outcome=SignpostOutcome(c.signpost_outcome).label if c.signpost_outcome else c.signpost_outcome_missing,
        followed_up=c.followed_up,
        followed_up_on=c.followed_up_on,
        family=c.family_id if sees_family else None,
        family_reference=c.family.reference if c.family and sees_family else "",
        became=c.became_id if c.became and c.became.referred_by_id == who.pk else None,
        became_reference=c.became.reference if c.became else "",
        can_answer=waits_for_me and may(who, Act.ANSWER_CONSULTATION, today=today),
        can_follow_up=concerned and CONSULTATION.can(state, "follow_up"),
        can_close=concerned and CONSULTATION.can(state, "close"),
        can_convert=may(who, Act.CONVERT_CONSULTATION, today=today) and CONSULTATION.can(state, "convert"),
    )


def _label(discipline: str) -> str:
    return Discipline(discipline).label if discipline else "Anybody in the team"
