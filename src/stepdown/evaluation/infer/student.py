"""Student's t: how many standard errors 95% limits lie away, where the spread itself is an estimate.

SciPy says the same to a hundred-thousandth of it; to import it takes longer than to evaluate a pilot.
"""

from math import atan, cos, exp, lgamma, log, pi, sqrt

from stepdown.results.intervals import Z_95

_MANY = 20
"""From so many degrees of freedom on, the expansion below is right to a millionth."""

_STEPS = 48
_LEVEL = 0.95


def t_95(degrees: float) -> float:
    """The 97.5th centile of Student's t; ValueError unless there is at least one degree of freedom."""
    if degrees < 1:
        raise ValueError(f"{degrees} degrees of freedom are too few for an interval")
    found = _expanded(degrees)
    if degrees >= _MANY:
        return found
    scale = exp(lgamma((degrees + 1) / 2) - lgamma(degrees / 2)) / sqrt(pi)
    for _ in range(_STEPS):
        density = 2 * scale / sqrt(degrees) * (1 + found * found / degrees) ** (-(degrees + 1) / 2)
        step = (_LEVEL - 2 * scale * _area(found, degrees)) / density
        found += step
        if abs(step) < 1e-11:
            break
    return found


def _expanded(degrees: float) -> float:
    """Four terms of the expansion about the normal (Abramowitz and Stegun 1964, 26.7.5)."""
    z = Z_95
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    fourth = (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160
    return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees


def _area(t: float, degrees: float) -> float:
    """The area from 0 to t, up to a constant, by Simpson's rule over the angle whose tangent is t over root degrees."""
    end = atan(t / sqrt(degrees))
    power, width = degrees - 1, end / _STEPS
    heights = (exp(power * log(cos(width * k))) * _weight(k) for k in range(_STEPS + 1))
    return width / 3 * sum(heights)


def _weight(place: int) -> int:
    if place in (0, _STEPS):
        return 1
    return 4 if place % 2 else 2
