"""The counts of both groups as arrays: a row for each pattern of covariates, a column for each of their values."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.domain.casework import GroupArm
from stepdown.domain.safeguarding import Movement
from stepdown.evaluation.reduce.arms import ArmCount
from stepdown.evaluation.study.comparison import values_in_order

type Numbers = NDArray[np.float64]
type Places = NDArray[np.int64]

ARMS = (GroupArm.SUPPORTED, GroupArm.COMPARISON)
KNOWN = frozenset({Movement.STEPPED_DOWN, Movement.UNCHANGED, Movement.STEPPED_UP})


@dataclass(frozen=True, slots=True)
class Cells:
    """Children who share a family, a pattern and an outcome: the places of the first two, and how many they are."""

    family: Places
    pattern: Places
    happened: Numbers
    units: Numbers


@dataclass(frozen=True, slots=True)
class Table:
    """Both groups of those whose outcome is known.

    ``has`` says of each covariate and value which patterns have it; ``design`` is a constant and, of each covariate,
    every value but the commonest; ``children`` and ``happened`` count each group by pattern.
    """

    has: Mapping[str, Mapping[str, Numbers]]
    terms: tuple[tuple[str, str], ...]
    design: Numbers
    children: Mapping[GroupArm, Numbers]
    happened: Mapping[GroupArm, Numbers]
    cells: Mapping[GroupArm, Cells]

    def size(self, arm: GroupArm) -> float:
        """How many children a group has."""
        return float(self.children[arm].sum())

    def families(self, arm: GroupArm) -> int:
        """How many families a group has."""
        return len(np.unique(self.cells[arm].family))


def table_of(counts: Iterable[ArmCount], covariates: Sequence[str], outcome: Movement) -> Table:
    """The arrays of the counts; those whose outcome is not known, or does not apply, are left out."""
    known = [count for count in counts if count.moved in KNOWN]
    patterns = sorted({count.pattern for count in known})
    has = {covariate: _has(patterns, place, covariate) for place, covariate in enumerate(covariates)}
    cells = {arm: _cells([c for c in known if c.arm is arm], patterns, outcome) for arm in ARMS}
    children = {arm: _by_pattern(cells[arm], cells[arm].units, len(patterns)) for arm in ARMS}
    happened = {arm: _by_pattern(c, c.units * c.happened, len(patterns)) for arm, c in cells.items()}
    everybody = children[GroupArm.SUPPORTED] + children[GroupArm.COMPARISON]
    terms = tuple(_terms(has, everybody))
    columns = [np.ones(len(patterns)), *(has[covariate][value] for covariate, value in terms)]
    return Table(has, terms, np.column_stack(columns), children, happened, cells)


def _has(patterns: Sequence[tuple[str, ...]], place: int, covariate: str) -> dict[str, Numbers]:
    found = Counter(pattern[place] for pattern in patterns)
    return {
        value: np.array([float(pattern[place] == value) for pattern in patterns])
        for value in values_in_order(covariate, found)
    }


def _terms(has: Mapping[str, Mapping[str, Numbers]], everybody: Numbers) -> Iterable[tuple[str, str]]:
    for covariate, values in has.items():
        commonest = max(values, key=lambda value: float(values[value] @ everybody), default=None)
        yield from ((covariate, value) for value in values if value != commonest)


def _cells(counts: Sequence[ArmCount], patterns: Sequence[tuple[str, ...]], outcome: Movement) -> Cells:
    places = {pattern: place for place, pattern in enumerate(patterns)}
    together: Counter[tuple[int, int, bool]] = Counter()
    for count in counts:
        together[count.family, places[count.pattern], count.moved is outcome] += count.units
    rows = sorted(together.items())
    return Cells(
        np.array([family for (family, _, _), _ in rows], dtype=np.int64),
        np.array([pattern for (_, pattern, _), _ in rows], dtype=np.int64),
        np.array([happened for (_, _, happened), _ in rows], dtype=float),
        np.array([units for _, units in rows], dtype=float),
    )


def _by_pattern(cells: Cells, what: Numbers, patterns: int) -> Numbers:
    return np.bincount(cells.pattern, weights=what, minlength=patterns)
