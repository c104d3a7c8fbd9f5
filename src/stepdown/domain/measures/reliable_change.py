"""Reliable change (Jacobson and Truax, 1991): how far two scores differ by the error of measurement alone."""

from math import sqrt

NINETY_FIVE = 1.96
"""Of differences that are error alone, 95% lie within so many of their standard errors."""


def standard_error_of_measurement(standard_deviation: float, reliability: float) -> float:
    """How far one score lies from the true one: the standard deviation times the root of 1 less the reliability."""
    if standard_deviation <= 0 or not 0 <= reliability < 1:
        raise ValueError("reliable change needs a standard deviation above 0 and a reliability from 0 up to 1")
    return standard_deviation * sqrt(1 - reliability)


def standard_error_of_difference(standard_error: float) -> float:
    """How far the difference of two scores lies from the true one: both scores carry the error."""
    return standard_error * sqrt(2)


def jacobson_truax(standard_error: float, deviates: float = NINETY_FIVE) -> float:
    """The points that a score must move by to be reliable change, from the standard error of measurement."""
    return deviates * standard_error_of_difference(standard_error)
