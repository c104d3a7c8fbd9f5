"""Follow-ups after closure: a family's, point by point; what a page asks at one point; and what is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from stepdown.domain.follow_up import Question
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.missing import Missing
from stepdown.domain.people import Subject
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.afterwards import DAYS_BEFORE_FOLLOW_UP
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.observations import Standing
from stepdown.records.queries.names import names_of


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question with its answer in words, or with why there is none; and as a page's field holds it."""

    question: Question
    words: str
    held: str


@dataclass(frozen=True, slots=True)
class SubjectFollowed:
    """One subject at one point. ``reached`` is None until somebody has tried."""

    id: UUID
    subject: Subject
    name: str
    answers: tuple[AnswerRow, ...]
    reached: bool | None
    not_reached_because: str
    found_on: date | None
    recorded_by: str
    words: str
    re_referred_on: date | None
    level_in_mirror: SafeguardingLevel | None
    mirror_as_at: date | None


@dataclass(frozen=True, slots=True)
class PointRow:
    """One point of one episode. ``can_be_done``: it is near enough; ``is_done``: everybody has been followed up."""

    family: UUID
    episode: UUID
    closed_on: date | None
    months: int
    due_on: date
    for_colleague: str
    rows: tuple[SubjectFollowed, ...]
    is_done: bool
    can_be_done: bool
    days_over: int


@dataclass(frozen=True, slots=True)
class DueRow:
    """A family of whom somebody is to be followed up."""

    family: UUID
    family_reference: str
    episode: UUID
    months: int
    due_on: date
    days_over: int
    for_colleague: str
    left: int


@dataclass(frozen=True, slots=True)
class CameBack:
    """A later referral of the family, by the record: what was found is still for a person to say."""

    received_on: date
    reference: str


def follow_ups_of_family(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[PointRow, ...]:
    """Every point of every closed episode, the next due first within each."""
    check_may(who, Act.READ_FAMILY, family=family_id, today=at.date())
    family = family_seen_by(who, family_id, at.date())
    return _points(FollowUp.objects.filter(episode__family=family), at.date())


def follow_up_point(who: Colleague, *, episode_id: UUID, months: int, at: datetime) -> PointRow:
    """One point of one episode; NotSeen where there is none or the family is not the reader's to see."""
    seen = families_seen_by(who, at.date())
    found = FollowUp.objects.filter(episode__family__in=seen, episode=episode_id, months_after=months)
    for point in _points(found, at.date()):
        check_may(who, Act.READ_FAMILY, family=point.family, today=at.date())
        trail.note(Act.READ_FAMILY, by=who, at=at, about=found[0])
        return point
    raise NotSeen


def came_back(who: Colleague, *, family_id: UUID, since: date, at: datetime) -> tuple[CameBack, ...]:
    """The referrals of a family that the team received after a day, the earliest first."""
    family = family_seen_by(who, family_id, at.date())
    later = family.referrals.filter(received_at__date__gt=since).exclude(state=ReferralState.DRAFT)
    rows = later.order_by("received_at").values_list("received_at", "reference")
    return tuple(CameBack(received.date(), reference) for received, reference in rows if received)


def follow_ups_due(who: Colleague, *, at: datetime) -> tuple[DueRow, ...]:
    """What is to be followed up within a month: one's own, and for a manager the team's. The longest over first."""
    check_may(who, Act.READ_LIST, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="follow_ups_due")
    horizon = at.date() + timedelta(days=DAYS_BEFORE_FOLLOW_UP)
    due = FollowUp.objects.filter(
        done_on__isnull=True, due_on__lte=horizon, episode__family__in=families_seen_by(who, at.date())
    )
    if not who.manages:
        due = due.filter(for_colleague=who)
    rows = due.select_related("episode__family", "for_colleague").order_by("due_on", "episode", "months_after")
    return tuple(_due(list(group), at.date()) for _, group in groupby(rows, key=lambda f: (f.due_on, f.episode_id)))


def _points(found: QuerySet[FollowUp], today: date) -> tuple[PointRow, ...]:
    rows = list(
        found.select_related("episode", "for_colleague", "recorded_by").order_by("due_on", "episode", "subject")
    )
    names = names_of(f.person_id for f in rows if f.person_id)
    levels = _levels(f.person_id for f in rows if f.person_id and f.subject == Subject.CHILD)
    grouped = groupby(rows, key=lambda f: (f.due_on, f.episode_id, f.months_after))
    return tuple(_point(list(group), names, levels, today) for _, group in grouped)


def _levels(children: Iterable[UUID]) -> dict[UUID, Standing]:
    """The level that each child is at now, as the council's record was last mirrored."""
    now = Standing.objects.filter(child__in=set(children), ended_on__isnull=True)
    return {standing.child_id: standing for standing in now}


def _point(rows: list[FollowUp], names: dict[UUID, str], levels: dict[UUID, Standing], today: date) -> PointRow:
    first = rows[0]
    is_done = all(f.done_on is not None for f in rows)
    return PointRow(
        family=first.episode.family_id,
        episode=first.episode_id,
        closed_on=first.episode.closed_on,
        months=first.months_after,
        due_on=first.due_on,
        for_colleague=first.for_colleague.name if first.for_colleague else "",
        rows=tuple(_subject(f, names, levels.get(f.person_id) if f.person_id else None) for f in _in_order(rows)),
        is_done=is_done,
        can_be_done=today >= first.due_on - timedelta(days=DAYS_BEFORE_FOLLOW_UP),
        days_over=0 if is_done else max((today - first.due_on).days, 0),
    )


def _in_order(rows: list[FollowUp]) -> list[FollowUp]:
    """The family first, then its children, then its parents."""
    order = [Subject.FAMILY, Subject.CHILD, Subject.PARENT]
    return sorted(rows, key=lambda f: order.index(Subject(f.subject)))


def _subject(f: FollowUp, names: dict[UUID, str], now: Standing | None) -> SubjectFollowed:
    asked = [q for q in Question if getattr(f, f"{q}_missing") != Missing.NOT_APPLICABLE]
    return SubjectFollowed(
        id=f.pk,
        subject=Subject(f.subject),
        name=names[f.person_id] if f.person_id else "The family",
        answers=tuple(AnswerRow(q, _words(f, q), _held(f, q)) for q in asked),
        reached=f.reached,
        not_reached_because=f.not_reached_because,
        found_on=f.done_on,
        recorded_by=f.recorded_by.name if f.recorded_by else "",
        words=f.words,
        re_referred_on=f.re_referred_on,
        level_in_mirror=SafeguardingLevel(now.level) if now else None,
        mirror_as_at=now.as_at if now else None,
    )


def _words(f: FollowUp, question: Question) -> str:
    value = getattr(f, question)
    if value is None:
        return Missing(getattr(f, f"{question}_missing")).label
    if question is Question.SAFEGUARDING_LEVEL:
        return SafeguardingLevel(value).label
    if question is Question.RE_REFERRED and value and f.re_referred_on:
        return f"Yes, on {f.re_referred_on:%-d %B %Y}"
    return "Yes" if value else "No"


def _held(f: FollowUp, question: Question) -> str:
    value, why = getattr(f, question), getattr(f, f"{question}_missing")
    if value is None:
        return str(Missing.NOT_KNOWN) if why == Missing.NOT_KNOWN else ""
    return str(value) if question is Question.SAFEGUARDING_LEVEL else ("yes" if value else "no")


def _due(rows: list[FollowUp], today: date) -> DueRow:
    first = rows[0]
    return DueRow(
        family=first.episode.family_id,
        family_reference=first.episode.family.reference,
        episode=first.episode_id,
        months=first.months_after,
        due_on=first.due_on,
        days_over=max((today - first.due_on).days, 0),
        for_colleague=first.for_colleague.name if first.for_colleague else "",
        left=len(rows),
    )
