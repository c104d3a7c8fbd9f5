"""Multiple imputation of a state at two points: what is not known is drawn, again and again, from what is.

People of one pattern of covariates are taken to be alike: the four pairs of states have chances of their own in each
pattern, and whether a state is known may depend on the pattern and on the state at the other point, but not on the
state itself (missing at random). The draws are proper: each completion first draws the chances, given the last one,
then the states, given the chances (data augmentation; Tanner and Wong 1987, Journal of the American Statistical
Association 82:528; Schafer 1997, Analysis of Incomplete Multivariate Data, section 7.3). All that is needed are counts.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from stepdown.evaluation.infer.paired import Pairs
from stepdown.evaluation.reduce.counts import StatePair

type Cell = Mapping[StatePair, int]
"""Of people of one pattern: how many show each pair of states at the two points."""

KINDS: tuple[tuple[bool, bool], ...] = ((True, True), (True, False), (False, True), (False, False))
PRIOR = 1.0
"""So many people are added to each pattern before anybody is drawn, spread over the pairs as among all patterns."""

WARM_UP, APART = 50, 10
"""How many draws are thrown away before the first completion, and how many lie between two."""


def completions(cells: Sequence[Cell], times: int, seed: int) -> Iterator[Pairs]:
    """The pairs of everybody, so many times completed; the same seed gives the same completions."""
    chance = Random(seed)  # noqa: S311 - a study's own draws, which must be repeatable
    prior = _prior(cells)
    chances = [list(prior) for _ in cells]
    drawn = [[0.0] * len(KINDS) for _ in cells]
    for step in range(WARM_UP + APART * times):
        for place, cell in enumerate(cells):
            drawn[place] = _completed(cell, chances[place], chance)
            chances[place] = _chances(drawn[place], prior, chance)
        if step >= WARM_UP and (step - WARM_UP) % APART == APART - 1:
            yield Pairs(*(int(sum(cell[kind] for cell in drawn)) for kind in range(len(KINDS))))


def _prior(cells: Sequence[Cell]) -> tuple[float, ...]:
    """How the pairs known at both points are spread over all patterns, none taken to be impossible."""
    known: Counter[StatePair] = Counter()
    for cell in cells:
        known.update({kind: cell.get(kind, 0) for kind in KINDS})
    smoothed = [known[kind] + 1 / 2 for kind in KINDS]
    return tuple(PRIOR * one / sum(smoothed) for one in smoothed)


def _completed(cell: Cell, chances: Sequence[float], chance: Random) -> list[float]:
    found = [0.0] * len(KINDS)
    for (first, second), people in cell.items():
        fits = [place for place, (one, other) in enumerate(KINDS) if first in (None, one) and second in (None, other)]
        for place, drawn in zip(fits, _drawn(people, [chances[place] for place in fits], chance), strict=True):
            found[place] += drawn
    return found


def _drawn(people: int, chances: Sequence[float], chance: Random) -> Iterator[int]:
    """How many fall to each: one after another, each of those that are left."""
    left, rest = people, sum(chances)
    for one in chances[:-1]:
        fallen = chance.binomialvariate(left, min(1.0, one / rest)) if left and rest > 0 else 0
        yield fallen
        left, rest = left - fallen, rest - one
    yield left


def _chances(people: Sequence[float], prior: Sequence[float], chance: Random) -> list[float]:
    """A draw from Dirichlet's distribution, by way of gammas."""
    drawn = [chance.gammavariate(one + spread, 1.0) for one, spread in zip(people, prior, strict=True)]
    whole = sum(drawn) or 1.0
    return [one / whole for one in drawn]
