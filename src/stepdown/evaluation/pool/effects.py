"""A result as what a meta-analysis needs: its estimate on a scale on which it is near normal, and its variance there.

The variance is read from the result's own interval, so that it allows for families where that does. Wilson's interval
is even about the estimate on the scale of log odds, and there its half-width is twice the inverse hyperbolic sine of
the reach over twice the root of n p (1 − p): the variance of log odds follows exactly. Of a difference the interval's
half-width over 1.96 is its standard error, nearly (Cochrane Handbook, 6.3).
"""

from math import exp, log, sinh

from stepdown.evaluation.pool.meta import Effect
from stepdown.results.intervals import Z_95
from stepdown.results.result import Measure, Result

POOLED = (Measure.PROPORTION, Measure.PAIRED_DIFFERENCE)
"""What can be pooled so: shares, and differences of two shares of the same people."""


def effect_of(result: Result) -> Effect | None:
    """The effect of a share or a paired difference; None where too few are known, or its counts are hidden."""
    if result.estimate is None or result.low is None or result.high is None:
        return None
    if result.measure is Measure.PAIRED_DIFFERENCE:
        error = (result.high - result.low) / (2 * Z_95)
        return Effect(result.estimate, error * error) if error else None
    numerator, known = result.tally.numerator, result.tally.known
    if numerator is None or known is None:
        return None
    if not 0 < numerator < known:
        # None or all: half a person is added on either side, as is usual.
        return Effect(logit((numerator + 0.5) / (known + 1)), 1 / (numerator + 0.5) + 1 / (known - numerator + 0.5))
    error = _error(numerator / known, result.low, result.high)
    return Effect(logit(numerator / known), error * error) if error else None


def _error(share: float, low: float, high: float) -> float:
    """Of log odds. Where families are drawn again a limit may be none or all, which has no log odds."""
    if low <= 0 or high >= 1:
        return (high - low) / (2 * Z_95) / (share * (1 - share))
    return 2 * sinh((logit(high) - logit(low)) / 4) / Z_95


def logit(share: float) -> float:
    """The log odds of a share."""
    return log(share / (1 - share))


def share(log_odds: float) -> float:
    """The share of log odds."""
    return 1 / (1 + exp(-log_odds))


def on_scale_of(measure: Measure, value: float) -> float:
    """A value of the meta-analysis as it is read: a share again, or a difference as it is."""
    return share(value) if measure is Measure.PROPORTION else value
