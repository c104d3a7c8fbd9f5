"""One area beside those that somebody names, its region and England: the rate of each series, year by year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.evaluation.areas.published import Area, Figure, Level, Published, Series


class Place(Word):
    """Why an area stands in the comparison."""

    ITSELF = "itself", "The area itself"
    BESIDE = "beside", "Named to stand beside it"
    REGION = "region", "Its region"
    COUNTRY = "country", "The country"


@dataclass(frozen=True, slots=True)
class Line:
    """One area's rates and counts by year."""

    area: Area
    place: Place
    rates: Mapping[int, Figure]
    counts: Mapping[int, Figure]


@dataclass(frozen=True, slots=True)
class Beside:
    """One series, with where it is from: the area first, England last."""

    id: str
    series: Series
    source: str
    years: tuple[int, ...]
    lines: tuple[Line, ...]


def beside(published: Published, name: str, others: Sequence[str] = ()) -> tuple[Beside, ...]:
    """Every series of an area beside others; UnknownAreaError where a name is of none.

    The Department names statistical neighbours elsewhere and not in these series, so who stands beside is said.
    """
    stand = _who(published, published.area(name), [published.area(other) for other in others])
    return tuple(_series(published, id_, series, stand) for id_, series in published.about.series.items())


def _who(published: Published, area: Area, others: Sequence[Area]) -> dict[Area, Place]:
    """Each area once, under the first reason for which it stands there."""
    stand = {area: Place.ITSELF} | {other: Place.BESIDE for other in others if other != area}
    region = published.region_of(area)
    if region and area.level is Level.AUTHORITY:
        stand.setdefault(region, Place.REGION)
    stand.setdefault(published.country(), Place.COUNTRY)
    return stand


def _series(published: Published, id_: str, series: Series, stand: Mapping[Area, Place]) -> Beside:
    years = published.years(series)
    lines = tuple(
        Line(
            area,
            place,
            {year: published.rate(series, area, year) for year in years},
            {year: published.count(series, area, year) for year in years},
        )
        for area, place in stand.items()
    )
    return Beside(id_, series, published.about.source(series), years, lines)
