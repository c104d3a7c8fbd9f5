"""What was measured of a site under load."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grown:
    """One size: the median milliseconds of each page for one visitor alone, and of its bare query."""

    database: str
    families: int
    pages: Mapping[str, float]
    bare: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Written:
    """Contacts recorded without a pause: how many were taken in how many seconds; and what became of ``all``."""

    writers: int
    taken: int
    seconds: float
    all: int
    lost: int
    doubled: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """Twenty at once: the milliseconds of every page that came, and what went wrong."""

    database: str
    families: int
    took: Mapping[str, Sequence[float]]
    errors: tuple[str, ...]
    writes: Written
