"""What an instrument's numbers rest on: sources, terms, cut-offs and thresholds of reliable change."""

from dataclasses import dataclass
from datetime import date

from stepdown.domain.measures.reliable_change import NINETY_FIVE, jacobson_truax, standard_error_of_measurement
from stepdown.domain.measures.words import Basis, MayShip, Reading, Respondent


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so, where, and how far it was read."""

    id: str
    authors: str
    year: int | None
    title: str
    published_in: str
    reading: Reading
    checked_against: str
    checked_on: date

    def cited(self) -> str:
        """Author, year, title and place in one sentence without its stop."""
        return f"{self.authors} ({self.year or 'no date'}). {self.title}. {self.published_in}"


@dataclass(frozen=True, slots=True)
class Terms:
    """Whose instrument it is and what its terms let a program and a team do."""

    owner: str
    licence: str
    may_ship: MayShip
    before_use: str
    source: str
    checked_against: str
    checked_on: date
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of scores with its label, both ends counted."""

    label: str
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class CutOffs:
    """The bands of one publication, for the score named by ``of``; without respondents they hold for all."""

    id: str
    label: str
    of: str
    population: str
    source: Source
    bands: tuple[Band, ...]
    respondents: tuple[Respondent, ...] = ()

    def said(self) -> str:
        """The cut-off of two bands and whom it was found with, in a sentence."""
        lower, upper = self.bands
        return (
            f"Cut-off ({self.label}): {lower.label.lower()} up to {lower.last:g}, {upper.label.lower()} from "
            f"{upper.first:g}; {self.population}."
        )

    def band_of(self, value: float) -> Band:
        """The last band that begins at or below the value, which must be within the instrument's range."""
        return [band for band in self.bands if band.first <= value][-1]


@dataclass(frozen=True, slots=True)
class ReliableChange:
    """By how many points a score must move before the movement is more than the measure's own error."""

    id: str
    label: str
    basis: Basis
    population: str
    source: Source
    respondents: tuple[Respondent, ...] = ()
    points: float | None = None
    confidence: float | None = None
    standard_error: float | None = None
    standard_deviation: float | None = None
    reliability: float | None = None
    reliability_kind: str | None = None

    @property
    def threshold(self) -> float:
        """The points: as published, or 1.96 times the standard error of a difference."""
        if self.points is not None:
            return self.points
        return jacobson_truax(self._standard_error(), NINETY_FIVE)

    def said(self) -> str:
        """The points with what they were worked out from, whom it was found with, and who says so, in a sentence."""
        more = "" if self.basis is Basis.PUBLISHED else "more than "
        rests_on = [
            f"{self.confidence:g}% confidence" if self.confidence else "",
            f"standard error {self.standard_error:g}" if self.standard_error else "",
            f"standard deviation {self.standard_deviation:g}" if self.standard_deviation else "",
            f"reliability {self.reliability:g}, {self.reliability_kind}" if self.reliability else "",
        ]
        stated = "; ".join(filter(None, rests_on)) or "no standard deviation and no reliability is given with it"
        return (
            f"Reliable change ({self.label}): {more}{self.threshold:.4g} points; {stated}; "
            f"{self.population}. {self.source.cited()}."
        )

    def is_reached(self, difference: float) -> bool:
        """Published points are reached at that many; a threshold worked out from error must be exceeded."""
        moved = round(abs(difference), 6)  # 35 less 32.13 is 2.87, which the machine writes as 2.8699999999999974
        return moved >= self.threshold if self.basis is Basis.PUBLISHED else moved > self.threshold

    def _standard_error(self) -> float:
        if self.standard_error is not None:
            return self.standard_error
        if self.standard_deviation is None or self.reliability is None:
            raise ValueError(f"reliable change '{self.id}' has no points, standard error, or deviation and reliability")
        return standard_error_of_measurement(self.standard_deviation, self.reliability)
