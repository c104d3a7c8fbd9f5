"""Amounts as printed: '27,500', '1.21m', '67.6%', '4-5', each with the precision that the print shows."""

import re
from dataclasses import dataclass
from fractions import Fraction

from stepdown.evaluation.replay.span import Span
from stepdown.results.rounding import round_half_up

SCALES = {"": 1, "k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?"
AMOUNT = re.compile(rf"([+−-]?)([£$€]?)(?=[\d.])({NUMBER})\s*(k|thousand|m|million|bn|billion)?\s*(%?)", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:-|–|\bto\b)\s*")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as printed. ``step`` is its printed precision; ``rounded`` says that it may have been rounded to it.

    Percentages are in points: '62%' is 62 with a step of 1.
    """

    text: str
    number: Fraction
    step: Fraction
    rounded: bool

    @property
    def span(self) -> Span:
        """Every number that would be printed so."""
        half = self.step / 2 if self.rounded else 0
        return Span(self.number - half, self.number + half)

    def prints(self, value: Fraction) -> bool:
        """Whether ``value`` is printed as this amount: rounded half up at its precision."""
        return to_step(value, self.step) == self.number

    def agrees(self, value: Span) -> bool:
        """Whether some number in ``value`` is printed as this amount."""
        if value.exact is not None:
            return self.prints(value.exact)
        half = self.step / 2
        return value.meets(Span(self.number - half, self.number + half))

    @property
    def places(self) -> int:
        """How many decimals the amount is printed with."""
        return max(0, len(str(self.step.denominator)) - 1)


@dataclass(frozen=True, slots=True)
class Range:
    """Two amounts as printed, such as '4-5': every number between them."""

    text: str
    low: Amount
    high: Amount

    @property
    def span(self) -> Span:
        """From the lower to the upper amount."""
        return Span(self.low.number, self.high.number)


def to_step(value: Fraction, step: Fraction) -> Fraction:
    """``value`` rounded half up to a multiple of ``step``."""
    return Fraction(round_half_up(value / step)) * step


def read_amount(text: str, unit: str) -> Amount | Range | None:
    """The amount or range that ``text`` prints; None where it is neither."""
    if (one := _one(text, unit)) is not None:
        return one
    ends = [_one(part, unit) for part in BETWEEN.split(text)]
    if len(ends) == 2 and ends[0] and ends[1] and ends[0].number <= ends[1].number:
        return Range(text, ends[0], ends[1])
    return None


def _one(text: str, unit: str) -> Amount | None:
    if (match := AMOUNT.fullmatch(text.strip())) is None:
        return None
    sign, currency, digits, scale, percent = match.groups()
    size = SCALES[(scale or "").lower()]
    decimals = len(digits.partition(".")[2])
    number = Fraction(digits.replace(",", "")) * size * (-1 if sign in ("-", "−") else 1)
    step = Fraction(size, 10**decimals)
    money = bool(currency) or "GBP" in unit or "£" in unit
    if money and step == 1:
        step = _noughts(number)
    whole_count = step == 1 and not percent and not is_percent(unit)
    return Amount(text, number, step, rounded=not whole_count)


def _noughts(number: Fraction) -> Fraction:
    """A whole sum of money that ends in two noughts or more may have been rounded to them."""
    digits = str(abs(int(number)))
    noughts = len(digits) - len(digits.rstrip("0"))
    return Fraction(10**noughts) if number and noughts >= 2 else Fraction(1)


def is_percent(unit: str) -> bool:
    """Whether a unit says percentages."""
    return unit.strip().lower().startswith(("percent", "per cent", "%"))
