"""Entropy balancing: of all weights that give the other group the supported group's means, those nearest to equal.

Hainmueller 2012, Political Analysis 20:25. What else follows: Zhao and Percival 2017, Journal of Causal
Inference 5:1.
"""

from collections.abc import Callable

import numpy as np

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.table import Numbers, Table
from stepdown.evaluation.arms.weights import Estimated, Weights

_MOST_STEPS = 200
_CLOSE = 1e-10
_NO_ANSWER = 30.0
"""A coefficient beyond this is a weight that falls to nothing, or rises without end."""
_SMALLEST_PART = 1e-6
_SAME = 1e-12
"""Heights nearer than this are one height, where only arithmetic tells them apart."""


def entropy(table: Table) -> Weights | None:
    """By Newton's steps on the dual; None where no weights give those means, as where a value is in one group only."""
    found = _dual(table)
    if found is None:
        return None
    weights = np.exp(table.design @ found)
    ones = np.ones(len(weights))
    children = table.children[GroupArm.COMPARISON]
    bread = table.design.T @ (table.design * (children * weights)[:, None])
    return Weights(
        {GroupArm.SUPPORTED: ones, GroupArm.COMPARISON: weights},
        Estimated(
            {GroupArm.SUPPORTED: 0 * ones, GroupArm.COMPARISON: weights},
            {GroupArm.SUPPORTED: ones, GroupArm.COMPARISON: -weights},
            bread,
        ),
    )


def _dual(table: Table) -> Numbers | None:
    """The coefficients whose exponentials are the weights, steps halved until they go down."""
    design, others = table.design, table.children[GroupArm.COMPARISON]
    wanted = design.T @ table.children[GroupArm.SUPPORTED]

    def height(at: Numbers) -> float:
        return float(others @ np.exp(np.clip(design @ at, -700, 700)) - wanted @ at)

    found = np.zeros(design.shape[1])
    for _ in range(_MOST_STEPS):
        weighted = others * np.exp(design @ found)
        slope = design.T @ weighted - wanted
        if float(np.max(np.abs(slope))) < _CLOSE * wanted[0]:
            return found
        bread = design.T @ (design * weighted[:, None])
        if np.linalg.matrix_rank(bread) < len(found):
            return None
        found = _stepped(found, -np.linalg.solve(bread, slope), height)
        if float(np.max(np.abs(found))) > _NO_ANSWER:
            return None
    return None


def _stepped(found: Numbers, step: Numbers, height: Callable[[Numbers], float]) -> Numbers:
    part, here = 1.0, height(found)
    same = _SAME * (1 + abs(here))
    while part > _SMALLEST_PART and height(found + part * step) > here + same:
        part /= 2
    stepped: Numbers = found + part * step
    return stepped
