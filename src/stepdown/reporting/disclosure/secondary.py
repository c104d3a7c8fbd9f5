"""Secondary hiding: which more counts must be hidden, so that none that is small can be worked out.

A sound, simple search. It decides what merges, and gives the best choice (``optimal``) a first answer to improve on.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from stepdown.reporting.disclosure.attack import Puzzle, place, puzzles
from stepdown.reporting.disclosure.parts import Chosen, Part
from stepdown.reporting.disclosure.system import System


def secondary(
    system: System, small: frozenset[str], cost: Mapping[str, int], already: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The counts to hide besides the ``small``, so that each of these keeps at least three possible values.

    ``small`` may hold counts that no cell shows. ``cost`` ranks what it costs to hide a count; among equals the
    smallest goes. ``already`` are hidden to begin with. The search ends, because where all is hidden any multiple of
    the true counts fits.
    """
    search = _Search(system, small, cost)
    search.hidden |= already
    while True:
        search.hide_until_no_sum_has_one_gap()
        targets = search.exposed()
        if not targets:
            return frozenset(search.hidden - small)
        for target in targets:
            search.help(target)


def _too_close(puzzle: Puzzle, targets: Collection[str]) -> list[str]:
    return [name for name, found in place([puzzle], targets).items() if not found.withstands()]


def simple(part: Part) -> Chosen:
    """The search's answer for a part of a release; it knows of no bound to what is lost."""
    hidden = secondary(part.system, part.small, part.cost)
    return Chosen(hidden, part.loss_of(hidden), 0)


class _Search:
    """What is hidden so far. ``unknown`` are the counts that no single sum gives away."""

    def __init__(self, system: System, small: frozenset[str], cost: Mapping[str, int]) -> None:
        self.system, self.small, self.cost = system, small, cost
        self.rows = system.rows()
        self.members = [tuple(name for name, _ in terms) for terms in system.sums]
        self.hidden = set(small & system.printed)
        self.unknown: set[str] = set()
        self.withstood: set[tuple[str, ...]] = set()

    def hide_until_no_sum_has_one_gap(self) -> None:
        """The cheap pass: a sum of which one member alone is hidden gives it away, so hide another."""
        while lonely := self._lonely_rows():
            for row in lonely:
                if len(self._gaps(row)) == 1:
                    self.hide_one_near([row])

    def _lonely_rows(self) -> list[int]:
        """The sums that give a guarded count away. What no cell shows and is not small may be worked out."""
        guarded = self.hidden | self.small
        self.unknown = self.hidden | (self.system.values.keys() - self.system.printed)
        lonely, waiting = [], list(range(len(self.members)))
        while waiting:
            row = waiting.pop()
            gaps = self._gaps(row)
            if len(gaps) != 1:
                continue
            if gaps[0] in guarded:
                lonely.append(row)
            else:
                self.unknown.discard(gaps[0])
                waiting.extend(self.rows[gaps[0]])
        return sorted(set(lonely))

    def _gaps(self, row: int) -> list[str]:
        return [name for name in self.members[row] if name in self.unknown]

    def exposed(self) -> list[str]:
        """A small count of each group that does not withstand the attacker; of a large group each of them."""
        targets: list[str] = []
        for puzzle in self._puzzles():
            if puzzle.unknown in self.withstood:
                continue
            close = _too_close(puzzle, self.small)
            targets += close if puzzle.is_large else close[:1]
            if not close:
                self.withstood.add(puzzle.unknown)
        return targets

    def help(self, target: str) -> None:
        """Hide near a count while it is placed too closely. All others are asked for after that."""
        while any(self._is_too_close(puzzle, target) for puzzle in self._puzzles() if target in puzzle.unknown):
            self.hide_one_near(self.rows[target])
            self.hide_until_no_sum_has_one_gap()

    def _is_too_close(self, puzzle: Puzzle, target: str) -> bool:
        """Of a large group as if counts were any numbers: that they are whole is asked of all at once."""
        if puzzle.is_large and puzzle.loosely(target).withstands():
            return False
        return bool(_too_close(puzzle, {target}))

    def _puzzles(self) -> list[Puzzle]:
        shown = {name: value for name, value in self.system.values.items() if name not in self.unknown}
        return puzzles(self.system.sums, shown, self.system.printed)

    def hide_one_near(self, rows: Sequence[int]) -> None:
        """Hide the least costly shown count of these sums, or of the next ones where all of these are hidden."""
        seen: set[int] = set()
        while rows:
            seen.update(rows)
            if candidates := self._candidates(rows):
                self._hide(min(candidates, key=self._loss))
                return
            rows = sorted({near for row in rows for name in self._passable(row) for near in self.rows[name]} - seen)
        raise ArithmeticError("a count is given away although everything near it is hidden")

    def _candidates(self, rows: Iterable[int]) -> set[str]:
        return {name for row in rows for name in self.members[row] if self._is_shown(name)}

    def _is_shown(self, name: str) -> bool:
        return name in self.system.printed and name not in self.hidden and self.system.values[name] > 0

    def _passable(self, row: int) -> list[str]:
        return [name for name in self.members[row] if name in self.hidden or name not in self.system.printed]

    def _loss(self, name: str) -> tuple[int, int, int, str]:
        """Rank, then how many sums would have it as their only gap, then its size."""
        alone = sum(1 for row in self.rows[name] if not self._gaps(row) and not self._passable(row))
        return self.cost.get(name, 0), alone, self.system.values[name], name

    def _hide(self, name: str) -> None:
        self.hidden.add(name)
        self.unknown.add(name)
        for row in self.rows[name]:  # what was worked out from it may be unknown now
            self.unknown.update(near for near in self.members[row] if near not in self.system.printed)
