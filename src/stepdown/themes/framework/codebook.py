"""The codebook: every code in use as a row, with its place, its counts, and who changed it last."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from stepdown.themes.matrix.counts import CodeCounts, counts
from stepdown.themes.project.log import Log
from stepdown.themes.project.state.framework import Code
from stepdown.themes.project.state.project import Project


@dataclass(frozen=True, slots=True)
class CodebookRow:
    """One code. ``counts`` are of it with all that stands under it; ``own``: the codings with it alone.

    ``first_used_at``: when it was first given, of the codings that are still there; None where there are none.
    """

    code: Code
    number: str
    """Its place in the tree: 2.1 is the first code under the second theme."""
    depth: int
    path: tuple[str, ...]
    theme: str
    own: int
    counts: CodeCounts
    first_used_at: datetime | None
    changed_at: datetime
    changed_by: str
    """The coder who last made or changed it."""


def codebook(project: Project, log: Log) -> tuple[CodebookRow, ...]:
    """A row a code, each theme with its codes under it."""
    used: dict[str, list[datetime]] = defaultdict(list)
    for coding in project.standing():
        used[coding.code].append(coding.at)
    tallied = {found.code: found for found in counts(project).codes}
    return tuple(_row(project, log, place, used[place[0].id], tallied[place[0].id]) for place in _numbered(project))


type Place = tuple[Code, str, int]
"""A code with its number and how deep it stands."""


def _row(project: Project, log: Log, place: Place, used: list[datetime], tallied: CodeCounts) -> CodebookRow:
    code, number, depth = place
    last, path = log.entries[code.history[-1] - 1], project.framework.path(code.id)
    first = min(used, default=None)
    return CodebookRow(code, number, depth, path, path[0], len(used), tallied, first, last.at, last.by)


def _numbered(project: Project) -> Iterator[Place]:
    place: Counter[str | None] = Counter()
    numbers: dict[str | None, str] = {None: ""}
    for code, depth in project.framework.walk():
        place[code.parent] += 1
        numbers[code.id] = f"{numbers[code.parent]}{place[code.parent]}."
        yield code, numbers[code.id].removesuffix("."), depth
