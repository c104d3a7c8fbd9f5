"""A number known between two limits: what a rounded figure stands for, and what can be reckoned from it. Exact."""

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

ROOT_RESOLUTION = 10**12
"""A square root is found to one part in this many: far finer than any printed figure."""


@dataclass(frozen=True, slots=True)
class Span:
    """Every number from ``low`` to ``high``, both included; a number known exactly has equal limits."""

    low: Fraction
    high: Fraction

    @classmethod
    def point(cls, value: Fraction | int) -> "Span":
        """A number known exactly."""
        return cls(Fraction(value), Fraction(value))

    @property
    def exact(self) -> Fraction | None:
        """The number, where it is known exactly."""
        return self.low if self.low == self.high else None

    @property
    def middle(self) -> Fraction:
        """The number to show for the span."""
        return (self.low + self.high) / 2

    def __neg__(self) -> "Span":
        return Span(-self.high, -self.low)

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Span") -> "Span":
        return self + -other

    def __mul__(self, other: "Span") -> "Span":
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Span(min(ends), max(ends))

    def __truediv__(self, other: "Span") -> "Span":
        """ZeroDivisionError where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError("the divisor may be zero")
        return self * Span(1 / other.high, 1 / other.low)

    def root(self) -> "Span":
        """The square root; ValueError where the span reaches below zero."""
        if self.low < 0:
            raise ValueError("a negative number has no square root")
        return Span(_root(self.low), _root(self.high))

    def meets(self, other: "Span") -> bool:
        """Whether some number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def holds_whole_number(self) -> bool:
        """Whether some whole number lies in the span."""
        return -(-self.low // 1) <= self.high


def _root(value: Fraction) -> Fraction:
    return Fraction(isqrt(value.numerator * ROOT_RESOLUTION**2 // value.denominator), ROOT_RESOLUTION)
