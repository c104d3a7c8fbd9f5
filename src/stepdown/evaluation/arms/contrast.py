"""How the outcome differs between two weighted groups, and how sure that is where children come in families.

That the weights were estimated is allowed for by stacking their equations on those of the two shares (Stefanski and
Boos 2002, The American Statistician 56:29; Lunceford and Davidian 2004, Statistics in Medicine 23:2937). Each child's
influence on the difference is added up by family, and the squares of the families' sums make the variance.
"""

from dataclasses import dataclass
from math import exp, log, sqrt

import numpy as np

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.table import ARMS, Numbers, Table
from stepdown.evaluation.arms.weights import Estimated, Weights
from stepdown.evaluation.infer.student import t_95


@dataclass(frozen=True, slots=True)
class Limits:
    """An estimate with its 95% limits."""

    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Contrast:
    """The share with the outcome in each group, their difference and their ratio (None where a share is none)."""

    supported: float
    comparison: float
    difference: Limits
    ratio: Limits | None


def contrast(table: Table, weights: Weights) -> Contrast:
    """The supported group's weighted share less, and over, the comparison group's."""
    shares = {arm: _share(table, weights, arm) for arm in ARMS}
    supported, comparison = shares[GroupArm.SUPPORTED], shares[GroupArm.COMPARISON]
    influences = {arm: _influence(table, weights, arm, shares[arm]) for arm in ARMS}
    reach = t_95(max(1, min(table.families(arm) for arm in ARMS) - 1))
    error = _error(influences[GroupArm.SUPPORTED] - influences[GroupArm.COMPARISON], table, weights)
    apart = supported - comparison
    difference = Limits(apart, max(-1.0, apart - reach * error), min(1.0, apart + reach * error))
    if min(supported, comparison) <= 0:
        return Contrast(supported, comparison, difference, None)
    relative = (influences[arm] / shares[arm] for arm in ARMS)
    error = _error(next(relative) - next(relative), table, weights)
    ratio = log(supported / comparison)
    return Contrast(
        supported, comparison, difference, Limits(exp(ratio), exp(ratio - reach * error), exp(ratio + reach * error))
    )


def _share(table: Table, weights: Weights, arm: GroupArm) -> float:
    each = weights.each[arm]
    return float(each @ table.happened[arm] / (each @ table.children[arm]))


def _influence(table: Table, weights: Weights, arm: GroupArm, share: float) -> Numbers:
    """By how much each family moves a group's share: by its own children's outcomes, and through the weights.

    A family's pull on its own share is made good as in CR2, and the coefficients of the weights as in CR1.
    """
    cells = table.cells[arm]
    size = float(weights.each[arm] @ table.children[arm])
    units = weights.each[arm][cells.pattern] * cells.units / size
    rest = 1 - _by_family(table, arm, units)
    own = _by_family(table, arm, units * (cells.happened - share)) / np.sqrt(rest)
    return own if weights.estimated is None else own + _through(table, weights.estimated, arm, share) / size


def _through(table: Table, estimated: Estimated, arm: GroupArm, share: float) -> Numbers:
    """What each family does to a group's sum by moving the coefficients that its weights follow from."""
    left = table.happened[arm] - share * table.children[arm]
    tilt = table.design.T @ (estimated.slope[arm] * left)
    along = table.design @ np.linalg.solve(estimated.bread, tilt)
    pulls = ((group, table.cells[group]) for group in ARMS)
    each = (_by_family(table, group, (estimated.pull[group] * along)[c.pattern] * c.units) for group, c in pulls)
    return np.sum(list(each), axis=0)


def _by_family(table: Table, arm: GroupArm, each: Numbers) -> Numbers:
    families = 1 + max(int(table.cells[group].family.max()) for group in ARMS)
    found: Numbers = np.bincount(table.cells[arm].family, weights=each, minlength=families)
    return found


def _error(influence: Numbers, table: Table, weights: Weights) -> float:
    families = sum(table.families(arm) for arm in ARMS)
    terms = 0 if weights.estimated is None else table.design.shape[1]
    return sqrt(float(influence @ influence) * families / (families - terms))


def e_value(ratio: float) -> float:
    """How strongly an unmeasured thing would have to go with both group and outcome to account for a ratio.

    VanderWeele and Ding 2017, Annals of Internal Medicine 167:268; of ratios below one their inverse is taken.
    """
    above = max(ratio, 1 / ratio)
    return above + sqrt(above * (above - 1))


def e_value_of_limit(limits: Limits) -> float:
    """The same for the limit nearest to one; 1 where the interval holds one."""
    if limits.low <= 1 <= limits.high:
        return 1.0
    return e_value(limits.low if limits.low > 1 else limits.high)
