"""An amount in pounds that knows its price year, and refuses to meet one of another year."""

from dataclasses import dataclass
from math import isfinite
from typing import Self, SupportsFloat, overload

from stepdown.costs.money.financial_year import FinancialYear
from stepdown.results.rounding import round_half_up

MINUS = "−"
MOST = 1e15
"""Pounds beyond which an amount is a slip: hundreds of times all that the country earns in a year."""


class PriceYearsDifferError(ValueError):
    """Two amounts of different price years cannot be added, taken away, divided or compared."""

    def __init__(self, first: FinancialYear, second: FinancialYear) -> None:
        super().__init__(f"one amount is in {first} prices and the other in {second} prices; uprate one of them first")


@dataclass(frozen=True, slots=True)
class Money:
    """Pounds in the prices of one financial year. Equal amounts are of the same year."""

    pounds: float
    price_year: FinancialYear

    def __post_init__(self) -> None:
        # A number of an array library becomes a plain one, so that an amount is written and rounded the same way.
        object.__setattr__(self, "pounds", float(self.pounds))
        if not isfinite(self.pounds) or abs(self.pounds) >= MOST:
            raise ValueError(f"{self.pounds} is not an amount of money that can be counted with")

    def __add__(self, other: object) -> Self:
        if not isinstance(other, Money):
            return NotImplemented
        return self._of(self.pounds + self._same_year(other))

    def __radd__(self, other: int) -> Self:
        # sum() begins with 0, the one amount that needs no price year.
        return self if other == 0 else NotImplemented

    def __sub__(self, other: object) -> Self:
        if not isinstance(other, Money):
            return NotImplemented
        return self._of(self.pounds - self._same_year(other))

    def __mul__(self, factor: SupportsFloat) -> Self:
        # Money has no __float__, so money by money is refused: it would be square pounds.
        return self._of(self.pounds * float(factor)) if isinstance(factor, SupportsFloat) else NotImplemented

    __rmul__ = __mul__

    @overload
    def __truediv__(self, divisor: "Money") -> float: ...
    @overload
    def __truediv__(self, divisor: float) -> Self: ...
    def __truediv__(self, divisor: "Money | float") -> "Self | float":
        """Money by money of the same year is a plain ratio; money by a number is money."""
        if isinstance(divisor, Money):
            return self.pounds / self._same_year(divisor)
        return self._of(self.pounds / divisor)

    def __neg__(self) -> Self:
        return self._of(-self.pounds)

    def __abs__(self) -> Self:
        return self._of(abs(self.pounds))

    def __lt__(self, other: "Money") -> bool:
        return self.pounds < self._same_year(other)

    def __le__(self, other: "Money") -> bool:
        return self.pounds <= self._same_year(other)

    def __gt__(self, other: "Money") -> bool:
        return self.pounds > self._same_year(other)

    def __ge__(self, other: "Money") -> bool:
        return self.pounds >= self._same_year(other)

    def amount(self) -> str:
        """The pounds alone: whole pounds rounded half up, with pence only under £100 where there are any."""
        size = abs(self.pounds)
        pence = round_half_up(size, 2)
        shown = pence if pence < 100 and pence % 1 else round_half_up(size)
        return f"{MINUS if self.pounds < 0 and shown else ''}£{shown:,}"

    def __str__(self) -> str:
        return f"{self.amount()} ({self.price_year} prices)"

    def _of(self, pounds: float) -> Self:
        return type(self)(pounds, self.price_year)

    def _same_year(self, other: "Money") -> float:
        if self.price_year != other.price_year:
            raise PriceYearsDifferError(self.price_year, other.price_year)
        return other.pounds
