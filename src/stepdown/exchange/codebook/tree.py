"""From the rows of a table to the code tree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.codebook.paths import Path, path_of
from stepdown.exchange.codebook.rules import NO_NAME, NO_PARENT, NOT_ITS_PATH, TOO_DEEP, TWICE
from stepdown.exchange.codebook.table import PATH_SEPARATOR

DEEPEST = 20
"""Levels of a code tree."""


@dataclass(frozen=True, slots=True)
class ListedCode:
    """A code as a table lists it. ``row`` is its row in the file; None for a folder that only others' paths name."""

    name: str
    row: int | None = None
    definition: str = ""
    include: str = ""
    exclude: str = ""
    example: str = ""
    children: tuple["ListedCode", ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it is, and its cells by their meaning, empty ones left out."""

    place: Place
    cells: Mapping[str, str]


def tree_of(rows: Sequence[Row]) -> tuple[tuple[ListedCode, ...], list[Finding]]:
    """The tree that the rows list, in their order, with what is wrong in them. A row that is wrong is left out."""
    found: dict[Path, Row] = {}
    findings: list[Finding] = []
    for row in rows:
        path, told = _looked_at(row, found)
        findings += told
        if path:
            found[path] = row
    listed = _with_folders(found, findings)
    return _codes((), listed), findings


def _looked_at(row: Row, found: Mapping[Path, Row]) -> tuple[Path | None, list[Finding]]:
    """The path of a row, None where the row cannot be used; and what is wrong with it."""
    path, is_its_own = path_of(row.cells)
    shown = PATH_SEPARATOR.join(path)
    if not path:
        return None, [NO_NAME.finding(row.place)]
    if len(path) > DEEPEST:
        return None, [TOO_DEEP.finding(_at(row, shown))]
    if path in found:
        return None, [TWICE.finding(_at(row, shown), {"first": str(found[path].place.row)})]
    if not is_its_own:
        return path, [NOT_ITS_PATH.finding(_at(row, row.cells["path"]), {"name": path[-1]})]
    return path, []


def _with_folders(found: Mapping[Path, Row], findings: list[Finding]) -> dict[Path, dict[str, Row | None]]:
    """The names under each path, those of folders among them, in the order of the file. Each folder is told of once."""
    below: dict[Path, dict[str, Row | None]] = {(): {}}
    for path, row in found.items():
        for depth in range(1, len(path)):
            parent = path[:depth]
            if parent not in found and parent[-1] not in below[parent[:-1]]:
                findings.append(NO_PARENT.finding(_at(row, PATH_SEPARATOR.join(parent))))
            below[parent[:-1]].setdefault(parent[-1], found.get(parent))
            below.setdefault(parent, {})
        below[path[:-1]].setdefault(path[-1], row)
        below.setdefault(path, {})
    return below


def _codes(above: Path, below: Mapping[Path, Mapping[str, Row | None]]) -> tuple[ListedCode, ...]:
    return tuple(_code((*above, name), row, below) for name, row in below[above].items())


def _code(path: Path, row: Row | None, below: Mapping[Path, Mapping[str, Row | None]]) -> ListedCode:
    cells = row.cells if row else {}
    return ListedCode(
        name=path[-1],
        row=row.place.row if row else None,
        definition=cells.get("definition", ""),
        include=cells.get("include", ""),
        exclude=cells.get("exclude", ""),
        example=cells.get("example", ""),
        children=_codes(path, below),
    )


def _at(row: Row, value: str) -> Place:
    return Place(row.place.file, row.place.sheet, row.place.row, value=value)
