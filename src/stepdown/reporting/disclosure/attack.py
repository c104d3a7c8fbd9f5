"""The attacker: what can be worked out of the hidden counts by someone who has every shown count and every sum.

The attacker knows too that counts are whole numbers, that none is negative, and that a hidden cell is not zero, since
zeros are shown. It asks for the smallest and the largest value that a count can have, as an integer programme (HiGHS):
linear bounds alone would credit a count with values between whole numbers. Nothing here knows how cells were chosen.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from stepdown.reporting.disclosure.standard import SMALLEST_SPREAD, Interval
from stepdown.reporting.disclosure.system import Sum

if TYPE_CHECKING:
    from scipy.sparse import csc_array

NODES = 2_000
"""How far one question is pursued. A question left open is held against the release."""

SOLVED, NO_LIMIT = 0, (3, 4)  # HiGHS may say 'infeasible or unbounded'; the true counts make it feasible

FAR = 1_000
"""How far above what is shown a question that asks for many counts at once looks: further is never needed."""

MANY = 600
"""How many hidden counts that hang together are many."""

NEARLY = 1e-6
"""A linear programme's answer so near to a whole number is that number."""

NO_BOUNDS: Mapping[str, Interval] = {}

WEIGHTS = ((1,), (-1,), (1, -1), (-1, 1), (1, 1, -1), (-1, -1, 1))
"""How the counts of a question that asks for many at once are weighed, in turn."""


@dataclass(frozen=True, slots=True)
class Puzzle:
    """Hidden counts that hang together by sums: ``matrix`` times their values is ``right``, each within its bounds."""

    unknown: tuple[str, ...]
    matrix: "csc_array"
    right: tuple[int, ...]
    floor: tuple[int, ...]
    ceiling: tuple[float, ...]

    def extreme(self, name: str, *, largest: bool) -> "Answer":
        """The largest or smallest value of a count, with values of all others that go with it."""
        aim = np.zeros(len(self.unknown))
        aim[self.unknown.index(name)] = -1 if largest else 1
        return self._least(aim, np.inf, largest=largest)

    def many(self, targets: Collection[str], weights: Sequence[int]) -> "Answer":
        """Values that fit, with the sum of the targets, each weighed in turn, as small as it can be."""
        aim = np.zeros(len(self.unknown))
        places = [place for place, name in enumerate(self.unknown) if name in targets]
        aim[places] = np.resize(weights, len(places))
        return self._least(aim, FAR + max(map(abs, self.right), default=0), largest=False)

    @property
    def is_large(self) -> bool:
        """Whether a question of whole numbers takes so long that one of any numbers is worth asking first."""
        return len(self.unknown) >= MANY

    def loosely(self, name: str) -> Interval:
        """Where a count would lie if counts were any numbers: never closer than it does, and much quicker to find."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        column = self.unknown.index(name)
        aim = np.zeros(len(self.unknown))
        aim[column] = 1
        within, sums = Bounds(self.floor, self.ceiling), LinearConstraint(self.matrix, self.right, self.right)
        low, high = (milp(sign * aim, bounds=within, constraints=sums) for sign in (1, -1))
        if low.fun is None or high.fun is None:
            return Interval(self.floor[column], None)
        return Interval(ceil(low.fun - NEARLY), floor(-high.fun + NEARLY))

    def fits(self) -> bool:
        """Whether any values fit at all."""
        return bool(self.many((), (1,)).values)

    def _least(self, aim: np.ndarray, highest: float, *, largest: bool) -> "Answer":
        from scipy.optimize import Bounds, LinearConstraint, milp

        found = milp(
            aim,
            integrality=np.ones(len(self.unknown), dtype=np.int64),
            bounds=Bounds(self.floor, np.minimum(self.ceiling, highest)),
            constraints=LinearConstraint(self.matrix, self.right, self.right) if self.right else (),
            options={"node_limit": NODES},
        )
        if found.status == SOLVED and found.x is not None:
            return Answer(dict(zip(self.unknown, (round(value) for value in found.x), strict=True)), limited=True)
        return Answer({}, limited=not (largest and found.status in NO_LIMIT))


class Answer(NamedTuple):
    """What a question gave: values that fit all that is shown, or none; ``limited`` is False where none is largest."""

    values: Mapping[str, int]
    limited: bool


def puzzles(
    sums: Sequence[Sum], shown: Mapping[str, int], printed: frozenset[str], bounds: Mapping[str, Interval] = NO_BOUNDS
) -> list[Puzzle]:
    """The hidden counts in groups that no sum joins. What is not in ``shown`` is hidden.

    Between which ``bounds`` it lies may be known, as of a rounded count; else a hidden cell is 1 or more, and what no
    cell shows 0 or more.
    """
    unknown = [[(name, factor) for name, factor in terms if name not in shown] for terms in sums]
    right = [-sum(factor * shown[name] for name, factor in terms if name in shown) for terms in sums]
    groups: dict[str, list[int]] = {}
    for row, name in _groups(unknown):
        groups.setdefault(name, []).append(row)
    names = {name for terms in unknown for name, _ in terms}
    within = {name: bounds.get(name, Interval(int(name in printed), None)) for name in names}
    return [_puzzle([unknown[row] for row in rows], [right[row] for row in rows], within) for rows in groups.values()]


def _groups(rows: Sequence[Sequence[tuple[str, int]]]) -> list[tuple[int, str]]:
    """Each row that has something unknown, with the name of the group that it belongs to."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for terms in rows:
        for name, _ in terms:
            parent[root(name)] = root(terms[0][0])
    return [(row, root(terms[0][0])) for row, terms in enumerate(rows) if terms]


def _puzzle(rows: Sequence[Sequence[tuple[str, int]]], right: Sequence[int], within: Mapping[str, Interval]) -> Puzzle:
    from scipy.sparse import csc_array

    names = tuple(sorted({name for terms in rows for name, _ in terms}))
    place = {name: column for column, name in enumerate(names)}
    entries = [(row, place[name], factor) for row, terms in enumerate(rows) for name, factor in terms]
    across, down, factors = zip(*entries, strict=True)
    matrix = csc_array((np.array(factors, dtype=float), (across, down)), shape=(len(rows), len(names)))
    highest = (within[name].high for name in names)
    ceiling = tuple(np.inf if high is None else float(high) for high in highest)
    return Puzzle(names, matrix, tuple(right), tuple(within[name].low for name in names), ceiling)


def place(
    groups: Sequence[Puzzle], targets: Collection[str], largest: float = np.inf, enough: float = np.inf
) -> dict[str, Interval]:
    """Where the attacker places each of the targets: exactly where it is too close, else no wider than it is.

    Every answer is a set of values that fits, and shows at once how far apart all the other counts may lie: most
    targets need no question of their own. A question left open places a count as closely as what was seen. Of a count
    that may be larger than ``largest`` by two no more is asked: it is no small one, or it is not placed closely. In a
    group in which ``enough`` are placed too closely no more is asked either: the rest are left out. In a large group
    what is too close is placed as if counts were any numbers, where that is close enough to say so.
    """
    seen: dict[str, Interval] = {}
    for values in _of_many(groups, targets):
        _widen(seen, values)
    placed: dict[str, Interval] = {}
    for puzzle in groups:
        close = 0
        for target in puzzle.unknown:
            if target in targets and close < enough:
                placed[target] = _placed(puzzle, target, seen, largest)
                close += not placed[target].withstands()
    return placed


def _placed(puzzle: Puzzle, target: str, seen: dict[str, Interval], largest: float) -> Interval:
    known = seen.get(target)
    if known is not None and (known.withstands() or _is_larger(known, largest)):
        return known
    if puzzle.is_large and not (loose := puzzle.loosely(target)).withstands():
        return loose
    _ask(puzzle, target, seen)
    return seen.get(target, Interval(0, 0))


def _of_many(groups: Sequence[Puzzle], targets: Collection[str]) -> Iterator[Mapping[str, int]]:
    """Questions that ask for all targets at once: they save one for each. Of few targets few questions differ."""
    if groups and len(targets) > 1:
        whole = as_one(groups)
        for weights in WEIGHTS[: 2 * len(targets)]:
            yield whole.many(targets, weights).values


def as_one(groups: Sequence[Puzzle]) -> Puzzle:
    """Several puzzles as one."""
    from scipy.sparse import block_diag, csc_array

    return Puzzle(
        tuple(name for puzzle in groups for name in puzzle.unknown),
        csc_array(block_diag([puzzle.matrix for puzzle in groups], format="csc")),
        tuple(value for puzzle in groups for value in puzzle.right),
        tuple(value for puzzle in groups for value in puzzle.floor),
        tuple(value for puzzle in groups for value in puzzle.ceiling),
    )


def _ask(puzzle: Puzzle, target: str, seen: dict[str, Interval]) -> None:
    for largest in (True, False):
        if target in seen and seen[target].withstands():
            return
        answer = puzzle.extreme(target, largest=largest)
        if not answer.limited:
            low = seen[target].low if target in seen else puzzle.floor[puzzle.unknown.index(target)]
            seen[target] = Interval(low, None)
        _widen(seen, answer.values)


def _is_larger(seen: Interval, largest: float) -> bool:
    return seen.high is not None and seen.high >= largest + SMALLEST_SPREAD


def _widen(seen: dict[str, Interval], values: Mapping[str, int]) -> None:
    for name, value in values.items():
        known = seen.get(name, Interval(value, value))
        seen[name] = known if known.high is None else Interval(min(known.low, value), max(known.high, value))
