"""How precisely limits and p-values are released: as they are printed, and no further.

An interval that allows for families is made of how children fall into families, which no table shows. To eight decimals
it could be searched for the families that give it; as printed, it tells many that share something from few. What was
completed by draws from a model is made of finer patterns than any table shows, and is told no more closely either.
"""

from dataclasses import replace

from stepdown.domain.goal_scales import T_POINTS
from stepdown.evaluation.arms.units import PRINTED
from stepdown.reporting.disclosure.profiles import Profile
from stepdown.results.result import Measure, Result
from stepdown.results.rounding import round_half_up

P_PLACES = 3
"""Decimals of a p-value."""

T_PLACES = 1
"""Decimals of a T score: more of them would tell whose weights and levels gave it."""

WEIGHT_PLACES = 3
"""Decimals of a weight."""


def as_printed(result: Result, profile: Profile) -> Result:
    """The result with its limits, or its p-value, rounded as a report prints them, unless the profile hides nothing."""
    if profile.largest_small == 0:
        return result
    places = _places_of_all(result, profile)
    if places is not None:
        return _with_all(result, places)
    if result.measure in (Measure.PROPORTION, Measure.PAIRED_DIFFERENCE):
        places = profile.percent_places + 2
        return replace(result, low=_rounded(result.low, places), high=_rounded(result.high, places))
    return result


def _places_of_all(result: Result, profile: Profile) -> int | None:
    """The decimals of the estimate and its limits, where all are told alike; None of a share, which is its counts."""
    if result.of in PRINTED:
        return PRINTED[result.of]
    if result.of == T_POINTS:
        return T_PLACES
    if result.measure in (Measure.AVERAGE, Measure.IMPUTED):
        return profile.percent_places + 2
    return {Measure.TEST: P_PLACES, Measure.WEIGHT: WEIGHT_PLACES}.get(result.measure)


def _with_all(result: Result, places: int) -> Result:
    estimate, low, high = (_rounded(value, places) for value in (result.estimate, result.low, result.high))
    return replace(result, estimate=estimate, low=low, high=high)


def _rounded(value: float | None, places: int) -> float | None:
    return None if value is None else float(round_half_up(value, places))
