"""Which year a return is of: the days of which it tells."""

import re
from collections import Counter
from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.ssda903.findings import NO_YEAR, YEAR_BY_DATES, YEARS_DIFFER
from stepdown.exchange.ssda903.layout import EPISODES, REVIEWS

_TWO_YEARS = re.compile(r"(?<!\d)(20\d\d)\W?_?(?:20)?(\d\d)(?!\d)")
_ONE_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_APRIL = 4
_SO_FAR = ((EPISODES.name, "DECOM"), (REVIEWS.name, "REVIEW"))


def return_year(tables: CaseTables, given: int | None) -> tuple[int | None, Finding | None]:
    """The year in which the return ends, on 31 March; None where nobody can know it.

    What is given counts. Else the dates do, because the year in a name may be that in which the return's year begins
    or that in which it ends; where there are no dates, a name that has both, such as 2017-18.
    """
    dates, place = _by_dates(tables), Place(tables.file)
    if given is not None:
        differs = dates is not None and dates != given
        said = {"year": str(given), "dates": str(dates)}
        return given, YEARS_DIFFER.finding(place, said) if differs else None
    names = tuple(_names(tables))
    ends = {int(end) for name in names for end in _ends_named(name)}
    if dates is None:
        return (ends.pop(), None) if len(ends) == 1 else (None, NO_YEAR.finding(place))
    years = {int(year) for name in names for year in _ONE_YEAR.findall(name)}
    if dates in ends or (dates in years and not ends):
        return dates, None
    return dates, YEAR_BY_DATES.finding(place, {"names": _in_words(ends, years, dates), "year": str(dates)})


def _in_words(ends: set[int], years: set[int], dates: int) -> str:
    """What the names say of the year, where it is not plainly that of the dates."""
    if not (ends or years):
        return "No file or folder has the year in its name"
    if not ends and dates - 1 in years:
        return f"The names have {dates - 1}, in which the return's year begins"
    return f"The names have {', '.join(map(str, sorted(ends or years)))}, which does not fit"


def _names(tables: CaseTables) -> Iterable[str]:
    """What files, sheets and folders are called."""
    sources = {str(name) for table in tables.tables.values() for name in pc.unique(table["source_id"]).to_pylist()}
    return {tables.file, tables.about.get("folders", ""), *sources}


def _ends_named(name: str) -> Iterable[int]:
    """The years in which those end that are named by both, such as 2017-18 or 2017_2018."""
    return (int(first) + 1 for first, second in _TWO_YEARS.findall(name) if (int(first) + 1) % 100 == int(second))


def _by_dates(tables: CaseTables) -> int | None:
    """The year in which most of the episodes end that have ended; without any, that of the latest day there is.

    Every episode of a return ends in its year or later, so that one mistyped day moves nothing.
    """
    ended = tables.tables[EPISODES.name]["DEC"].drop_null()
    # The day on which an episode ends is the first on which it is over: what ends on 1 April was of the year before.
    days_before = pc.subtract(ended.cast(pa.int32()), pa.scalar(1, pa.int32())).cast(pa.date32())
    years = Counter(_year_ends(days_before))
    if years:
        return max(years, key=lambda year: (years[year], year))
    latest = [pc.max(tables.tables[name][column]) for name, column in _SO_FAR if name in tables.tables]
    return max((year for day in latest if day.is_valid for year in _year_ends(pa.array([day.as_py()]))), default=None)


def _year_ends(days: pa.Array) -> list[int]:
    """The year in which the return of each day ends."""
    after = pc.greater_equal(pc.month(days), _APRIL).cast(pa.int64())
    ends: list[int] = pc.add(pc.year(days), after).to_pylist()
    return ends
