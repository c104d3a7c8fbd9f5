"""How sure one is of a share, or of a change, where people come in families: from the patterns of families alone.

Brothers and sisters go together, so that a family of four says less than four strangers. The variance is that of CR2
(Bell and McCaffrey 2002, Survey Methodology 28:169; Pustejovsky and Tipton 2018, Journal of Business and Economic
Statistics 36:672), with Satterthwaite's degrees of freedom. For means of groups that may share families both have a
closed form in the sizes of families and the residuals of their sums: docs/explanation/statistics.md derives it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from typing import NamedTuple


class Group(NamedTuple):
    """The people of one family in one group: of how many it is known, and of how many of these it is so."""

    known: int
    present: int


type Families = Mapping[tuple[Group, ...], int]
"""How many families have each pattern: of one group for its mean, of two for the second mean less the first."""


def variance(families: Families, leverage: int = 1) -> float:
    """The variance of the mean, or of the difference; ValueError where all people of a group are of one family.

    ``leverage`` says how far a family's pull on its own mean is made good: 1 is CR2, 0 is CR0 (not at all) and 2 is
    CR3 (as if it were left out).
    """
    sides = _sides(families)
    return fsum(units * _pull(pattern, sides, leverage) ** 2 for pattern, units in families.items())


def degrees(families: Families) -> float:
    """Satterthwaite's degrees of freedom of the CR2 variance, were all people strangers of one variance."""
    sides = _sides(families)
    own, apart = [], []
    shared = [[0.0] * len(sides) for _ in sides]
    for pattern, units in families.items():
        together = list(zip(pattern, sides, strict=True))
        own.append(units * sum(group.known / side.known**2 for group, side in together) ** 2)
        weights = [group.known / side.known / sqrt(side.known * side.rest(group)) for group, side in together]
        for one, x in enumerate(weights):
            for other, y in enumerate(weights):
                shared[one][other] += units * x * y
                apart.append(units * (x * y) ** 2)
    between = fsum(cell * cell for row in shared for cell in row) - fsum(apart)
    return fsum(1 / side.known for side in sides) ** 2 / (fsum(own) + between)


@dataclass(frozen=True, slots=True)
class _Side:
    """All people of one group, and whether its mean is added or taken away."""

    known: int
    mean: float
    sign: int

    def rest(self, group: Group) -> float:
        """The part of the group that is not of a family."""
        return 1 - group.known / self.known


def _sides(families: Families) -> Sequence[_Side]:
    sides = []
    for place in range(len(next(iter(families), ()))):
        groups = [(pattern[place], units) for pattern, units in families.items()]
        known = sum(units * group.known for group, units in groups)
        if any(group.known == known for group, _ in groups):
            raise ValueError("all people of a group are of one family: how families differ cannot be told")
        present = sum(units * group.present for group, units in groups)
        sides.append(_Side(known, present / known, 1))
    return [_Side(sides[0].known, sides[0].mean, -1), sides[1]] if len(sides) > 1 else sides


def _pull(pattern: Sequence[Group], sides: Sequence[_Side], leverage: int) -> float:
    """By how much a family moves the estimate, its leverage made good."""
    return fsum(
        side.sign * (group.present - group.known * side.mean) / side.known / side.rest(group) ** (leverage / 2)
        for group, side in zip(pattern, sides, strict=True)
    )
