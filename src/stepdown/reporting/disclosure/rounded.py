"""Rounding: each count to the nearest multiple of a base by itself, and what a reader can still work out of that.

A reader of a rounded count knows between which numbers it lies. Sums of rounded counts narrow that down: two parts of
0 under a total of 5 are 1 or 2 each. Where they place a small count too closely, counts near it are hidden as well.
"""

from dataclasses import replace

from stepdown.evaluation.infer.figures import with_share
from stepdown.reporting.disclosure.attack import place, puzzles
from stepdown.reporting.disclosure.counts import FIELDS
from stepdown.reporting.disclosure.parts import Chosen, Part
from stepdown.reporting.disclosure.standard import Interval
from stepdown.results.result import Measure, Result


def rounded(count: int, base: int) -> int:
    """The nearest multiple of an odd base: 2 is 0 and 3 is 5."""
    return base * ((count + base // 2) // base)


def told(count: int, base: int) -> Interval:
    """Between which numbers a reader of the rounded count knows it to lie."""
    near = rounded(count, base)
    return Interval(max(0, near - base // 2), near + base // 2)


def as_rounded(result: Result, base: int) -> Result:
    """The result with its counts rounded, and its share and interval worked out again from those."""
    counts = {field: getattr(result.tally, field) for field in FIELDS}
    tally = replace(result.tally, **{f: rounded(count, base) for f, count in counts.items() if count is not None})
    if result.measure is not Measure.PROPORTION:
        return replace(result, tally=tally)
    bare = replace(result, tally=tally, estimate=None, low=None, high=None, level=None, method=None)
    return with_share(bare)


def hidden_as_well(part: Part, base: int) -> Chosen:
    """The counts to hide although all are rounded, so that each small count keeps at least three possible values."""
    hidden: set[str] = set()
    while close := _placed_too_closely(part, base, hidden):
        hidden.add(min(_near(part, close, hidden), key=lambda name: (part.loss(name), name)))
    return Chosen(frozenset(hidden), part.loss_of(frozenset(hidden)), 0)


def _placed_too_closely(part: Part, base: int, hidden: set[str]) -> set[str]:
    bounds = {n: told(part.system.values[n], base) for n in part.system.printed if n not in hidden}
    placed = place(puzzles(part.system.sums, {}, frozenset(), bounds), part.small)
    return {name for name, found in placed.items() if not found.withstands()}


def _near(part: Part, close: set[str], hidden: set[str]) -> set[str]:
    """The counts that stand in one sum with those, and are not hidden yet; or in the sums around, and so on."""
    reached = set(close)
    while True:
        around = {n for terms in part.system.sums for n, _ in terms if reached.intersection(m for m, _ in terms)}
        if found := (around & part.system.printed) - hidden:
            return found
        if around <= reached:
            raise ArithmeticError("a count is given away although everything near it is hidden")
        reached |= around
