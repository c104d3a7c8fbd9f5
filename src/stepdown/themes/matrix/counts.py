"""Codes against kinds of source and roles, by codings and by participants, each with how many spoke at all."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.themes.matrix.said import Speaker, said_by
from stepdown.themes.people.asked import Base, bases
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind

type Group = tuple[SourceKind, str | None]
"""A kind of source and a role; None: no role is known."""

type Said = tuple[Coding, tuple[Speaker, ...]]


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a code was given in a group, and by how many of its people it was said."""

    codings: int
    people: int


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """The counts of one code with all that stands under it. A group that is not there has none.

    ``nobodys``: the codings, of ``codings``, that hold the words of no participant, as an interviewer's.
    """

    code: str
    by_group: dict[Group, Cell]
    codings: int
    people: int
    texts: int
    nobodys: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole table: the groups with how many were asked and took part, and each code in the framework's order."""

    bases: tuple[Base, ...]
    codes: tuple[CodeCounts, ...]


def counts(project: Project, kind: SourceKind | None = None) -> Counts:
    """Every code in use, in all kinds of source or in one.

    A coding counts for each person whose turn it touches, and once as a coding.
    """
    said: dict[str, list[Said]] = defaultdict(list)
    for coding in project.standing():
        if kind is None or project.sources[coding.source].kind is kind:
            said[coding.code].append((coding, said_by(project, coding)))
    return Counts(
        tuple(base for base in bases(project) if kind is None or base.source_kind is kind),
        tuple(_of(project, code.id, said) for code in project.framework.in_use()),
    )


def _of(project: Project, code: str, said: dict[str, list[Said]]) -> CodeCounts:
    mine = [one for each in project.framework.under(code) for one in said.get(each, ())]
    groups: dict[Group, list[tuple[Coding, Speaker]]] = defaultdict(list)
    for coding, speakers in mine:
        for speaker in speakers:
            groups[(speaker.kind, speaker.role)].append((coding, speaker))
    return CodeCounts(
        code,
        {group: Cell(len({c.id for c, _ in found}), _people(s for _, s in found)) for group, found in groups.items()},
        codings=len(mine),
        people=_people(speaker for _, speakers in mine for speaker in speakers),
        texts=len({coding.source for coding, _ in mine}),
        nobodys=sum(not speakers for _, speakers in mine),
    )


def _people(speakers: Iterable[Speaker]) -> int:
    return len({speaker.person for speaker in speakers})
