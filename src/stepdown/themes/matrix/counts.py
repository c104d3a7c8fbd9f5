"""Codes against kinds of source and roles, by codings and by participants, each with how many spoke at all."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.themes.people.asked import Base, bases
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.sources import SourceKind

type Group = tuple[SourceKind, str | None]
"""A kind of source and a role; None: no role is known."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a code was given in a group, and by how many of its people it was said."""

    codings: int
    people: int


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """The counts of one code with all that stands under it. A group that is not there has none."""

    code: str
    by_group: dict[Group, Cell]
    codings: int
    people: int
    texts: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole table: the groups with how many were asked and took part, and each code in the framework's order."""

    bases: tuple[Base, ...]
    codes: tuple[CodeCounts, ...]


def counts(project: Project) -> Counts:
    """Every code in use. A coding counts for each person whose turn it touches, and once as a coding."""
    said: dict[str, list[tuple[Coding, Group, str | None]]] = defaultdict(list)
    for coding in project.standing():
        for group, person in _said_by(project, project.sources[coding.source], coding):
            said[coding.code].append((coding, group, person))
    return Counts(bases(project), tuple(_of(project, code.id, said) for code in project.framework.in_use()))


def _said_by(project: Project, source: Source, coding: Coding) -> set[tuple[Group, str | None]]:
    """Whose words a coding holds: nobody's (an interviewer's) is kept as a coding without a person."""
    found: set[tuple[Group, str | None]] = set()
    for turn in source.turn_at(coding.start, coding.end):
        participant = source.participant_of(turn)
        if participant is not None:
            found.add(((source.kind, project.people.participants[participant].role), participant))
        elif source.kind is SourceKind.SURVEY:
            found.add(((source.kind, source.role_of(turn)), source.turns[turn].speaker))
    return found or {((source.kind, None), None)}


def _of(project: Project, code: str, said: dict[str, list[tuple[Coding, Group, str | None]]]) -> CodeCounts:
    mine = [one for each in project.framework.under(code) for one in said.get(each, ())]
    groups: dict[Group, list[tuple[Coding, str | None]]] = defaultdict(list)
    for coding, group, person in mine:
        groups[group].append((coding, person))
    return CodeCounts(
        code,
        {
            group: Cell(len({c.id for c, _ in of_group}), _people(p for _, p in of_group))
            for group, of_group in groups.items()
        },
        codings=len({coding.id for coding, _, _ in mine}),
        people=_people(person for _, _, person in mine),
        texts=len({coding.source for coding, _, _ in mine}),
    )


def _people(people: Iterable[str | None]) -> int:
    return len({person for person in people if person is not None})
