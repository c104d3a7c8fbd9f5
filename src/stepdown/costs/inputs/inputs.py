"""The counts of an evaluation that a business case rests on, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stepdown.domain.safeguarding import SafeguardingLevel

UNBORN = -1
"""The age that stands for a child not yet born at referral."""


@dataclass(frozen=True, slots=True)
class Eligible:
    """The children who could enter care: at risk of it at referral, not looked after then, level known at both points.

    ``by_age`` says how they are spread over completed years of age (UNBORN for those not yet born); of
    ``age_not_known`` it is not known.
    ``families`` counts families by how many such children they have.
    """

    children: int
    entered: int
    by_age: Mapping[int, float]
    age_not_known: int = 0
    by_level: Mapping[SafeguardingLevel, int] = field(default_factory=dict)
    families: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AtRisk:
    """All children at risk at referral with a level at both points, those looked after already included."""

    children: int
    looked_after_at_second: int


@dataclass(frozen=True, slots=True)
class Step:
    """How many children moved from one level below care to another."""

    before: SafeguardingLevel
    after: SafeguardingLevel
    children: int

    @property
    def direction(self) -> str:
        """'up' or 'down'."""
        return "up" if self.after.rung > self.before.rung else "down"


@dataclass(frozen=True, slots=True)
class Work:
    """The team's recorded work: families by the state of the episode, contacts, minutes by discipline."""

    families_included: int
    families_closed: int
    families_open: int
    children_included: int
    mean_months_open: float | None
    minutes: Mapping[str, float]
    contacts: int
    emergencies: int
    emergency_minutes: float | None

    @property
    def families_supported(self) -> int:
        """Families with whom direct work was begun."""
        return self.families_closed + self.families_open


@dataclass(frozen=True, slots=True)
class Change:
    """A factor's recorded change among those known at both points."""

    unit: str
    resolved: int
    emerged: int
    known: int

    @property
    def fewer(self) -> int:
        """How many fewer have it at the second point."""
        return self.resolved - self.emerged


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that the costs read of the results."""

    at_risk: AtRisk
    eligible: Eligible
    steps: tuple[Step, ...]
    work: Work
    changes: Mapping[str, Change]
    pilot_months: float
    digest: str
    title: str
