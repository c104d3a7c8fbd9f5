"""How closely small counts could be placed if counts were any numbers, and the rules that follow from it."""

from collections.abc import Sequence

import numpy as np

from stepdown.reporting.disclosure.attack import Puzzle
from stepdown.reporting.disclosure.optimal.rules import UNLIMITED, Choice, Rule

NOUGHT = 1e-7


class Doubt:
    """The sums of one part, and how far each of its counts could fall."""

    def __init__(self, choice: Choice) -> None:
        from scipy.sparse import csc_array

        self.choice = choice
        system = choice.part.system
        self.names = tuple(system.values)
        self.place = {name: place for place, name in enumerate(self.names)}
        self.true = np.array([system.values[name] for name in self.names], dtype=float)
        self.room = np.array([choice.room[name] for name in self.names], dtype=float)
        entries = [(row, self.place[n], f) for row, terms in enumerate(system.sums) for n, f in terms]
        down, across, factors = zip(*entries, strict=True)
        shape = (len(system.sums), len(self.names))
        self.matrix = csc_array((np.array(factors, dtype=float), (down, across)), shape=shape)

    def rules(self, puzzle: Puzzle, targets: Sequence[str]) -> list[Rule]:
        """What any sound choice must do, for each target of a puzzle that is placed too closely."""
        inside = _Inside(self, [self.place[name] for name in puzzle.unknown])
        return [rule for target in targets if (rule := self._rule(inside, self.place[target]))]

    def _rule(self, inside: "_Inside", target: int) -> Rule | None:
        falls, rises = inside.limit(target, 1.0), inside.limit(target, -1.0)
        if falls is None or rises is None:
            return None
        spread = falls + rises
        moved = {name: float(spread[place]) for place, name in enumerate(self.names) if spread[place] > NOUGHT}
        return self.choice.rule(moved)


class _Inside:
    """The linear programmes of one puzzle, with prices for the counts around it too."""

    def __init__(self, doubt: Doubt, unknown: Sequence[int]) -> None:
        self.doubt, self.unknown = doubt, np.array(unknown)
        rows = np.unique(doubt.matrix[:, self.unknown].tocoo().row)
        self.around = doubt.matrix[rows]
        self.sums = self.around[:, self.unknown]
        self.right = self.sums @ doubt.true[self.unknown]  # all counts together add up to nought
        self.bounds = [(low, None) for low in doubt.true[self.unknown] - doubt.room[self.unknown]]

    def limit(self, target: int, aim: float) -> np.ndarray | None:
        """How far each count, if it is hidden, lets the target move one way; None where nothing limits it."""
        from scipy.optimize import linprog

        cost = aim * (self.unknown == target)
        found = linprog(cost, A_eq=self.sums, b_eq=self.right, bounds=self.bounds)  # type: ignore[call-overload]  # sparse
        if found.status != 0:
            return None
        price = -(self.around.T @ found.eqlin.marginals)
        price[target] += aim
        return np.where(price < -NOUGHT, UNLIMITED, np.maximum(price, 0) * self.doubt.room)
