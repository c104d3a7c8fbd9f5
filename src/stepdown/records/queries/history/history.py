"""A family's history: everything dated that the record has of them, the latest first, in the reader's scope."""

from collections.abc import Callable, Iterator
from datetime import datetime
from uuid import UUID

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.queries.history.happened import Happened, Kind
from stepdown.records.queries.history.of_the_children import children, reports, supervision, way_out
from stepdown.records.queries.history.of_the_work import contacts, offer, plan, sharing, way_in, workers

_SOURCES: dict[Kind, Callable[[Family], Iterator[Happened]]] = {
    Kind.WAY_IN: way_in,
    Kind.WORKERS: workers,
    Kind.OFFER: offer,
    Kind.CONTACTS: contacts,
    Kind.SHARING: sharing,
    Kind.PLAN: plan,
    Kind.CHILDREN: children,
    Kind.SUPERVISION: supervision,
    Kind.REPORTS: reports,
    Kind.WAY_OUT: way_out,
}


def history(
    who: Colleague, *, family_id: UUID, at: datetime, kind: Kind | None = None, significant: bool = False
) -> tuple[Happened, ...]:
    """The lines, the latest first; of one kind or only the significant ones where asked. The read is audited."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_CONTACTS, family=family.pk, today=at.date())
    trail.note(Act.READ_CONTACTS, by=who, at=at, about=family)
    sources = [_SOURCES[kind]] if kind else _SOURCES.values()
    lines = [line for source in sources for line in source(family) if line.is_significant or not significant]
    return tuple(sorted(lines, key=lambda line: line.on, reverse=True))
