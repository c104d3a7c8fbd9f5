"""Which days are worked: Mondays to Fridays that are no bank holiday, as far as the holidays are known."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


class BeyondTheCalendarError(LookupError):
    """A day for which the bank holidays are not known. It is refused, never guessed."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Bank holidays over the days that the list covers, and where the list comes from."""

    holidays: frozenset[date]
    covered_from: date
    covered_to: date
    source: str
    checked_on: date

    def is_working_day(self, day: date) -> bool:
        """Whether a day is worked; BeyondTheCalendarError where that is not known."""
        if not self.covered_from <= day <= self.covered_to:
            raise BeyondTheCalendarError(
                f"The bank holidays are known from {self.covered_from:%d/%m/%Y} to {self.covered_to:%d/%m/%Y}, "
                f"and {day:%d/%m/%Y} is not among these days. Add the year to the list of bank holidays."
            )
        return day.weekday() < 5 and day not in self.holidays


@cache
def england() -> Calendar:
    """The shipped calendar of England and Wales."""
    text = files("stepdown.domain.clocks").joinpath("data/bank-holidays-england.toml").read_text(encoding="utf-8")
    said = tomllib.loads(text)
    return Calendar(
        frozenset(said["days"]), said["covered_from"], said["covered_to"], said["source"], said["checked_on"]
    )
