"""Years from the day of referral: which months fall into which, and what money in each is worth today."""

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.scenario.scenario import Discounting

type Numbers = NDArray[np.float64]

MONTHS = 12


def discount_factors(discounting: Discounting, years: int) -> Numbers:
    """What a pound of each year is worth: the first year counts in full (HM Treasury, Green Book, chapter 6)."""
    later = np.arange(1, years) >= discounting.later_from_year
    rates = np.where(later, discounting.later_rate, discounting.rate)
    return np.concatenate([[1.0], np.cumprod(1 / (1 + rates))])


def in_year(month: Numbers, years: int) -> Numbers:
    """For an event in a month (one a draw): 1 in the year in which it falls, else 0. Shape (years, draws)."""
    year = np.floor(month / MONTHS)
    return np.asarray(np.arange(years)[:, None] == year, dtype=np.float64)


def months_in_years(start: Numbers, length: Numbers, years: int) -> Numbers:
    """How many months of a stretch fall into each year. Shape (years, draws)."""
    bounds = MONTHS * np.arange(years + 1, dtype=np.float64)[:, None]
    inside = np.clip(bounds, start, start + length)
    return np.diff(inside, axis=0)
