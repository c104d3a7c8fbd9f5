"""Of whom a release speaks, and which of two releases provably speaks of all people of the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

ALL_AREAS = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """The families referred from a day to another, of an area, less those whom the rules leave out.

    ``dataset`` is the digest of the data and ``as_at`` the day of which they tell.
    """

    title: str
    referred_from: date
    referred_to: date
    as_at: date
    area: str
    families_left_out: frozenset[str]
    people_left_out: frozenset[str]
    dataset: str
    sources: tuple[str, ...]

    @classmethod
    def of(cls, header: Mapping[str, Any], area: str = ALL_AREAS) -> "Scope":
        """From the header of findings; ``area`` is the part of the service whose data they are."""
        study, dataset = header["study"], header["dataset"]
        days = {day: date.fromisoformat(study["period"][day]) for day in ("referred_from", "referred_to", "as_at")}
        return cls(
            title=study["study"]["title"],
            area=area,
            families_left_out=frozenset(study["cohort"]["families_left_out"]),
            people_left_out=frozenset(study["cohort"]["people_left_out"]),
            dataset=dataset["digest"],
            sources=tuple(dataset["sources"]),
            **days,
        )

    def is_of_the_same_people(self, other: "Scope") -> bool:
        """Whether both count the same families and people, of the same data or of the record at two days."""
        return self.people == other.people

    def holds(self, other: "Scope") -> bool:
        """Whether everybody who is counted in the other is provably counted here."""
        within = self.referred_from <= other.referred_from and other.referred_to <= self.referred_to
        leaves_out_less = (
            self.families_left_out <= other.families_left_out and self.people_left_out <= other.people_left_out
        )
        return within and leaves_out_less and self.area in (ALL_AREAS, other.area)

    def is_apart_from(self, other: "Scope") -> bool:
        """Whether nobody can be counted in both."""
        in_turn = self.referred_to < other.referred_from or other.referred_to < self.referred_from
        elsewhere = self.area != other.area and ALL_AREAS not in (self.area, other.area)
        return in_turn or elsewhere

    @property
    def people(self) -> tuple[object, ...]:
        """Of whom it speaks, whatever it is called and whichever day it tells of."""
        return (self.referred_from, self.referred_to, self.area, self.families_left_out, self.people_left_out)
