"""What bringing case files in would mean for each child who was found: the level on the files' last day, both ways."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.sees import families_seen_by
from stepdown.records.decided import Decided
from stepdown.records.found_in_files import found_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.observations import Standing
from stepdown.records.queries.case_files.lists import files_row
from stepdown.records.queries.names import names_of


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One child: what the record holds of that day, what the files tell of it, and what cannot all be so."""

    child: str
    held: str
    told: str
    conflicts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the files and the record say different things."""
        return self.held != self.told


def changes_of(who: Colleague, *, files_id: UUID, at: datetime) -> tuple[ChangeRow, ...]:
    """Every child of an accepted match, those first of whom the files tell otherwise."""
    files = files_row(who, files_id=files_id, at=at)
    trail.note(Act.READ_FILES, by=who, at=at, about=files)
    found, seen = found_of(files), families_seen_by(who, at.date())
    links = {UUID(link.left): link.right for link in Decided.of(files).links}
    own = set(seen.filter(members__person__in=links).values_list("members__person", flat=True))
    names = names_of(own & set(links))
    held: dict[UUID, str] = {}
    for standing in Standing.objects.filter(child__in=names, started_on__lte=files.as_at):
        if standing.ended_on is None or standing.ended_on > files.as_at:
            held[standing.child_id] = SafeguardingLevel(standing.level).label
    rows = [
        ChangeRow(
            child=name,
            held=held.get(child, Missing.NOT_KNOWN.label),
            told=found.children[links[child]].timeline.standing(files.as_at).label,
            conflicts=tuple(
                f"{conflict.day:%-d %B %Y}: {conflict.kind.label}"
                for conflict in found.children[links[child]].conflicts
            ),
        )
        for child, name in names.items()
    ]
    return tuple(sorted(rows, key=lambda row: (not row.differs, row.child)))
