"""Which year a census is of: the days of which it tells."""

from collections.abc import Iterator, Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.cin_census.findings import NO_YEAR, OUTSIDE_THE_YEAR, WRONG_YEAR, YEARS_DIFFER

FIRST_WITH_PLANS = 2022
"""The first census that has child in need plans."""
_LAST_DAY = (3, 31)
_MANY = 3
"""Cases that are no slips any more."""


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


def outside_the_year(tables: CaseTables, year: int) -> Iterator[Finding]:
    """One finding where cases were referred after the year or closed before it; of most of them, the year is wrong."""
    cases = tables.tables["cases"]
    after = pc.greater(cases["CINreferralDate"], pa.scalar(date(year, *_LAST_DAY)))
    before = pc.less(cases["CINclosureDate"], pa.scalar(date(year - 1, 4, 1)))
    outside = pc.or_(pc.fill_null(after, fill_value=False), pc.fill_null(before, fill_value=False))
    count = pc.sum(outside).as_py() or 0
    if count:
        first = cases.filter(outside).slice(0, 1).to_pylist()[0]
        column = "CINreferralDate" if after[pc.index(outside, value=True).as_py()].as_py() else "CINclosureDate"
        rule = WRONG_YEAR if count >= _MANY and 2 * count > cases.num_rows else OUTSIDE_THE_YEAR
        place = Place(tables.file, None, first["source_row"], column, first[column].isoformat())
        yield rule.finding(place, {"count": str(count), "all": str(cases.num_rows), "year": str(year)})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
