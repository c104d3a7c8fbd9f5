"""How a family stands to the offer: now, how it came to that, what can be said next, and what each adult agreed to."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.domain.lifecycle.engagement import ENGAGEMENT, EngagementState
from stepdown.domain.lifecycle.lifecycle import Cause
from stepdown.domain.people import MemberRole
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.engagement import Agreement, EngagementTurn
from stepdown.records.models.episodes import Episode
from stepdown.records.queries.names import names_of


@dataclass(frozen=True, slots=True)
class TurnRow:
    """One change, with who said so and why."""

    after: EngagementState
    why: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """What an adult said, the latest answer first."""

    person: UUID
    name: str
    answer: AgreementAnswer
    notice: NoticeGiven
    notice_version: str
    words: str
    said_on: date
    recorded_by: str


@dataclass(frozen=True, slots=True)
class EngagementView:
    """How the family stands, and what a person can say of it next: each move's name with its sentence."""

    state: EngagementState
    engaged_on: date | None
    turns: tuple[TurnRow, ...]
    moves: tuple[tuple[str, str], ...]
    adults: tuple[tuple[UUID, str], ...]
    agreements: tuple[AgreementRow, ...]
    without_answer: tuple[str, ...]


def engagement(who: Colleague, *, family_id: UUID, at: datetime) -> EngagementView | None:
    """Of the family's latest episode; None where the team has never worked with it."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_FAMILY, family=family.pk, today=at.date())
    trail.note(Act.READ_FAMILY, by=who, at=at, about=family)
    episode = Episode.objects.filter(family=family).order_by("-index_on", "-opened_on").first()
    if episode is None:
        return None
    state = EngagementState(episode.engagement)
    adults = _adults(episode)
    agreements = _agreements(episode)
    answered = {a.person for a in agreements}
    return EngagementView(
        state=state,
        engaged_on=episode.engaged_on,
        turns=tuple(_turn(t) for t in episode.turns.select_related("by").order_by("-at")),
        moves=tuple((m.name, m.sentence) for m in ENGAGEMENT.moves_from(state) if m.cause is Cause.PERSON),
        adults=adults,
        agreements=agreements,
        without_answer=tuple(name for person, name in adults if person not in answered),
    )


def _adults(episode: Episode) -> tuple[tuple[UUID, str], ...]:
    children = (MemberRole.CHILD, MemberRole.UNBORN_CHILD)
    ids = list(episode.members.exclude(role__in=children).values_list("person_id", flat=True))
    names = names_of(ids)
    return tuple((one, names[one]) for one in ids)


def _agreements(episode: Episode) -> tuple[AgreementRow, ...]:
    rows: list[Agreement] = list(episode.agreements.select_related("recorded_by"))
    names = names_of(a.person_id for a in rows)
    return tuple(
        AgreementRow(
            person=a.person_id,
            name=names[a.person_id],
            answer=AgreementAnswer(a.answer),
            notice=NoticeGiven(a.notice),
            notice_version=a.notice_version,
            words=a.words,
            said_on=a.said_on,
            recorded_by=a.recorded_by.name,
        )
        for a in rows
    )


def _turn(t: EngagementTurn) -> TurnRow:
    return TurnRow(EngagementState(t.after), t.why, t.by.name if t.by else "Raised by itself", t.at)
