"""The days of the invented council: six years, of which the files of five years tell."""

from datetime import date

FIRST_DAY = date(2018, 4, 1)
"""Before this day nothing happened to anybody."""
AS_AT = date(2024, 3, 31)
"""The day on which every file was taken."""
YEARS = (2020, 2021, 2022, 2023, 2024)
"""The years, each ending on 31 March, of which the yearly returns tell."""


def year_begins(year: int) -> date:
    """The first day of the year that ends in that year's March."""
    return date(year - 1, 4, 1)


def year_ends(year: int) -> date:
    """The first day after it."""
    return date(year, 4, 1)
