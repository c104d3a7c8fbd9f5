"""Poisson regression with an offset, by iteratively reweighted least squares, and variances that allow for time.

McCullagh and Nelder 1989, Generalized Linear Models; Newey and West 1987, Econometrica 55:703.
"""

from dataclasses import dataclass

import numpy as np

from stepdown.evaluation.comparing.panel import Numbers

_MOST_STEPS = 60
_CLOSE = 1e-10


@dataclass(frozen=True, slots=True)
class Fitted:
    """Coefficients, and what was fitted: the design, the counts and their fitted means."""

    coefficients: Numbers
    design: Numbers
    counts: Numbers
    means: Numbers

    def newey_west(self, lag: int) -> Numbers:
        """The variance of the coefficients where what is left over goes together up to ``lag`` periods apart."""
        bread = np.linalg.inv(self.design.T @ (self.means[:, None] * self.design))
        scores = self.design * (self.counts - self.means)[:, None]
        meat = scores.T @ scores
        for apart in range(1, lag + 1):
            together = scores[apart:].T @ scores[:-apart]
            meat = meat + (1 - apart / (lag + 1)) * (together + together.T)
        variance: Numbers = bread @ meat @ bread
        return variance


def fit(design: Numbers, counts: Numbers, exposure: Numbers) -> Fitted | None:
    """The maximum of the likelihood; None where there is none, as where a group has no event at all."""
    offset = np.log(exposure)
    means = counts + 0.5
    coefficients = np.zeros(design.shape[1])
    for _ in range(_MOST_STEPS):
        working = np.log(means) - offset + (counts - means) / means
        weighted = design * means[:, None]
        try:
            found = np.linalg.solve(design.T @ weighted, weighted.T @ working)
        except np.linalg.LinAlgError:
            return None
        moved = float(np.max(np.abs(found - coefficients)))
        coefficients = found
        means = np.exp(np.clip(design @ coefficients + offset, -30, 30))
        if moved < _CLOSE:
            return Fitted(coefficients, design, counts, means)
    return None
