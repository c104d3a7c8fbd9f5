"""Mean, median, 90th centile and extremes of an amount, from its histogram alone."""

from collections.abc import Mapping
from fractions import Fraction


def mean(amounts: Mapping[float, int]) -> float:
    """The mean; ZeroDivisionError where there is nothing."""
    total = sum(Fraction(amount) * units for amount, units in amounts.items())
    return float(total / sum(amounts.values()))


def quantile(amounts: Mapping[float, int], share: Fraction) -> float:
    """The least amount that at least ``share`` of the units do not exceed; ValueError where there is nothing."""
    wanted, reached = share * sum(amounts.values()), 0
    for amount in sorted(amounts):
        reached += amounts[amount]
        if reached >= wanted:
            return amount
    raise ValueError("there is no amount")


def median(amounts: Mapping[float, int]) -> float:
    """The middle amount, or half-way between the two middle ones."""
    half = Fraction(1, 2)
    if sum(amounts.values()) % 2:
        return quantile(amounts, half)
    mirrored = {-amount: units for amount, units in amounts.items()}
    return (quantile(amounts, half) - quantile(mirrored, half)) / 2


def at_most(amounts: Mapping[float, int], limit: float) -> int:
    """How many units have an amount of at most ``limit``."""
    return sum(units for amount, units in amounts.items() if amount <= limit)
