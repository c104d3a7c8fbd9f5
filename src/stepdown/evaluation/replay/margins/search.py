"""Every list of whole numbers, none below zero, that keeps to given sums.

The search goes depth first and draws the limits of every cell in at each step. Nothing is sampled and nothing is left
out: it ends because every list has been seen, or it says that it stopped.
"""

from collections.abc import Iterator

from stepdown.evaluation.replay.margins.table import Sum

type Limits = list[tuple[int, int]]
"""The lowest and highest count that each cell may still hold."""


class StoppedError(Exception):
    """The search took more steps than it was allowed; what it found is true and may not be all."""


def search(cells: int, sums: tuple[Sum, ...], steps: int) -> Iterator[tuple[int, ...]]:
    """Each solution once. ``StoppedError`` after ``steps`` steps. Each cell must lie in a sum."""
    highest = [min((s.high for s in sums if cell in s.cells), default=0) for cell in range(cells)]
    waiting: list[Limits] = [[(0, high) for high in highest]]
    while waiting:
        if (steps := steps - 1) < 0:
            raise StoppedError
        limits = _drawn_in(waiting.pop(), sums)
        if limits is None:
            continue
        open_cells = [cell for cell, (low, high) in enumerate(limits) if low < high]
        if not open_cells:
            yield tuple(low for low, _ in limits)
            continue
        cell = min(open_cells, key=lambda c: limits[c][1] - limits[c][0])
        low, high = limits[cell]
        # Halving, not counting up: a wide cell would otherwise fill the list of what is waiting.
        middle = (low + high) // 2
        waiting.extend(
            [half if c == cell else limit for c, limit in enumerate(limits)]
            for half in ((middle + 1, high), (low, middle))
        )


def _drawn_in(limits: Limits, sums: tuple[Sum, ...]) -> Limits | None:
    """The limits drawn in as far as the sums demand; None where some sum can no longer be kept."""
    moved = True
    while moved:
        moved = False
        for one in sums:
            lowest, highest = sum(limits[c][0] for c in one.cells), sum(limits[c][1] for c in one.cells)
            if lowest > one.high or highest < one.low:
                return None
            for cell in one.cells:
                low, high = limits[cell]
                drawn = (max(low, one.low - highest + high), min(high, one.high - lowest + low))
                if drawn != (low, high):
                    limits[cell], moved = drawn, True
                    lowest, highest = lowest + drawn[0] - low, highest + drawn[1] - high
    return limits
