"""The attacker: what can be worked out of the hidden counts by someone who has every shown count and every sum.

The attacker knows too that counts are whole numbers, that none is negative, and that a hidden cell is not zero, since
zeros are shown. It asks for the smallest and the largest value that a count can have, as an integer programme (HiGHS):
linear bounds alone would credit a count with values between whole numbers. Nothing here knows how cells were chosen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from stepdown.reporting.disclosure.standard import Interval
from stepdown.reporting.disclosure.system import Sum

if TYPE_CHECKING:
    from scipy.sparse import csc_array

NODES = 2_000
"""How far one question is pursued. A question left open is held against the release."""

SOLVED, NO_LIMIT = 0, (3, 4)  # HiGHS may say 'infeasible or unbounded'; the true counts make it feasible


@dataclass(frozen=True, slots=True)
class Puzzle:
    """Hidden counts that hang together by sums: ``matrix`` times their values is ``right``, none below its floor."""

    unknown: tuple[str, ...]
    matrix: "csc_array"
    right: tuple[int, ...]
    floor: tuple[int, ...]

    def extreme(self, name: str, *, largest: bool) -> "Answer":
        """The largest or smallest value of a count, with values of all others that go with it."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        aim = np.zeros(len(self.unknown))
        aim[self.unknown.index(name)] = -1 if largest else 1
        constraints = LinearConstraint(self.matrix, self.right, self.right) if self.right else ()
        found = milp(
            aim,
            integrality=np.ones(len(self.unknown), dtype=np.int64),
            bounds=Bounds(self.floor, np.inf),
            constraints=constraints,
            options={"node_limit": NODES},
        )
        if found.status == SOLVED and found.x is not None:
            return Answer(dict(zip(self.unknown, (round(value) for value in found.x), strict=True)), limited=True)
        return Answer({}, limited=not (largest and found.status in NO_LIMIT))


class Answer(NamedTuple):
    """What a question gave: values that fit all that is shown, or none; ``limited`` is False where none is largest."""

    values: Mapping[str, int]
    limited: bool


def puzzles(sums: Sequence[Sum], shown: Mapping[str, int], printed: frozenset[str]) -> list[Puzzle]:
    """The hidden counts in groups that no sum joins. What is not in ``shown`` is hidden."""
    unknown = [[(name, factor) for name, factor in terms if name not in shown] for terms in sums]
    right = [-sum(factor * shown[name] for name, factor in terms if name in shown) for terms in sums]
    groups: dict[str, list[int]] = {}
    for row, name in _groups(unknown):
        groups.setdefault(name, []).append(row)
    return [_puzzle([unknown[row] for row in rows], [right[row] for row in rows], printed) for rows in groups.values()]


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


def _puzzle(rows: Sequence[Sequence[tuple[str, int]]], right: Sequence[int], printed: frozenset[str]) -> Puzzle:
    from scipy.sparse import csc_array

    names = tuple(sorted({name for terms in rows for name, _ in terms}))
    place = {name: column for column, name in enumerate(names)}
    entries = [(row, place[name], factor) for row, terms in enumerate(rows) for name, factor in terms]
    across, down, factors = zip(*entries, strict=True)
    matrix = csc_array((np.array(factors, dtype=float), (across, down)), shape=(len(rows), len(names)))
    return Puzzle(names, matrix, tuple(right), tuple(int(name in printed) for name in names))


def exposed(puzzle: Puzzle, targets: Iterable[str]) -> list[str]:
    """Those of ``targets`` that the attacker places more closely than the protection standard allows.

    Every answer is a set of values that fits, and shows at once how far apart all the other counts may lie:
    most targets need no question of their own.
    """
    seen: dict[str, Interval] = {}
    return [target for target in sorted(targets) if not _is_safe(puzzle, target, seen)]


def _is_safe(puzzle: Puzzle, target: str, seen: dict[str, Interval]) -> bool:
    for largest in (True, False):
        if target in seen and seen[target].withstands():
            return True
        answer = puzzle.extreme(target, largest=largest)
        if not answer.limited:
            return True
        for name, value in answer.values.items():
            seen[name] = _widened(seen.get(name), value)
    return target in seen and seen[target].withstands()


def _widened(seen: Interval | None, value: int) -> Interval:
    if seen is None or seen.high is None:
        return Interval(value, value)
    return Interval(min(seen.low, value), max(seen.high, value))


def interval(puzzle: Puzzle, target: str) -> Interval:
    """The smallest and largest value of a count. ArithmeticError where nothing fits or the question stays open."""
    least, most = puzzle.extreme(target, largest=False), puzzle.extreme(target, largest=True)
    if not least.values or (most.limited and not most.values):
        raise ArithmeticError(f"no bounds could be found for {target}")
    return Interval(least.values[target], most.values[target] if most.limited else None)
