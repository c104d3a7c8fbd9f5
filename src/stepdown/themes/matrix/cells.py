"""The framework matrix: participants down, codes across; each cell a written summary and the codings behind it."""

import re
from collections import defaultdict
from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.themes.matrix.said import said_by
from stepdown.themes.project.state.analysis import Summary
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.people import Participant
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind


class CellState(Word):
    """What is in a cell. That nothing was said of something is found out; that it is not written yet is work left."""

    NOTHING_SAID = "nothing_said", "Nothing said"
    TO_SUMMARISE = "to_summarise", "Not summarised yet"
    SUMMARISED = "summarised", "Summarised"
    STALE = "stale", "Codings changed since"


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one participant says under one code, and what an analyst wrote of it."""

    codings: tuple[Coding, ...]
    summary: Summary | None

    @property
    def words(self) -> str:
        """What is written; empty where nobody has."""
        return (self.summary.words or "") if self.summary else ""

    @property
    def state(self) -> CellState:
        """Whether there is anything to summarise, and whether the summary still stands on what it was written of."""
        if self.words:
            return CellState.STALE if self.is_stale else CellState.SUMMARISED
        return CellState.TO_SUMMARISE if self.codings else CellState.NOTHING_SAID

    @property
    def is_stale(self) -> bool:
        """Whether codings were made or taken away since the summary was written."""
        return self.summary is not None and bool(self.new or self.gone)

    @property
    def new(self) -> frozenset[str]:
        """The codings that were made after the summary; none where there is no summary."""
        read = self.summary.codings if self.summary else tuple(c.id for c in self.codings)
        return frozenset(c.id for c in self.codings) - frozenset(read)

    @property
    def gone(self) -> int:
        """How many of the codings that the summary was written of are there no more."""
        return len(set(self.summary.codings) - {c.id for c in self.codings}) if self.summary else 0


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One participant and their cells, in the order of the codes."""

    participant: Participant
    kinds: tuple[SourceKind, ...]
    cells: tuple[MatrixCell, ...]


def matrix(project: Project, codes: tuple[str, ...], kind: SourceKind | None = None) -> tuple[MatrixRow, ...]:
    """A row for each participant whose words are there, grouped by role; of one kind of source, only its people.

    A code brings all that stands under it, so none of ``codes`` may stand under another of them.
    """
    column = {below: place for place, code in enumerate(codes) for below in project.framework.under(code)}
    cells: dict[tuple[str, int], list[Coding]] = defaultdict(list)
    for coding in project.standing():
        if coding.code in column:
            for speaker in said_by(project, coding):
                cells[(speaker.person, column[coding.code])].append(coding)
    return tuple(
        MatrixRow(who, kinds, tuple(_cell(project, who.id, code, cells[(who.id, n)]) for n, code in enumerate(codes)))
        for who, kinds in _rows(project)
        if kind is None or kind in kinds
    )


def columns(project: Project, of: str | None = None) -> tuple[str, ...]:
    """The codes that make the columns: the themes, or the codes right under one; of one with none under it, itself."""
    right_under = tuple(code.id for code in project.framework.in_use() if code.parent == of)
    return right_under or ((of,) if of is not None else ())


def _cell(project: Project, participant: str, code: str, codings: list[Coding]) -> MatrixCell:
    return MatrixCell(
        tuple(sorted(codings, key=lambda c: (c.source, c.start))), project.analysis.summaries.get((participant, code))
    )


def _rows(project: Project) -> list[tuple[Participant, tuple[SourceKind, ...]]]:
    kinds: dict[str, list[SourceKind]] = defaultdict(list)
    for source in project.sources.values():
        if source.words is not None:
            for who in set(source.participants()) - source.masked:
                kinds[who].append(source.kind)
    order = [*project.people.roles, None]
    people = [project.people.participants[who] for who in kinds]
    people.sort(key=lambda p: (order.index(p.role), _as_counted(p.pseudonym)))
    return [(who, tuple(dict.fromkeys(kinds[who.id]))) for who in people]


def _as_counted(name: str) -> list[str | int]:
    """A name for sorting, its numbers as numbers: Manager 2 stands before Manager 10."""
    return [int(part) if part.isdecimal() else part.casefold() for part in re.split(r"(\d+)", name)]
