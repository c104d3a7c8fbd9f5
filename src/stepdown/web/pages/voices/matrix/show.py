"""The matrix: a row a participant, grouped by role; a column a theme, or a code of one theme."""

from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.matrix.cells import CellState, MatrixCell, MatrixRow, columns, matrix
from stepdown.themes.project.state.framework import Code
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.framework import Choices
from stepdown.web.forms.voices.matrix import ChooseMatrix
from stepdown.web.pages.voices.framework.named import blind_texts
from stepdown.web.pages.voices.framework.passages import role_label
from stepdown.web.pages.voices.tabs import project_context

COLOURS = {
    CellState.NOTHING_SAID: "grey",
    CellState.TO_SUMMARISE: "blue",
    CellState.SUMMARISED: "green",
    CellState.STALE: "orange",
}
"""The colour of each state's tag, beside its words."""


@dataclass(frozen=True, slots=True)
class CellShown:
    """One cell under its code."""

    code: Code
    cell: MatrixCell
    colour: str


@dataclass(frozen=True, slots=True)
class RowShown:
    """One participant."""

    id: str
    pseudonym: str
    kinds: str
    cells: tuple[CellShown, ...]


@dataclass(frozen=True, slots=True)
class RoleShown:
    """The participants of one role."""

    words: str
    rows: tuple[RowShown, ...]


def show(request: Asked, project_id: UUID) -> HttpResponse:
    """The matrix of the themes, or of the codes under one."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    form = ChooseMatrix(request.GET, of=with_codes_under(seen))
    codes = columns(seen.project, form.code)
    rows = matrix(seen.project, codes, form.source_kind)
    cells = [cell for row in rows for cell in row.cells]
    shown = {
        "form": form,
        "columns": [seen.project.framework.codes[code] for code in codes],
        "roles": _by_role(seen, rows, codes),
        "is_blind": bool(blind_texts(seen.project, seen.coder)),
        "left": [(state, n) for state in CellState if (n := sum(cell.state is state for cell in cells))],
    }
    return render(request, "voices/matrix/table.html", project_context(seen, "matrix") | shown)


def with_codes_under(seen: ProjectSeen) -> Choices:
    """The codes whose codes can make the columns."""
    parents = {code.parent for code in seen.project.framework.in_use()}
    return [
        (c.id, f"The codes under {path_in_words(seen.project.framework, c.id)}")
        for c in seen.project.framework.in_use()
        if c.id in parents
    ]


def _by_role(seen: ProjectSeen, rows: tuple[MatrixRow, ...], codes: tuple[str, ...]) -> list[RoleShown]:
    return [
        RoleShown(role_label(seen, role), tuple(_row(seen, row, codes) for row in of_role))
        for role, of_role in groupby(rows, key=lambda row: row.participant.role)
    ]


def _row(seen: ProjectSeen, row: MatrixRow, codes: tuple[str, ...]) -> RowShown:
    named = (seen.project.framework.codes[code] for code in codes)
    cells = (CellShown(code, cell, COLOURS[cell.state]) for code, cell in zip(named, row.cells, strict=True))
    kinds = " and ".join(kind.label.lower() for kind in row.kinds)
    return RowShown(row.participant.id, row.participant.pseudonym, kinds, tuple(cells))
