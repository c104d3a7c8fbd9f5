"""The codebook as one table, the same for every format: a column for each fact, and one for each source and role."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from stepdown.exchange.codebook.row import CodebookRow
from stepdown.themes.project.words import CodeOrigin

type Cell = str | int | date | None

PATH_SEPARATOR = " / "
ORIGINS = {CodeOrigin.A_PRIORI: "A priori", CodeOrigin.EMERGENT: "Emergent"}
"""Where a code comes from, in the words of the column's heading."""

TEXT_HEADINGS = ("Definition", "Include", "Exclude", "Example")


@dataclass(frozen=True, slots=True)
class CodebookTable:
    """Headings and cells; None where nothing is known."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_of(rows: Sequence[CodebookRow]) -> CodebookTable:
    """The table of these codes in their order. Sources and roles stand in the order in which they first occur."""
    groups = tuple(dict.fromkeys((each.source, each.role) for row in rows for each in row.participants))
    counted = tuple(f"Participants: {source}, {role}" for source, role in groups)
    headings = (
        *("Number", "Name", "Full path", *TEXT_HEADINGS, "A priori or emergent", "Guide question", "Theme", "Codings"),
        *counted,
        *("First used", "Changed", "Changed by"),
    )
    return CodebookTable(headings, tuple(_cells(row, groups) for row in rows))


def _cells(row: CodebookRow, groups: Sequence[tuple[str, str]]) -> tuple[Cell, ...]:
    counts = {(each.source, each.role): each.participants for each in row.participants}
    return (
        *(row.number, row.name, PATH_SEPARATOR.join(row.path)),
        *(text or None for text in (row.definition, row.include, row.exclude, row.example)),
        *(ORIGINS[row.origin] if row.origin else None, row.question, row.theme, row.codings),
        *(counts.get(group) for group in groups),
        *(row.first_used, row.changed, row.changed_by),
    )
