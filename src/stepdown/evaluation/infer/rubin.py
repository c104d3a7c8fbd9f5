"""Rubin's rules: one estimate and its limits from several completions of what is not known.

Rubin 1987 (Multiple Imputation for Nonresponse in Surveys); degrees of freedom: Barnard and Rubin 1999 (Biometrika
86:948), for with few people the old ones can exceed what all the data would have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from stepdown.evaluation.infer.student import t_95
from stepdown.results.intervals import Interval


@dataclass(frozen=True, slots=True)
class Pooled:
    """The estimate, its standard error, the degrees of freedom, and the fraction of information that is missing."""

    estimate: float
    error: float
    degrees: float
    missing_information: float

    @property
    def limits(self) -> Interval:
        """95% limits by Student's t."""
        reach = t_95(max(1.0, self.degrees)) * self.error
        return Interval(self.estimate - reach, self.estimate + reach)


def pooled(estimates: Sequence[float], variances: Sequence[float], complete: float) -> Pooled:
    """Completions' estimates and variances as one; ``complete`` are the degrees of freedom were nothing missing.

    ValueError where there are fewer than two completions.
    """
    times = len(estimates)
    if times < _FEWEST:
        raise ValueError("Rubin's rules need two completions or more")
    middle = sum(estimates) / times
    within = sum(variances) / times
    between = (1 + 1 / times) * sum((one - middle) ** 2 for one in estimates) / (times - 1)
    total = within + between
    share = between / total if total else 0.0
    observed = (complete + 1) / (complete + 3) * complete * (1 - share)
    degrees = observed if not share else 1 / ((share**2 / (times - 1)) + (1 / observed if observed else 0.0))
    return Pooled(middle, sqrt(total), degrees, _missing_information(within, between, degrees))


_FEWEST = 2


def _missing_information(within: float, between: float, degrees: float) -> float:
    """As Rubin has it: what a completion adds in variance, allowing for how few completions there are."""
    if not between:
        return 0.0
    if not within:
        return 1.0
    more = between / within
    return (more + 2 / (degrees + 3)) / (more + 1)
