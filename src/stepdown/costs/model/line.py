"""One line of a business case: a quantity with and without the team, a price, who pays, and when."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.model.priced import Priced
from stepdown.costs.prices.words import Bearer, Category, Release
from stepdown.domain.word import Word

type Numbers = NDArray[np.float64]
type Values = Mapping[str, Numbers]


class LineKind(Word):
    """What sort of thing a line costs."""

    SERVICE = "service", "The service itself"
    PLACEMENT = "placement", "Placements"
    ENTRY = "entry", "Entry into care"
    PROCEEDINGS = "proceedings", "Care proceedings"
    LEVELS = "levels", "Case work below care"
    STAFF_TIME = "staff_time", "Social workers' time"
    OTHER = "other", "Other agencies' work"


@dataclass(frozen=True, slots=True)
class What:
    """What a line is about: its id, what people read, its kind, the parameters that it rests on."""

    id: str
    label: str
    kind: LineKind
    rests_on: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much, without the team and with it, and the change in each year. Draws are the last axis.

    ``change_by_year`` has the shape (years, draws) and sums over the years to with less without.
    """

    unit: str
    without_team: Numbers
    with_team: Numbers
    change_by_year: Numbers


@dataclass(frozen=True, slots=True)
class Line:
    """A quantity at a price: pounds of the price base for one of the quantity's unit, a value a draw."""

    what: What
    quantity: Quantity
    price: Numbers
    bearers: Mapping[Bearer, float]
    release: Release
    category: Category

    @staticmethod
    def of(what: What, quantity: Quantity, price: Priced, values: Values) -> "Line":
        """A line at a price of the library, drawn with the other values."""
        pounds = values[f"price.{price.id}"] * price.times
        return Line(what, quantity, pounds, price.bearers, price.release, price.category)

    @property
    def id(self) -> str:
        """The line's id."""
        return self.what.id

    @property
    def by_year(self) -> Numbers:
        """Cost with the team less cost without it, undiscounted, in each year: below zero is a saving."""
        return self.quantity.change_by_year * self.price

    def present_value(self, factors: Numbers) -> Numbers:
        """Cost with the team less cost without it, discounted; a value a draw, below zero is a saving."""
        return np.asarray(factors @ self.quantity.change_by_year * self.price)
