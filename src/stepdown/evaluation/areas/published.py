"""Published figures by area and year, and the series that they belong to. What the source withholds is never zero."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from stepdown.domain.word import Word
from stepdown.written.part import Name, Part, Sentence


class NotGiven(Word):
    """Why a published series has no figure for an area and a year: the letter is the source's own."""

    CONFIDENTIAL = "c", "withheld by the source to protect people"
    UNRELIABLE = "u", "left out by the source as unreliable"
    NOT_AVAILABLE = "x", "not available to the source"
    NOT_APPLICABLE = "z", "not applicable, as where the area did not exist in that year"
    NOT_IN_THE_SERIES = "–", "the series has no figure for that year"


type Figure = float | NotGiven


class Level(Word):
    """How large an area is."""

    COUNTRY = "country", "Country"
    REGION = "region", "Region"
    AUTHORITY = "authority", "Local authority"


class Series(Part):
    """One series: its count, the rate that the source gives if it gives one, and of what it is a rate."""

    label: Sentence
    count: Name
    rate: Name | None = None
    per: int
    of: Name
    unit: Sentence
    publication: Sentence
    table: Sentence

    @property
    def says(self) -> str:
        """What its rate is, in words: 'per 10,000 children'."""
        return "% of the year's referrals" if self.of == "referrals" else f"per {self.per:,} children"


class AllSeries(Part):
    """The series that are kept, with who published them and under which licence."""

    publisher: Sentence
    licence: Sentence
    reporting_year: int
    series: dict[Name, Series]

    def source(self, series: Series) -> str:
        """Where a series is from, in a sentence for under a table."""
        worked_out = "" if series.rate else " Rates calculated from the published counts and population estimates."
        if series.of == "referrals":
            worked_out = " Percentages calculated from the published counts."
        return (
            f"{self.publisher}, {series.publication}, reporting year {self.reporting_year}, {series.table}. "
            f"{self.licence}.{worked_out}"
        )


@dataclass(frozen=True, slots=True)
class Area:
    """The country, a region or an authority; ``region`` is the code of an authority's region."""

    code: str
    name: str
    level: Level
    region: str = ""


class UnknownAreaError(ValueError):
    """No area is so called. The text says which names are like it."""


@dataclass(frozen=True, slots=True)
class Published:
    """Everything that is kept: areas by code, and figures by column, area and year."""

    about: AllSeries
    areas: Mapping[str, Area]
    figures: Mapping[tuple[str, int], Mapping[str, Figure]]

    def area(self, name: str) -> Area:
        """The area of a name or code; UnknownAreaError, with what is like it, where there is none."""
        asked = name.strip().casefold()
        for area in self.areas.values():
            if asked in (area.name.casefold(), area.code.casefold()):
                return area
        names = {area.name.casefold(): area.name for area in self.areas.values()}
        alike = [names[close] for close in get_close_matches(asked, names, n=3)]
        alike += [full for low, full in names.items() if asked and asked in low and full not in alike][:3]
        meant = (
            f"; did you mean {' or '.join(alike)}?" if alike else ". Write it as the Department does, such as Essex."
        )
        raise UnknownAreaError(f"there is no area '{name}' in the published series{meant}")

    def region_of(self, area: Area) -> Area | None:
        """The region of an authority."""
        return self.areas.get(area.region)

    def country(self) -> Area:
        """England."""
        return next(area for area in self.areas.values() if area.level is Level.COUNTRY)

    def years(self, series: Series) -> tuple[int, ...]:
        """The years in which the series has a rate for any area."""
        return tuple(sorted({year for code, year in self.figures if self._has_rate(series, code, year)}))

    def rate(self, series: Series, area: Area, year: int) -> Figure:
        """The rate that the source gives, or else the count in proportion to what it is a rate of."""
        if series.rate:
            return self._figure(series.rate, area.code, year)
        count, of = self._figure(series.count, area.code, year), self._figure(series.of, area.code, year)
        if isinstance(count, NotGiven) or isinstance(of, NotGiven):
            return count if isinstance(count, NotGiven) else of
        return series.per * count / of if of else NotGiven.NOT_APPLICABLE

    def count(self, series: Series, area: Area, year: int) -> Figure:
        """The count behind a rate."""
        return self._figure(series.count, area.code, year)

    def _figure(self, column: str, code: str, year: int) -> Figure:
        return self.figures.get((code, year), {}).get(column, NotGiven.NOT_IN_THE_SERIES)

    def _has_rate(self, series: Series, code: str, year: int) -> bool:
        return not isinstance(self.rate(series, self.areas[code], year), NotGiven)
