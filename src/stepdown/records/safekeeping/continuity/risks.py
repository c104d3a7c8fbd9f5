"""What was said last of each risk: present, asked and not known, and not asked are three things, and none is absent."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from stepdown.domain.factors import FACTORS, FactorGroup
from stepdown.domain.missing import ObservationState
from stepdown.domain.observed import ObservedBy
from stepdown.domain.people import CHILD_ROLES, Subject
from stepdown.records.models.episodes import Episode
from stepdown.records.models.observations import Observation
from stepdown.records.queries.merged import once_each
from stepdown.records.queries.names import names_of
from stepdown.records.safekeeping.continuity.pack import Risks

_NOT_SAID = (ObservationState.NOT_ASKED, ObservationState.NOT_APPLICABLE)


def risks_of(episode: Episode) -> tuple[Risks, ...]:
    """The risks of each person of the work, and of the family."""
    rows = list(episode.observations.select_related("person").order_by("observed_on", "recorded_at"))
    return tuple(
        _risks(name, subject, [o for o in rows if _whose(o) == person]) for person, name, subject in _of(episode)
    )


def _of(episode: Episode) -> Iterator[tuple[UUID | None, str, Subject]]:
    members = [m for m in once_each(episode.members.select_related("person")) if m.in_scope is not False]
    names = names_of(m.person_id for m in members)
    for m in members:
        yield m.person_id, names[m.person_id], Subject.CHILD if m.role in CHILD_ROLES else Subject.PARENT
    yield None, "The family", Subject.FAMILY


def _whose(o: Observation) -> UUID | None:
    return (o.person.merged_into_id or o.person_id) if o.person else None


def _risks(name: str, subject: Subject, rows: Iterable[Observation]) -> Risks:
    last: dict[str, Observation] = {}
    # The latest day counts; of one day the team's own word.
    for row in sorted(rows, key=lambda o: (o.observed_on, o.observed_by == ObservedBy.PRACTITIONER)):
        if row.state not in _NOT_SAID:
            last[row.factor] = row
    asked = [f for f in FACTORS.values() if f.subject is subject and f.group is FactorGroup.RISK]
    said = [(f, last[f.id]) for f in asked if f.id in last]
    present = tuple((_told(f.label, o), o.observed_on) for f, o in said if o.state == ObservationState.PRESENT)
    not_known = tuple(f.label for f, o in said if o.state == ObservationState.NOT_KNOWN)
    return Risks(name, present, not_known, len(asked) - len(said))


def _told(label: str, o: Observation) -> str:
    amount = o.level.replace("_", " ") if o.level else "" if o.count is None else str(o.count)
    return f"{label}: {amount}" if amount else label
