"""How alike two groups are in a covariate: its share in each, and the standardised difference before and after.

The difference is in standard deviations of the unweighted groups throughout, so that weights cannot hide what they do
not mend (Austin 2009, Statistics in Medicine 28:3083; Stuart 2010, Statistical Science 25:1).
"""

from dataclasses import dataclass
from math import nan, sqrt

from stepdown.domain.casework import GroupArm
from stepdown.domain.missing import Missing
from stepdown.evaluation.arms.table import ARMS, Numbers, Table
from stepdown.evaluation.arms.weights import Weights, unweighted

LARGE = 0.1
"""From here on, by a common rule of thumb, a standardised difference is worth a second look."""


@dataclass(frozen=True, slots=True)
class Balanced:
    """One value of a covariate: its weighted share in each group, and both standardised differences."""

    covariate: str
    value: str
    supported: float
    comparison: float
    before: float
    after: float


def balance(table: Table, weights: Weights) -> tuple[Balanced, ...]:
    """Every value of every covariate. A share is of those known; that something is not known is a share of all.

    Of a group of which nothing is known there is no share, and no difference (not a number).
    """
    return tuple(
        _balanced(table, weights, covariate, value) for covariate in table.has for value in table.has[covariate]
    )


def _balanced(table: Table, weights: Weights, covariate: str, value: str) -> Balanced:
    has = table.has[covariate]
    of = 1 - has[Missing.NOT_KNOWN] if value != Missing.NOT_KNOWN and Missing.NOT_KNOWN in has else has[value] * 0 + 1
    before = [_share(table, unweighted(table), arm, has[value], of) for arm in ARMS]
    after = [_share(table, weights, arm, has[value], of) for arm in ARMS]
    spread = sqrt(sum(share * (1 - share) for share in before) / 2)
    supported, comparison = after
    return Balanced(
        covariate, value, supported, comparison, _standardised(before, spread), _standardised(after, spread)
    )


def _share(table: Table, weights: Weights, arm: GroupArm, has: Numbers, of: Numbers) -> float:
    each = weights.each[arm] * table.children[arm]
    whole = float(each @ of)
    return float(each @ (has * of)) / whole if whole > 0 else nan


def _standardised(shares: list[float], spread: float) -> float:
    return 0.0 if spread == 0 else (shares[0] - shares[1]) / spread
