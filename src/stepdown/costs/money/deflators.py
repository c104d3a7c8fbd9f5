"""HM Treasury's deflators by financial year, and uprating: one amount in the prices of another year.

The deflator is the price of all that the country produces. The price of a placement has risen faster (National Audit
Office, 2025), so an old placement price that is uprated this way is still too low for today.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated, Self

from pydantic import Field, model_validator

from stepdown.costs.money.financial_year import FinancialYear
from stepdown.costs.money.money import Money
from stepdown.costs.money.written_year import WrittenYear
from stepdown.written.parse import parse
from stepdown.written.part import Part, Sentence

SHIPPED = "hm_treasury_gdp_deflator_2026_03.toml"


class YearOutsideSeriesError(ValueError):
    """A year for which the series has no index."""


class DistortedYear(Part):
    """A year whose index misstates what happened to prices, and why."""

    year: WrittenYear
    why: Sentence


@dataclass(frozen=True, slots=True)
class Uprated:
    """An amount in the prices of another year, the factor that made it, and what to know before it is used."""

    money: Money
    factor: float
    warnings: tuple[str, ...] = ()


class Deflators(Part):
    """A price index by financial year, with where it comes from and how long it may be relied on."""

    title: Sentence
    release: Sentence
    series: Sentence
    licence: Sentence
    base_year: WrittenYear
    first_forecast_year: WrittenYear
    expires: date
    distorted: tuple[DistortedYear, ...] = ()
    index: dict[WrittenYear, Annotated[float, Field(gt=0)]]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        years = sorted(self.index)
        if not years or years != [years[0].plus(place) for place in range(len(years))]:
            raise ValueError("the index must have every financial year from its first to its last")
        if self.base_year not in self.index or self.first_forecast_year not in self.index:
            raise ValueError("the base year and the first forecast year must be years of the index")
        return self

    @property
    def first(self) -> FinancialYear:
        """The earliest year of the series."""
        return min(self.index)

    @property
    def last(self) -> FinancialYear:
        """The latest year of the series, usually a forecast."""
        return max(self.index)

    def require(self, year: FinancialYear) -> FinancialYear:
        """The year itself; YearOutsideSeriesError where the series does not have it."""
        if year not in self.index:
            raise YearOutsideSeriesError(f"{year} is outside the deflators, which run from {self.first} to {self.last}")
        return year

    def factor(self, start: FinancialYear, to: FinancialYear) -> float:
        """What an amount in prices of ``start`` is multiplied by to be in prices of ``to``."""
        return self.index[self.require(to)] / self.index[self.require(start)]

    def uprate(self, money: Money, to: FinancialYear, as_at: date | None = None) -> Uprated:
        """``money`` in the prices of ``to``. ``as_at`` is the day of use: after ``expires`` there is a warning."""
        factor = self.factor(money.price_year, to)
        return Uprated(Money(money.pounds * factor, to), factor, self.warnings(money.price_year, to, as_at))

    def warnings(self, start: FinancialYear, to: FinancialYear, as_at: date | None = None) -> tuple[str, ...]:
        """What to know of uprating between two years, as sentences."""
        if start == to:
            return ()
        return (*self._forecasts(start, to), *self._distortions(start, to), *self._expiry(as_at))

    def _forecasts(self, *years: FinancialYear) -> tuple[str, ...]:
        return tuple(
            f"The index for {year} is a forecast of {self.release}; it will change."
            for year in years
            if year >= self.first_forecast_year
        )

    def _distortions(self, *years: FinancialYear) -> tuple[str, ...]:
        return tuple(f"{distorted.year}: {distorted.why}" for distorted in self.distorted if distorted.year in years)

    def _expiry(self, as_at: date | None) -> tuple[str, ...]:
        if as_at is None or as_at <= self.expires:
            return ()
        return (f"The deflators ({self.release}) were to be replaced after {self.expires}; look for a newer release.",)


@cache
def shipped_deflators() -> Deflators:
    """The series that comes with the program."""
    text = (files("stepdown.costs.money") / "data" / SHIPPED).read_text(encoding="utf-8")
    return parse(text, Deflators)
