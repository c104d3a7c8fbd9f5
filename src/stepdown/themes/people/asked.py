"""How many were asked, and how many took part, by means and role: the base of every count of participants."""

from dataclasses import dataclass

from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Base:
    """Of one kind of source and role: how many were asked (None: not known) and how many took part."""

    source_kind: SourceKind
    role: str | None
    invited: int | None
    took_part: int


def speakers(project: Project) -> dict[tuple[SourceKind, str], str | None]:
    """Everybody whose words are there, by (kind of source, participant or label of an answer), with their role."""
    found: dict[tuple[SourceKind, str], str | None] = {}
    for source in project.sources.values():
        if source.words is None:
            continue
        for participant in source.participants():
            if participant not in source.masked:
                found[(source.kind, participant)] = project.people.participants[participant].role
        for turn in source.turns:
            if turn.speaker and turn.speaker not in source.speakers and source.kind is SourceKind.SURVEY:
                found[(source.kind, turn.speaker)] = source.roles.get(turn.speaker)
    return found


def bases(project: Project) -> tuple[Base, ...]:
    """Each kind of source and role that anybody was asked in or spoke in; somebody without a role counts apart."""
    took_part = speakers(project)
    pairs = {(kind, role) for (kind, _), role in took_part.items()}
    for kind, invited in project.people.invited.items():
        pairs |= {(SourceKind(kind), role) for role in invited.by_role}
    order = [*project.people.roles, None]
    return tuple(
        Base(
            kind,
            role,
            _invited(project, kind, role),
            sum(1 for (k, _), r in took_part.items() if (k, r) == (kind, role)),
        )
        for kind, role in sorted(pairs, key=lambda pair: (list(SourceKind).index(pair[0]), order.index(pair[1])))
    )


def _invited(project: Project, kind: SourceKind, role: str | None) -> int | None:
    invited = project.people.invited.get(kind)
    return invited.by_role.get(role) if invited and role is not None else None
