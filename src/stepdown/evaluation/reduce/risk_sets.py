"""Risk sets: on each day of a clock how many were watched, and how many ended by each cause. They add up and pool."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

type Days = Mapping[int, int]


class Day(NamedTuple):
    """One day on which something ended: how many were watched on it, and how many ended by each cause."""

    day: int
    watched: int
    ended: Mapping[str, int]

    @property
    def all_ended(self) -> int:
        """How many ended by any cause."""
        return sum(self.ended.values())


class Spell(NamedTuple):
    """One unit's time under watch, in days of the clock, and what ended it: None where watching ended before that."""

    entered: int
    left: int
    cause: str | None


@dataclass(frozen=True, slots=True)
class RiskSet:
    """How many came under watch on each day, ended by each cause, or were watched no longer (``stopped``); all by day.

    Who enters on day 0 is watched on day 0; who enters later is watched from the day after on. Who is watched no longer
    from a day on is still watched on that day: of two things on one day, what ended comes first. ``missing`` counts
    those that could not be timed, by reason.
    """

    entered: Days = field(default_factory=dict)
    ended: Mapping[str, Days] = field(default_factory=dict)
    stopped: Days = field(default_factory=dict)
    missing: Mapping[str, int] = field(default_factory=dict)

    @property
    def units(self) -> int:
        """How many were watched at some time."""
        return sum(self.entered.values())

    @property
    def last(self) -> int:
        """The last day on which anybody was watched; −1 where nobody was."""
        return max((day for days in (*self.ended.values(), self.stopped) for day in days), default=-1)

    def ended_by(self, day: int, cause: str | None = None) -> int:
        """How many had ended by a day, by one cause or by any."""
        causes = self.ended.values() if cause is None else (self.ended.get(cause, {}),)
        return sum(_by(days, day) for days in causes)

    def stopped_by(self, day: int) -> int:
        """How many were watched no longer after a day, though nothing had ended."""
        return _by(self.stopped, day)

    def watched_after(self, day: int) -> int:
        """How many were watched beyond a day."""
        return _by(self.entered, day) - self.ended_by(day) - self.stopped_by(day)

    def days(self) -> Iterator[Day]:
        """Each day on which something ended, in order. ValueError where more end than are watched."""
        gone: Counter[int] = Counter(self.stopped)
        for days in self.ended.values():
            gone.update(days)
        watched = 0
        moves = sorted({*self.entered, *(day + 1 for day in self.entered if day), *gone, *(day + 1 for day in gone)})
        for day in moves:
            watched += self.entered.get(day, 0) if not day else 0
            watched += self.entered.get(day - 1, 0) if day > 1 else 0
            watched -= gone[day - 1]
            if gone[day] > watched:
                raise ValueError(f"{gone[day]} leave on day {day}, and {watched} are watched")
            ended = {cause: days[day] for cause, days in self.ended.items() if days.get(day)}
            if ended:
                yield Day(day, watched, ended)

    def grouped(self, causes: Mapping[str, str]) -> "RiskSet":
        """The same with causes put together under the names that ``causes`` leads to."""
        ended: dict[str, Counter[int]] = defaultdict(Counter)
        for cause, days in self.ended.items():
            ended[causes.get(cause, cause)].update(days)
        return RiskSet(self.entered, ended, self.stopped, self.missing)

    def with_more(self, other: "RiskSet") -> "RiskSet":
        """Two groups that have nobody in common, as one."""
        causes = {**self.ended, **other.ended}
        return RiskSet(
            Counter(self.entered) + Counter(other.entered),
            {c: Counter(self.ended.get(c, {})) + Counter(other.ended.get(c, {})) for c in causes},
            Counter(self.stopped) + Counter(other.stopped),
            Counter(self.missing) + Counter(other.missing),
        )

    @staticmethod
    def of(spells: Iterable[Spell]) -> "RiskSet":
        """The risk set of single spells."""
        entered: Counter[int] = Counter()
        stopped: Counter[int] = Counter()
        ended: dict[str, Counter[int]] = defaultdict(Counter)
        for spell in spells:
            entered[spell.entered] += 1
            (stopped if spell.cause is None else ended[spell.cause])[spell.left] += 1
        return RiskSet(entered, ended, stopped)


def _by(days: Days, last: int) -> int:
    return sum(units for day, units in days.items() if day <= last)


type RiskSets = dict[tuple[str, str], RiskSet]
type Families = dict[tuple[str, str], tuple[tuple[Spell, ...], ...]]


def risk_sets_of(rows: Iterable[Mapping[str, Any]]) -> RiskSets:
    """Rows of the reducer, by measure and unit of analysis, in whatever order an engine gives them.

    They are put in order, since the last digit of a sum of fractions hangs on it.
    """
    found: dict[tuple[str, str], _Parts] = defaultdict(_Parts)
    for row in sorted(rows, key=_in_order):
        found[row["measure"], row["unit"]].add(row)
    return {of: RiskSet(p.entered, p.ended, p.stopped, p.missing) for of, p in found.items()}


def _in_order(row: Mapping[str, Any]) -> tuple[str, str, str, str, int]:
    return row["measure"], row["unit"], row["what"], row["cause"] or "", -1 if row["day"] is None else row["day"]


class _Parts:
    """One risk set as its rows come."""

    def __init__(self) -> None:
        self.entered: dict[int, int] = {}
        self.ended: dict[str, dict[int, int]] = defaultdict(dict)
        self.stopped: dict[int, int] = {}
        self.missing: dict[str, int] = {}

    def add(self, row: Mapping[str, Any]) -> None:
        match row["what"]:
            case "entered":
                self.entered[row["day"]] = row["units"]
            case "stopped":
                self.stopped[row["day"]] = row["units"]
            case "ended":
                self.ended[row["cause"]][row["day"]] = row["units"]
            case _:
                self.missing[row["cause"]] = row["units"]


def families_of(rows: Iterable[Mapping[str, Any]]) -> Families:
    """Rows of families' spells, by measure and unit of analysis: each family as its spells."""
    found: dict[tuple[str, str], dict[int, list[Spell]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        spell = Spell(row["entered"], row["left"], row["cause"])
        found[row["measure"], row["unit"]][row["family"]] += [spell] * row["units"]
    return {of: tuple(tuple(spells) for spells in families.values()) for of, families in found.items()}
