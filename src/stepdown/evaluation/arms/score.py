"""The propensity score: how likely a child of each pattern was to be in the supported group, by logistic regression.

Rosenbaum and Rubin 1983, Biometrika 70:41. What is not known is a value like any other (Rosenbaum and Rubin 1984,
Journal of the American Statistical Association 79:516).
"""

from dataclasses import dataclass

import numpy as np

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.table import Numbers, Table

_MOST_STEPS = 60
_CLOSE = 1e-10
_NO_MAXIMUM = 15.0
"""A coefficient beyond this is a likelihood that rises without end, as where a value occurs in one group only."""


@dataclass(frozen=True, slots=True)
class Score:
    """The coefficients, the score of each pattern, and the information about the coefficients."""

    coefficients: Numbers
    scores: Numbers
    information: Numbers


def score(table: Table) -> Score | None:
    """The maximum of the likelihood by Newton's steps; None where there is none, or where two terms say the same."""
    supported, comparison = table.children[GroupArm.SUPPORTED], table.children[GroupArm.COMPARISON]
    design, everybody = table.design, supported + comparison
    coefficients = np.zeros(design.shape[1])
    for _ in range(_MOST_STEPS):
        scores = logistic(design @ coefficients)
        information = design.T @ (design * (everybody * scores * (1 - scores))[:, None])
        if np.linalg.matrix_rank(information) < len(coefficients):
            return None
        step = np.linalg.solve(information, design.T @ (supported - everybody * scores))
        coefficients = coefficients + np.clip(step, -3, 3)
        if float(np.max(np.abs(coefficients))) > _NO_MAXIMUM:
            return None
        if float(np.max(np.abs(step))) < _CLOSE:
            return Score(coefficients, logistic(design @ coefficients), information)
    return None


def logistic(odds: Numbers) -> Numbers:
    """The probability of log odds."""
    found: Numbers = 1 / (1 + np.exp(-np.clip(odds, -700, 700)))
    return found
