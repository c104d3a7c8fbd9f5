"""Figures of an evaluation and of a business case, as their releases say them."""

from collections.abc import Iterable
from pathlib import Path

from stepdown.cli.written_file import UnreadableError, text_of
from stepdown.reporting.voices.beside import ReleasedFigures, released_figures


def figures_of(releases: Iterable[Path]) -> ReleasedFigures:
    """The figures of some releases, by id. UnreadableError where a file is something else."""
    return {id_: figure for path in releases for id_, figure in _of(path).items()}


def _of(path: Path) -> ReleasedFigures:
    try:
        return released_figures(text_of(path))
    except ValueError as fault:
        raise UnreadableError(
            f"{path} is no release of an evaluation or a business case. Give the release/results.json that "
            "'stepdown evaluate' wrote, or the release/costs.json of 'stepdown cost': their figures may be shown."
        ) from fault
