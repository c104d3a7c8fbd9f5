"""What stands behind a finding: the passages coded for its area in one kind of source, and who of whom said them."""

from dataclasses import dataclass

from stepdown.themes.framework.passages import Passage, passages, under_any
from stepdown.themes.people.asked import Base, bases
from stepdown.themes.project.state.analysis import Area, Finding
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class GroupSaid:
    """Of one role in this kind of source: how many were asked and took part, and how many spoke of the area."""

    base: Base
    people: int
    codings: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """All of it. ``invited``: how many were asked in this kind of source in all, None where that is not known."""

    area: Area
    kind: SourceKind
    passages: tuple[Passage, ...]
    groups: tuple[GroupSaid, ...]
    people: int
    took_part: int
    invited: int | None

    @property
    def codings(self) -> tuple[str, ...]:
        """The ids of the codings that are there now."""
        return tuple(passage.coding.id for passage in self.passages)

    def is_newer_than(self, finding: Finding) -> bool:
        """Whether codings were made or taken away since the finding was written."""
        return set(self.codings) != set(finding.codings)


def evidence(project: Project, area: str, kind: SourceKind) -> Evidence:
    """What the codes of an area, with all under them, hold in one kind of source."""
    about = project.analysis.areas[area]
    found = tuple(p for p in passages(project, under_any(project, about.codes)) if p.source.kind is kind)
    groups = tuple(_group(base, found) for base in bases(project) if base.source_kind is kind)
    invited = project.people.invited.get(kind)
    return Evidence(
        about,
        kind,
        found,
        groups,
        people=len({speaker.person for passage in found for speaker in passage.speakers}),
        took_part=sum(group.base.took_part for group in groups),
        invited=invited.invited if invited else None,
    )


def _group(base: Base, found: tuple[Passage, ...]) -> GroupSaid:
    theirs = [p for p in found if p.is_of_group(base.source_kind, base.role)]
    people = {s.person for p in theirs for s in p.speakers if s.role == base.role}
    return GroupSaid(base, len(people), len(theirs))
