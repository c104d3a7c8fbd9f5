"""Counts: all that the inference ever sees of a dataset. They pool across authorities; rows never leave."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from stepdown.domain.missing import Missing
from stepdown.domain.points import Point
from stepdown.evaluation.reduce.risk_sets import Families, RiskSet, RiskSets

STAYS = {"stays": True}
"""What a field says of itself that never leaves with a contribution."""


@dataclass(frozen=True, slots=True)
class Members:
    """Units of one kind that share a fate: which rule left them out, if any, and the state of the family's episode."""

    unit: str
    person_rule: str | None
    family_rule: str | None
    included: bool
    episode_state: str
    units: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many units have each amount, and how many lack one for each reason."""

    amounts: Mapping[float, int]
    missing: Mapping[str, int]

    @property
    def known(self) -> int:
        """How many units have an amount."""
        return sum(self.amounts.values())


@dataclass(frozen=True, slots=True)
class Course:
    """One course of a factor's states at the points, and how many units have it."""

    unit: str
    factor: str
    episode_state: str
    states: Mapping[Point, str]
    units: int


@dataclass(frozen=True, slots=True)
class CountCourse:
    """One course of a counted factor's counts at the points, and how many units have it.

    A count is None where it is missing, and ``missing`` then says why.
    """

    unit: str
    factor: str
    episode_state: str
    counts: Mapping[Point, int | None]
    missing: Mapping[Point, str | None]
    units: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One pattern of where children stood on the ladder at the points, in one stratum, and how many stood so.

    A standing is a safeguarding level, a reason for having left the ladder, or ``not_known``.
    """

    dimension: str
    value: str
    episode_state: str
    at: Mapping[Point, str]
    at_risk: str
    units: int


class Scores(NamedTuple):
    """Of whom, by which measure, answered by whom ('' where that tells nothing apart)."""

    unit: str
    instrument: str
    respondent: str

    @property
    def id(self) -> str:
        """The start of the ids of its figures."""
        return ".".join(filter(None, ("measures", self.instrument, self.unit, self.respondent)))


@dataclass(frozen=True, slots=True)
class ScorePair:
    """One pair of scores of one person, or of ratings of one goal, or why there is none; and how many have it."""

    first: float | None
    second: float | None
    missing: str | None
    units: int


type ScorePairs = Mapping[Scores, tuple[ScorePair, ...]]


@dataclass(frozen=True, slots=True)
class Attained:
    """People, or families, whose goals add up alike, and how many they are.

    ``weight`` and ``squared`` are the sums of the goals' weights and of their squares; ``first`` and ``second`` those
    of weight times level at the two points, or None where they cannot be told, and ``missing`` then says why.
    """

    goals: int
    weight: int
    squared: int
    first: float | None
    second: float | None
    missing: str | None
    units: int


type StatePair = tuple[str | None, str | None]
"""The state at the first point and at the second, of a factor or on the ladder; None: not known."""


@dataclass(frozen=True, slots=True)
class Alike:
    """People of one pattern of covariates, their states at the two points (None: not known), and how many they are."""

    covariates: Mapping[str, str]
    first: str | None
    second: str | None
    units: int


type Unknowns = Mapping[tuple[str, str], tuple[Alike, ...]]
"""By unit and factor; of where children stood, by ``ON_THE_LADDER``."""

ON_THE_LADDER = ("child", "safeguarding_level")


class Question(NamedTuple):
    """What is asked of people who come in families: of whom, what (a factor, or a movement), in which stratum."""

    unit: str
    asked: str
    dimension: str = "all"
    value: str = "all"


KINDS = ("persisted", "resolved", "emerged", "at_neither")
"""The kinds of pair: what was there or not at each of the two points."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """What is known of the people of one family about a question, and how many families share this pattern.

    ``known`` and ``present`` are of the question itself (of a factor: at the first point); the four kinds of pair are
    of those known at both points.
    """

    known: int
    present: int
    families: int
    persisted: int = 0
    resolved: int = 0
    emerged: int = 0
    at_neither: int = 0

    @property
    def pairs(self) -> int:
        """How many of the family are known at both points."""
        return self.persisted + self.resolved + self.emerged + self.at_neither


@dataclass(frozen=True, slots=True)
class Counts:
    """A dataset reduced under a study. ``facts``, ``amounts`` and ``risk_sets`` are by (measure, unit of analysis).
    ``attained`` is by unit of analysis.

    ``families`` are rows for analysis: of some measures each family's spells, where there are not too many families.
    They stay where they are; whatever else is here may leave as a contribution.
    """

    members: tuple[Members, ...]
    facts: Mapping[tuple[str, str], Mapping[str, int]]
    amounts: Mapping[tuple[str, str], Histogram]
    courses: tuple[Course, ...]
    count_courses: tuple[CountCourse, ...]
    standings: tuple[Standing, ...]
    clusters: Mapping[Question, tuple[Cluster, ...]] = field(default_factory=dict)
    risk_sets: RiskSets = field(default_factory=dict)
    families: Families = field(default_factory=dict, metadata=STAYS)
    scores: ScorePairs = field(default_factory=dict)
    unknowns: Unknowns = field(default_factory=dict)
    attained: Mapping[str, tuple[Attained, ...]] = field(default_factory=dict)

    def included(self, unit: str, *episode_states: str) -> int:
        """How many units of a kind are counted, in the given states of the episode or in any."""
        return sum(
            m.units
            for m in self.members
            if m.unit == unit and m.included and (not episode_states or m.episode_state in episode_states)
        )

    def fact(self, measure: str, unit: str) -> Mapping[str, int]:
        """How many units are in each category of a measure; empty where nothing was counted."""
        return self.facts.get((measure, unit), {})

    def amount(self, measure: str, unit: str) -> Histogram:
        """The histogram of an amount; empty where nothing was counted."""
        return self.amounts.get((measure, unit), Histogram({}, {}))

    def risk_set(self, measure: str, unit: str) -> RiskSet:
        """Who was watched, day by day, of a measure of time; empty where nothing was timed."""
        return self.risk_sets.get((measure, unit), RiskSet())

    def clusters_of(self, unit: str, asked: str, dimension: str = "all", value: str = "all") -> tuple[Cluster, ...]:
        """The patterns of families about a question; none where people are not told apart by family."""
        return self.clusters.get(Question(unit, asked, dimension, value), ())

    def pairs(
        self, unit: str, factor: str, first: Point, second: Point, *episode_states: str
    ) -> Counter[tuple[str, str]]:
        """How many counted units show each pair of states at two points; one without a row was not asked at either."""
        found: Counter[tuple[str, str]] = Counter()
        for c in self.courses:
            if (c.unit, c.factor) == (unit, factor) and (not episode_states or c.episode_state in episode_states):
                found[c.states[first], c.states[second]] += c.units
        without_row = self.included(unit, *episode_states) - found.total()
        if without_row:
            found[Missing.NOT_ASKED, Missing.NOT_ASKED] += without_row
        return found
