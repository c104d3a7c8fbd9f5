"""The framework matrix: participants down, codes across; each cell a written summary and the codings behind it."""

from collections import defaultdict
from dataclasses import dataclass

from stepdown.themes.project.state.analysis import Summary
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.people import Participant
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one participant says under one code. No codings and no summary: they said nothing of it."""

    codings: tuple[Coding, ...]
    summary: Summary | None

    @property
    def is_stale(self) -> bool:
        """Whether codings were made or taken away since the summary was written."""
        return self.summary is not None and set(self.summary.codings) != {c.id for c in self.codings}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One participant and their cells, in the order of the codes."""

    participant: Participant
    kinds: tuple[SourceKind, ...]
    cells: tuple[MatrixCell, ...]


def matrix(project: Project, codes: tuple[str, ...], kind: SourceKind | None = None) -> tuple[MatrixRow, ...]:
    """A row for each participant whose words are there, grouped by role. A code brings all that stands under it."""
    column = {below: place for place, code in enumerate(codes) for below in project.framework.under(code)}
    cells: dict[tuple[str, int], list[Coding]] = defaultdict(list)
    for coding in project.standing():
        source = project.sources[coding.source]
        if coding.code in column and (kind is None or source.kind is kind):
            for who in {source.participant_of(turn) for turn in source.turn_at(coding.start, coding.end)} - {None}:
                cells[(str(who), column[coding.code])].append(coding)
    return tuple(
        MatrixRow(who, kinds, tuple(_cell(project, who.id, code, cells[(who.id, n)]) for n, code in enumerate(codes)))
        for who, kinds in _rows(project, kind)
    )


def _cell(project: Project, participant: str, code: str, codings: list[Coding]) -> MatrixCell:
    return MatrixCell(
        tuple(sorted(codings, key=lambda c: (c.source, c.start))), project.analysis.summaries.get((participant, code))
    )


def _rows(project: Project, kind: SourceKind | None) -> list[tuple[Participant, tuple[SourceKind, ...]]]:
    kinds: dict[str, list[SourceKind]] = defaultdict(list)
    for source in project.sources.values():
        if source.words is not None and (kind is None or source.kind is kind):
            for who in set(source.participants()) - source.masked:
                kinds[who].append(source.kind)
    order = [*project.people.roles, None]
    people = sorted(
        (project.people.participants[who] for who in kinds), key=lambda p: (order.index(p.role), p.pseudonym)
    )
    return [(who, tuple(dict.fromkeys(kinds[who.id]))) for who in people]
