"""Which list a sheet is, and which of its columns each column is, by the words of its headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from stepdown.exchange.annex_a.layout import LISTS, NOT_NEEDED, AnnexList
from stepdown.exchange.grid import Row
from stepdown.exchange.headings import ROWS_LOOKED_AT

_ENOUGH = 3
"""Columns that have to be known before a sheet is taken for a list."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The list, the row of its headings (1 is the first), and the column that each place is."""

    of: AnnexList
    row: int
    columns: Mapping[int, str]


def recognise(rows: Sequence[Row]) -> Recognised | None:
    """The list of the first rows of a sheet; None where they are of none that is needed."""
    found = (
        Recognised(of, at, columns)
        for at, row in enumerate(islice(rows, ROWS_LOOKED_AT), 1)
        for of in LISTS
        if len(columns := _columns(row, of)) >= _ENOUGH and set(of.tells) <= set(columns.values())
    )
    return max(found, key=lambda one: len(one.columns), default=None)


def not_needed(rows: Sequence[Row]) -> str | None:
    """What a sheet is that is a list of Annex A and of no use to a timeline; None where it is none."""
    for row in islice(rows, ROWS_LOOKED_AT):
        for cell in row:
            if cell and (what := NOT_NEEDED.get(_words(cell))):
                return what
    return None


def _columns(row: Row, of: AnnexList) -> Mapping[int, str]:
    """Each column once: where a heading holds the words of two, the longer words say which it is."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        name = _column(cell, of) if cell else None
        if name is not None:
            found.setdefault(name, place)
    return {place: name for name, place in found.items()}


def _column(heading: str, of: AnnexList) -> str | None:
    words = _words(heading)
    said = [(len(says), name) for name, ways in of.words.items() for way in ways if (says := _words(way)) in words]
    return max(said)[1] if said else None


def _words(text: str) -> str:
    """A heading in small letters, its words one blank apart: they are long, and not cut as plain names are."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))
