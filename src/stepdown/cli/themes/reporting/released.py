"""Figures and checklists of an evaluation and of a business case, as their releases say them."""

from collections.abc import Iterable
from pathlib import Path

from stepdown.cli.written_file import UnreadableError, text_of
from stepdown.reporting.checklists.checked import Checked
from stepdown.reporting.checklists.document import UnreadableChecklistsError, read_checklists
from stepdown.reporting.voices.beside import ReleasedFigures, released_figures


def figures_of(releases: Iterable[Path]) -> ReleasedFigures:
    """The figures of some releases, by id. UnreadableError where a file is something else."""
    return {id_: figure for path in releases for id_, figure in _of(path).items()}


def checklists_of(documents: Iterable[Path]) -> tuple[Checked, ...]:
    """Answers to checklists, as reports of figures wrote them. UnreadableError where a file is something else."""
    return tuple(_checked(path) for path in documents)


def _checked(path: Path) -> Checked:
    try:
        return read_checklists(text_of(path))
    except UnreadableChecklistsError as fault:
        raise UnreadableError(
            f"{path}: {fault}. Give the release/checklists.json that 'stepdown evaluate' wrote."
        ) from fault


def _of(path: Path) -> ReleasedFigures:
    try:
        return released_figures(text_of(path))
    except ValueError as fault:
        raise UnreadableError(
            f"{path} is no release of an evaluation or a business case. Give the release/results.json that "
            "'stepdown evaluate' wrote, or the release/costs.json of 'stepdown cost': their figures may be shown."
        ) from fault
