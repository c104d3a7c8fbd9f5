"""The episodes of an account's team: where each stands, and who works in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from stepdown.domain.casework import ClosureReason, InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.missing import Missing
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.service_accounts import check_reads, families_given_to
from stepdown.records.models.episodes import Episode
from stepdown.records.models.service_accounts import ServiceAccount
from stepdown.records.queries.by_program.told import Fact, Known, NotThere, Page, fact, page_of
from stepdown.records.queries.who_works import with_who_works
from stepdown.records.snapshot.engagement import took_it_up


@dataclass(frozen=True, slots=True)
class Part:
    """One colleague's part in an episode."""

    colleague: Annotated[str, Field(description="The colleague's name")]
    role: InvolvementRole
    discipline: Discipline
    started_on: date
    ended_on: Annotated[Fact[date], Field(description="Not applicable while they work with the family")]


@dataclass(frozen=True, slots=True)
class EpisodeGiven:
    """One stretch of the team's work with a family. A return is another episode of the same family."""

    id: UUID
    family: UUID
    stage: EpisodeStage
    engagement: EngagementState
    index_on: Annotated[date, Field(description="The day from which the episode counts")]
    opened_on: Annotated[Fact[date], Field(description="Not applicable until direct work begins")]
    engaged_on: Annotated[Fact[date], Field(description="Not applicable until the family takes the support up")]
    closed_on: Annotated[Fact[date], Field(description="Not applicable while the episode is open")]
    closure_reason: Fact[ClosureReason]
    parts: tuple[Part, ...]


def episodes(who: ServiceAccount, *, cursor: UUID | None, family: UUID | None, at: datetime) -> Page[EpisodeGiven]:
    """A page of the team's own episodes, of one family where it is named. Each family is noted as read."""
    check_reads(who, Act.READ_FAMILY, today=at.date())
    rows = Episode.objects.filter(team=who.team_id, family__in=families_given_to(who, at.date()))
    found = page_of(with_who_works(rows.filter(family=family) if family else rows), cursor, _told)
    trail.note_list_given(Act.READ_LIST, to=who, at=at, which="episodes")
    trail.note_given(Act.READ_FAMILY, to=who, at=at, families=(one.family for one in found.items))
    return found


def _told(rows: list[Episode]) -> Iterator[EpisodeGiven]:
    for one in rows:
        engaged = Missing.NOT_KNOWN if took_it_up(one.engagement, one.engaged_on) else Missing.NOT_APPLICABLE
        yield EpisodeGiven(
            id=one.pk,
            family=one.family_id,
            stage=EpisodeStage(one.stage),
            engagement=EngagementState(one.engagement),
            index_on=one.index_on,
            opened_on=fact(one.opened_on, Missing.NOT_APPLICABLE),
            engaged_on=fact(one.engaged_on, engaged),
            closed_on=fact(one.closed_on, Missing.NOT_APPLICABLE),
            closure_reason=_closure(one),
            parts=tuple(_parts(one)),
        )


def _closure(one: Episode) -> Fact[ClosureReason]:
    if one.closure_reason:
        return Known(ClosureReason(one.closure_reason))
    return NotThere(Missing.NOT_KNOWN if one.closed_on else Missing.NOT_APPLICABLE)


def _parts(one: Episode) -> Iterator[Part]:
    for part in one.involvements.all():
        yield Part(
            colleague=part.colleague.name,
            role=InvolvementRole(part.role),
            discipline=Discipline(part.discipline),
            started_on=part.started_on,
            ended_on=fact(part.ended_on, Missing.NOT_APPLICABLE),
        )
