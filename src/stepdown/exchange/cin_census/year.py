"""Which year a census is of: the days of which it tells."""

from collections.abc import Mapping
from datetime import date

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.cin_census.findings import NO_YEAR, YEARS_DIFFER

FIRST_WITH_PLANS = 2022
"""The first census that has child in need plans."""
_LAST_DAY = (3, 31)


def census_year(file: str, about: Mapping[str, str]) -> tuple[int | None, Finding | None]:
    """The year in which the census ends, on 31 March; None where the file does not say.

    The reference date counts where it is a 31 March, since the year may be that of the collection's forms.
    """
    reference, year = _day(about.get("ReferenceDate", "")), about.get("Year", "").strip()
    if reference and (reference.month, reference.day) == _LAST_DAY:
        taken = reference.year
    elif year.isdecimal() and len(year) == 4:
        taken = int(year)
    else:
        return None, NO_YEAR.finding(Place(file))
    if reference == date(taken, *_LAST_DAY) and year == str(taken):
        return taken, None
    said = {"reference": about.get("ReferenceDate") or "not given", "year": year or "not given"}
    return taken, YEARS_DIFFER.finding(Place(file), {**said, "taken": f"31 March {taken}"})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
