"""Matching one to one: each supported child with the nearest other child by the score, none used twice.

Nearest within a calliper of 0.2 standard deviations of the log odds (Austin 2011, Pharmaceutical Statistics 10:150),
the highest scores first. Children of one pattern are alike: where only some of them are wanted each is used in part, so
that neither the order of rows nor a seed decides whose outcome counts.
"""

import numpy as np

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.score import Score
from stepdown.evaluation.arms.table import Numbers, Table
from stepdown.evaluation.arms.weights import Weights

CALLIPER = 0.2
_SAME = 1e-9
"""Scores nearer than this are one score."""


def matching(fitted: Score, table: Table) -> Weights | None:
    """The part of each pattern's children that is matched; None where nobody is. The matches are taken as given."""
    log_odds = np.log(fitted.scores / (1 - fitted.scores))
    supported, others = table.children[GroupArm.SUPPORTED], table.children[GroupArm.COMPARISON]
    calliper = CALLIPER * _spread(log_odds, supported, others) + _SAME
    left, matched = others.copy(), np.zeros(len(supported))
    for place in sorted(np.flatnonzero(supported), key=lambda place: (-log_odds[place], place)):
        apart = np.abs(log_odds - log_odds[place])
        near = [other for other in np.flatnonzero(left) if apart[other] <= calliper]
        for other in sorted(near, key=lambda other: (round(apart[other], 9), log_odds[other], other)):
            taken = min(supported[place] - matched[place], left[other])
            matched[place] += taken
            left[other] -= taken
    if not matched.any():
        return None
    return Weights({GroupArm.SUPPORTED: _part(matched, supported), GroupArm.COMPARISON: _part(others - left, others)})


def _spread(log_odds: Numbers, *groups: Numbers) -> float:
    """The standard deviation of the log odds, pooled over the groups."""
    variances = [float(np.cov(log_odds, fweights=group.astype(int))) for group in groups]
    return float(np.sqrt(sum(variances) / len(variances)))


def _part(used: Numbers, whole: Numbers) -> Numbers:
    found: Numbers = np.divide(used, whole, out=np.zeros(len(whole)), where=whole > 0)
    return found
