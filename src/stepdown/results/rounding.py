"""Half-up rounding, as people round: 0.125 is 0.13, 2.5 is 3, and a printed figure can be checked by hand."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction


def round_half_up(value: float | Fraction | Decimal, places: int = 0) -> Decimal:
    """``value`` to ``places`` decimals, halves away from zero: fractions exactly, floats by their shortest form."""
    if isinstance(value, Fraction):
        scaled = abs(value) * 10**places
        whole = int(scaled + Fraction(1, 2))
        return Decimal(whole if value >= 0 else -whole).scaleb(-places)
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def percent(numerator: int, denominator: int, places: int = 0) -> Decimal:
    """The percentage, rounded half up from the exact fraction. ZeroDivisionError where the denominator is 0."""
    return round_half_up(Fraction(100 * numerator, denominator), places)
