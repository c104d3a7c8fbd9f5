"""What happened to a child and is counted, with where it is known from."""

from datetime import date, datetime

from stepdown.domain.casework import EventKind
from stepdown.domain.missing import Missing
from stepdown.domain.observed import EventSource
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.known import columns
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.observations import ChildEvent
from stepdown.records.models.people import Person


@action(Act.RECORD_EVENT)
def record_event(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    child: Person,
    kind: EventKind,
    started_on: date,
    source: EventSource,
    ended_on: date | None = None,
    count: int | Missing = 1,
) -> ChildEvent:
    """Record that something happened to a child of the family, once or several times over some days."""
    check_may(by, Act.RECORD_EVENT, family=episode.family_id, today=at.date())
    if started_on > at.date():
        raise Refusal("This day is still to come.", family=episode.family_id)
    if ended_on is not None and ended_on < started_on:
        raise Refusal("The last day comes before the first.", family=episode.family_id)
    if not episode.members.filter(person=child).exists():
        raise Refusal("Choose a child of the family.", family=episode.family_id)
    return ChildEvent.objects.create(
        child=child,
        kind=kind,
        started_on=started_on,
        ended_on=ended_on,
        source=source,
        recorded_by=by,
        recorded_at=at,
        **columns("count", count),
    )
