"""One price: an amount of one thing, in one year's prices, with who bears it, how far to trust it and who says so."""

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from stepdown.costs.money import Money, WrittenYear, shipped_deflators
from stepdown.costs.prices.words import Bearer, Category, Checked, Grade, Overlap, Per, RangeMeans, Release, Unit
from stepdown.written.part import Part, Sentence

PERIODS_A_YEAR = {Per.WEEK: 52.18, Per.MONTH: 12.0, Per.HALF_YEAR: 2.0, Per.YEAR: 1.0}
"""How many of a period a year has. A year of 365.25 days has 52.18 weeks; with 52, a day and a quarter is lost."""

MONTHS_A_YEAR = 12
SUM_TOLERANCE = 0.005
"""How far the portions may miss the whole, as a share of it: publications round each portion on its own."""


class NotPeriodicError(ValueError):
    """A price that is paid once, or by the hour, has no amount per year."""


Pounds = Annotated[float, Field(ge=0, strict=True, allow_inf_nan=False)]
SeriesYear = Annotated[WrittenYear, AfterValidator(lambda year: shipped_deflators().require(year))]
"""A financial year that the shipped deflators have, so that every price can be uprated."""


class Source(Part):
    """Who says so: enough to find the figure again, and the terms on which it may be passed on."""

    title: Sentence
    licence: Sentence
    page: Sentence | None = None


class Portion(Part):
    """What one bearer pays. A portion may stand without an amount only where it is the whole price."""

    bearer: Bearer
    amount: Pounds | None = None
    what: Sentence | None = None
    overlaps: tuple[Overlap, ...] = ()


class Price(Part):
    """A unit cost in pounds, at the prices of ``price_year``.

    ``low`` and ``high`` are what ``range_means`` says. ``overlaps`` are the groups with which the whole price may be
    counted twice; a portion has groups of its own. ``expires`` is the last day on which it may be used unlooked at.
    """

    id: Sentence
    label: Sentence
    unit: Unit
    per: Per
    price_year: SeriesYear
    price_year_assumed: bool = False
    central: Pounds
    low: Pounds | None = None
    high: Pounds | None = None
    range_means: RangeMeans | None = None
    borne_by: Annotated[tuple[Portion, ...], Field(min_length=1)]
    category: Category
    release: Release
    grade: Grade
    checked: Checked
    overlaps: tuple[Overlap, ...] = ()
    note: Sentence | None = None
    expires: date
    source: Source

    @model_validator(mode="after")
    def _holds(self) -> Self:
        if wrong := [said for said in (self._wrong_in_range(), self._wrong_in_portions()) if said]:
            raise ValueError("; and ".join(wrong))
        return self

    def _wrong_in_range(self) -> str | None:
        given = [value is not None for value in (self.low, self.high, self.range_means)]
        if any(given) and not all(given):
            return "low, high and range_means stand together or not at all"
        if self.low is not None and self.high is not None and not self.low <= self.central <= self.high:
            return "the amounts must run low, central, high"
        return None

    def _wrong_in_portions(self) -> str | None:
        amounts = [portion.amount for portion in self.borne_by if portion.amount is not None]
        if len(amounts) < len(self.borne_by):
            several = len(self.borne_by) > 1
            return "where several bear the price, each in borne_by needs its amount" if several else None
        if abs(sum(amounts) - self.central) > SUM_TOLERANCE * self.central:
            return f"the amounts in borne_by sum to {sum(amounts):,g}, not to the central {self.central:,g}"
        return None

    @property
    def money(self) -> Money:
        """The central amount."""
        return Money(self.central, self.price_year)

    @property
    def range(self) -> tuple[Money, Money] | None:
        """Low and high, or None where there is no range."""
        if self.low is None or self.high is None:
            return None
        return Money(self.low, self.price_year), Money(self.high, self.price_year)

    def borne(self) -> tuple[tuple[Portion, Money], ...]:
        """Each portion with what it pays of the central amount; together they pay all of it."""
        amounts = [portion.amount or 0.0 for portion in self.borne_by]
        whole = sum(amounts)
        if not whole:
            amounts, whole = [1.0] * len(amounts), float(len(amounts))
        return tuple((p, self.money * (amount / whole)) for p, amount in zip(self.borne_by, amounts, strict=True))

    def shares(self) -> dict[Bearer, float]:
        """Each bearer's share of the price, one bearer once; the shares sum to 1 unless the price is nothing."""
        shares: dict[Bearer, float] = {}
        for portion, paid in self.borne():
            shares[portion.bearer] = shares.get(portion.bearer, 0.0) + paid.pounds / (self.central or 1.0)
        return shares

    def groups(self) -> frozenset[Overlap]:
        """Every group in which the price, or a portion of it, may be counted twice."""
        return frozenset(self.overlaps).union(*(portion.overlaps for portion in self.borne_by))

    @property
    def is_periodic(self) -> bool:
        """Whether the price goes on, week by week or year by year."""
        return self.per in PERIODS_A_YEAR

    def per_year(self) -> Money:
        """The amount for a year; NotPeriodicError where the price is paid once or by the hour."""
        if self.per not in PERIODS_A_YEAR:
            raise NotPeriodicError(f"'{self.id}' is a price {self.what()}: it has no amount per year or per month")
        return self.money * PERIODS_A_YEAR[self.per]

    def per_month(self) -> Money:
        """The amount for a twelfth of a year; NotPeriodicError as for a year."""
        return self.per_year() / MONTHS_A_YEAR

    def what(self) -> str:
        """What the amount is for: 'per child per week', 'per application', 'per hour of a worker'."""
        unit = self.unit.label.lower()
        periods = {
            Per.EVENT: f"per {unit}",
            Per.HOUR: f"per hour of a {unit}",
            Per.HALF_YEAR: f"per {unit} per 6 months",
        }
        return periods.get(self.per, f"per {unit} per {self.per}")
