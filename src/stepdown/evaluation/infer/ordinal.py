"""Whether people stand otherwise on a ladder at two points: tests from the square table of from and to.

Sources: Stuart 1955 (Biometrika 42:412); Maxwell 1970 (British Journal of Psychiatry 116:651); Bhapkar 1966 (Journal of
the American Statistical Association 61:228); Bowker 1948 (the same, 43:572); scores: Mantel 1963 (the same, 58:690).
Tables of few people have empty levels. Nothing is added to them; degrees of freedom are counted from what is there.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import erfc, exp, fsum, isinf, lgamma, log, sqrt
from typing import NamedTuple

type Square = Sequence[Sequence[int]]
"""How many people were on each rung at the first point (rows) and at the second (columns)."""


class ChiSquare(NamedTuple):
    """A statistic and the degrees of freedom of the chi-square that it follows were there no change."""

    statistic: float
    degrees: int

    @property
    def p(self) -> float:
        """The chance of a statistic at least as large; 1 where nobody changed."""
        return chi_square_above(self.statistic, self.degrees) if self.degrees else 1.0


def stuart_maxwell(table: Square) -> ChiSquare:
    """Whether the two points have the same share on each rung.

    The covariance of the differences is a Laplacian: rungs between which anybody moved are joined, and each joined set
    of rungs has one degree of freedom fewer than rungs. Worked out in fractions, so that none is gained by rounding.
    """
    rungs = range(len(table))
    rows = [[_covariance(table, i, j) for j in rungs] for i in rungs]
    differences = [Fraction(sum(table[i][j] - table[j][i] for j in rungs)) for i in rungs]
    statistic, rank = Fraction(0), 0
    for pivot in rungs:
        if not rows[pivot][pivot]:
            continue
        statistic += differences[pivot] ** 2 / rows[pivot][pivot]
        rank += 1
        for below in range(pivot + 1, len(table)):
            factor = rows[below][pivot] / rows[pivot][pivot]
            differences[below] -= factor * differences[pivot]
            rows[below] = [b - factor * a for a, b in zip(rows[pivot], rows[below], strict=True)]
    return ChiSquare(float(statistic), rank)


def _covariance(table: Square, i: int, j: int) -> Fraction:
    if i != j:
        return Fraction(-table[i][j] - table[j][i])
    return Fraction(sum(table[i]) + sum(row[i] for row in table) - 2 * table[i][i])


def bhapkar(table: Square) -> ChiSquare:
    """The same by Wald's way, which is the larger of the two; infinite where everybody changed as one."""
    statistic, degrees = stuart_maxwell(table)
    people = sum(map(sum, table))
    if not degrees:
        return ChiSquare(0.0, 0)
    left = 1 - statistic / people
    return ChiSquare(statistic / left if left > 0 else float("inf"), degrees)


def bowker(table: Square) -> ChiSquare:
    """Whether as many moved each way between every two rungs; two between which nobody moved have no say."""
    pairs = [(table[i][j], table[j][i]) for i in range(len(table)) for j in range(i)]
    moved = [(one, other) for one, other in pairs if one + other]
    return ChiSquare(sum((one - other) ** 2 / (one + other) for one, other in moved), len(moved))


def score_test(table: Square) -> float:
    """The standard score of how many rungs people rose in all: below zero, they sank; 0 where nobody moved."""
    steps = [(j - i, units) for i, row in enumerate(table) for j, units in enumerate(row)]
    spread = sum(step * step * units for step, units in steps)
    return sum(step * units for step, units in steps) / sqrt(spread) if spread else 0.0


def both_tails(score: float) -> float:
    """The chance of a standard score at least as far from zero."""
    return erfc(abs(score) / sqrt(2))


def chi_square_above(statistic: float, degrees: int) -> float:
    """The chance that chi-square with whole degrees of freedom is at least so much, by its finite sum."""
    half = statistic / 2
    if not half or isinf(half):
        return 0.0 if half else 1.0
    start, chance = (0.5, erfc(sqrt(half))) if degrees % 2 else (0.0, 0.0)
    powers = (start + k for k in range(degrees // 2))
    return min(1.0, chance + fsum(exp(power * log(half) - half - lgamma(power + 1)) for power in powers))
