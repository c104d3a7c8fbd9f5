"""The unit-cost library: what things cost, of what, in which year's prices, who bears it, and who says so."""

from stepdown.costs.prices.library import Entry, PriceLibrary, UnknownPriceError
from stepdown.costs.prices.price import NotPeriodicError, Portion, Price, Source
from stepdown.costs.prices.reading import read_prices, shipped_prices
from stepdown.costs.prices.words import Bearer, Category, Checked, Grade, Overlap, Per, RangeMeans, Release, Unit

__all__ = [
    "Bearer",
    "Category",
    "Checked",
    "Entry",
    "Grade",
    "NotPeriodicError",
    "Overlap",
    "Per",
    "Portion",
    "Price",
    "PriceLibrary",
    "RangeMeans",
    "Release",
    "Source",
    "Unit",
    "UnknownPriceError",
    "read_prices",
    "shipped_prices",
]
