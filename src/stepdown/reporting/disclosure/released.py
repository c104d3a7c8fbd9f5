"""What disclosure control gives back: what may be shown, and apart from it what only the service may know."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from stepdown.reporting.disclosure.merge import Merge
from stepdown.reporting.disclosure.profiles import Profile
from stepdown.reporting.disclosure.standard import Interval
from stepdown.results.result import Result


class Why(StrEnum):
    """Why a field is hidden. Never publish it: who knows that a cell is primary knows that it is 1 to 5."""

    PRIMARY = "primary"  # the count is small
    SECONDARY = "secondary"  # the count would give a small one away
    DERIVED = "derived"  # the figure is made of hidden counts, or of one person


@dataclass(frozen=True, slots=True)
class Released:
    """One result as it may be shown. Each field in ``hidden`` is None in ``result``; any other None was never there.

    Fields are 'numerator', 'known', 'not_known', 'not_asked', 'not_applicable', 'total', 'estimate', 'low', 'high'.
    """

    result: Result
    hidden: frozenset[str] = frozenset()

    def hides(self, field: str) -> bool:
        """Whether the field is shown as the profile's symbol."""
        return field in self.hidden


@dataclass(frozen=True, slots=True)
class Attacked:
    """A small count, by its name, and the values between which someone who has the release can place it."""

    count: str
    interval: Interval


class Loss(NamedTuple):
    """What hiding counts to protect others loses a reader, and what any sound choice is known to lose at least."""

    lost: int
    least: int

    @property
    def gap(self) -> float:
        """The share of the loss that a better choice might save; 0 where there is none better."""
        return (self.lost - self.least) / self.lost if self.lost else 0.0


@dataclass(frozen=True, slots=True)
class Audit:
    """For the service's own files, never for the release: why each field is hidden and what the attacker can find.

    ``why`` leads from result id and field to the reason. ``attacked`` holds every small count once. ``loss`` says how
    far from the best the choice can be.
    """

    why: Mapping[str, Mapping[str, Why]]
    attacked: tuple[Attacked, ...]
    loss: Loss

    def tally(self, results: Mapping[str, Result]) -> dict[str, Counter[Why]]:
        """How many fields are hidden for each reason, by table; results of no table stand under ''."""
        found: dict[str, Counter[Why]] = {}
        for result_id, fields in self.why.items():
            found.setdefault(results[result_id].table or "", Counter()).update(fields.values())
        return found


@dataclass(frozen=True, slots=True)
class Protected:
    """A release: the header and results that may be shown under ``profile``, and the categories that were merged."""

    profile: Profile
    header: Mapping[str, object]
    released: tuple[Released, ...]
    merged: tuple[Merge, ...]
    audit: Audit

    def by_id(self) -> dict[str, Released]:
        """The released results by their id."""
        return {released.result.id: released for released in self.released}

    def hidden_by_table(self) -> dict[str, Counter[Why]]:
        """How many fields are hidden for each reason, by table."""
        return self.audit.tally({released.result.id: released.result for released in self.released})
