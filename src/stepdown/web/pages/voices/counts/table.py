"""The table of counts as a page shows it: a row a code, a column a group with its base, a number a cell."""

from dataclasses import dataclass
from itertools import groupby

from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.themes.matrix.counts import Cell, CodeCounts, Counts
from stepdown.themes.matrix.sentences import asked
from stepdown.themes.people.asked import Base
from stepdown.themes.sources import SourceKind
from stepdown.web.pages.voices.framework.passages import role_label

NOTHING = Cell(0, 0)


@dataclass(frozen=True, slots=True)
class Column:
    """One group. ``role``: its id, or ``unknown``."""

    kind: SourceKind
    role: str
    words: str
    base: str
    took_part: int


@dataclass(frozen=True, slots=True)
class Number:
    """One cell. ``of``: of how many people, where people are counted; ``is_defined``: whether anybody took part."""

    column: Column
    number: int
    of: int | None
    is_defined: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One code with its cells. ``total``: over every column, each person once."""

    code: str
    name: str
    depth: int
    total: int
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All of it. ``kinds``: each kind of source with how many columns are under it."""

    kinds: tuple[tuple[SourceKind, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    nobodys: int
    """The codings that hold no participant's words, each counted at the code that it was given."""


def table(seen: ProjectSeen, found: Counts, *, of_codings: bool) -> Table:
    """The counts with words."""
    columns = tuple(_column(seen, base) for base in found.bases)
    depths = {code.id: depth for code, depth in seen.project.framework.walk()}
    return Table(
        tuple((kind, len(list(group))) for kind, group in groupby(columns, key=lambda column: column.kind)),
        columns,
        tuple(_row(seen, one, columns, depths[one.code], of_codings=of_codings) for one in found.codes),
        sum(one.nobodys for one in found.codes if depths[one.code] == 0),
    )


def _column(seen: ProjectSeen, base: Base) -> Column:
    words = role_label(seen, base.role)
    return Column(base.source_kind, base.role or "unknown", words, asked(base), base.took_part)


def _row(seen: ProjectSeen, one: CodeCounts, columns: tuple[Column, ...], depth: int, *, of_codings: bool) -> Row:
    cells = {(kind, role or "unknown"): cell for (kind, role), cell in one.by_group.items()}
    numbers = (
        _number(column, cells.get((column.kind, column.role), NOTHING), of_codings=of_codings) for column in columns
    )
    name = seen.project.framework.codes[one.code].name
    return Row(one.code, name, depth, one.codings if of_codings else one.people, tuple(numbers))


def _number(column: Column, cell: Cell, *, of_codings: bool) -> Number:
    if of_codings:
        return Number(column, cell.codings, None, bool(column.took_part))
    return Number(column, cell.people, column.took_part, bool(column.took_part))
