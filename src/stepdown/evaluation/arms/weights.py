"""Weights that make two groups alike, and how much they themselves owe to chance.

Overlap weights: Li, Morgan and Zaslavsky 2018, Journal of the American Statistical Association 113:390. Odds of the
score, for the average of the supported: Hirano, Imbens and Ridder 2003, Econometrica 71:1161.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.score import Score
from stepdown.evaluation.arms.table import ARMS, Numbers, Table

type ByArm = Mapping[GroupArm, Numbers]


@dataclass(frozen=True, slots=True)
class Estimated:
    """How the weights follow from coefficients that were estimated.

    ``slope`` times a pattern's row of the design is by how much its weight rises with the coefficients; ``pull`` times
    that row is a child's part in the equations that the coefficients solve, and ``bread`` is the equations' slope.
    """

    slope: ByArm
    pull: ByArm
    bread: Numbers


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of a child of each pattern, by group; ``estimated`` is None where they are taken as given."""

    each: ByArm
    estimated: Estimated | None = None

    def worth(self, table: Table, arm: GroupArm) -> float:
        """As how many children of equal weight a group is worth (Kish 1965, Survey Sampling)."""
        weights, children = self.each[arm], table.children[arm]
        return float((children @ weights) ** 2 / (children @ weights**2))


def unweighted(table: Table) -> Weights:
    """Every child as one."""
    return Weights({arm: np.ones(len(table.design)) for arm in ARMS})


def overlap(fitted: Score) -> Weights:
    """Each child by the chance of being in the other group; the means of all covariates come out equal."""
    scores = fitted.scores
    slope = scores * (1 - scores)
    return _of_score(fitted, (1 - scores, scores), (-slope, slope))


def odds(fitted: Score) -> Weights:
    """The supported as they are, the others by the odds of their score: the average of the supported."""
    scores = fitted.scores
    weights: Numbers = scores / (1 - scores)
    return _of_score(fitted, (np.ones(len(scores)), weights), (np.zeros(len(scores)), weights))


def _of_score(fitted: Score, each: tuple[Numbers, Numbers], slope: tuple[Numbers, Numbers]) -> Weights:
    pull = (1 - fitted.scores, -fitted.scores)
    both = (dict(zip(ARMS, pair, strict=True)) for pair in (each, slope, pull))
    weights, slopes, pulls = both
    return Weights(weights, Estimated(slopes, pulls, fitted.information))
