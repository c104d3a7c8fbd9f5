"""Multiple imputation of a state at two points: what is not known is drawn, again and again, from what is.

People of one pattern of covariates are taken to be alike: the pairs of states have chances of their own in each
pattern, and whether a state is known may depend on the pattern and on the state at the other point, but not on the
state itself (missing at random). The draws are proper: each completion first draws the chances, given the last one,
then the states, given the chances (data augmentation; Tanner and Wong 1987, Journal of the American Statistical
Association 82:528; Schafer 1997, Analysis of Incomplete Multivariate Data, section 7.3). All that is needed are counts.

Who has nobody alike is drawn as among all patterns, and where nobody there has the same state at the other point
either, as if that state told nothing. They tell nothing in return: drawn from themselves, they would never change.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from stepdown.evaluation.reduce.counts import StatePair

type Cell = Mapping[StatePair, int]
"""Of people of one pattern: how many show each pair of states at the two points."""

type Kinds = Sequence[tuple[str, str]]
"""The pairs of states that there can be."""

PRIOR = 1.0
"""So many people are added to each pattern before anybody is drawn, spread over the pairs as among all patterns."""

SPREAD = 2.0
"""So many are added to all patterns together, spread as if the two points had nothing to do with one another."""

WARM_UP, APART = 50, 10
"""How many draws are thrown away before the first completion, and how many lie between two."""


def completions(cells: Sequence[Cell], kinds: Kinds, times: int, seed: int) -> Iterator[tuple[int, ...]]:
    """How many of everybody show each kind of pair, so many times completed; the same seed, the same completions."""
    chance = Random(seed)  # noqa: S311 - a study's own draws, which must be repeatable
    fits, prior, alone = _fits(cells, kinds), _prior(cells, kinds), _with_nobody_alike(cells, kinds)
    alike = [{pair: cell[pair] for pair in cell if not _is_alone(pair, cell, kinds)} for cell in cells]
    chances = [list(prior) for _ in cells]
    for step in range(WARM_UP + APART * times):
        drawn = [_completed(cell, fits, own, chance) for cell, own in zip(alike, chances, strict=True)]
        chances = [_chances(people, prior, chance) for people in drawn]
        if step >= WARM_UP and (step - WARM_UP) % APART == APART - 1:
            together = [sum(cell[place] for cell in drawn) for place in range(len(kinds))]
            of_all = _chances(together, prior, chance)
            for pair in alone:
                told = of_all if any(together[place] for place in fits[pair]) else _of_one_point(pair, kinds, of_all)
                _draw(alone[pair], fits[pair], told, chance, together)
            yield tuple(together)


def some_have_nobody_alike(cells: Sequence[Cell], kinds: Kinds) -> bool:
    """Whether somebody is not known at a point, and of nobody of the same pattern and other state all is known."""
    return bool(_with_nobody_alike(cells, kinds))


def _with_nobody_alike(cells: Sequence[Cell], kinds: Kinds) -> Cell:
    """How many they are, by the pair of states that is known of them."""
    found: Counter[StatePair] = Counter()
    for cell in cells:
        found.update({pair: people for pair, people in cell.items() if people and _is_alone(pair, cell, kinds)})
    return found


def _is_alone(pair: StatePair, cell: Cell, kinds: Kinds) -> bool:
    return None in pair and not any(cell.get(kind) for kind in kinds if _could_be(pair, kind))


def _could_be(pair: StatePair, kind: tuple[str, str]) -> bool:
    return all(state in (None, other) for state, other in zip(pair, kind, strict=True))


def _fits(cells: Sequence[Cell], kinds: Kinds) -> Mapping[StatePair, list[int]]:
    """The places of the kinds that each pair could be."""
    pairs = {pair for cell in cells for pair in cell}
    return {pair: [place for place, kind in enumerate(kinds) if _could_be(pair, kind)] for pair in pairs}


def _of_one_point(pair: StatePair, kinds: Kinds, chances: Sequence[float]) -> list[float]:
    """The chances of the state that is missing alone, whatever the state at the other point."""
    point = pair.index(None)
    whole: defaultdict[str, float] = defaultdict(float)
    for kind, one in zip(kinds, chances, strict=True):
        whole[kind[point]] += one
    return [whole[kind[point]] for kind in kinds]


def _prior(cells: Sequence[Cell], kinds: Kinds) -> tuple[float, ...]:
    """How the pairs known at both points are spread over all patterns, none taken to be impossible."""
    known = {kind: sum(cell.get(kind, 0) for cell in cells) for kind in kinds}
    first, second = (_margin(known, point) for point in (0, 1))
    apart = {kind: first[kind[0]] * second[kind[1]] for kind in kinds}
    spread, whole = SPREAD / sum(apart.values()), sum(known.values()) + SPREAD
    return tuple(PRIOR * (known[kind] + spread * apart[kind]) / whole for kind in kinds)


def _margin(known: Mapping[tuple[str, str], int], point: int) -> Mapping[str, float]:
    found: Counter[str] = Counter()
    for kind, people in known.items():
        found[kind[point]] += people
    return {state: people + 1 / 2 for state, people in found.items()}


def _completed(cell: Cell, fits: Mapping[StatePair, list[int]], chances: Sequence[float], chance: Random) -> list[int]:
    found = [0] * len(chances)
    for pair, people in cell.items():
        _draw(people, fits[pair], chances, chance, found)
    return found


def _draw(people: int, places: Sequence[int], chances: Sequence[float], chance: Random, found: list[int]) -> None:
    """Add how many fall to each place: one after another, each of those that are left."""
    left, rest = people, sum(chances[place] for place in places)
    for place in places[:-1]:
        fallen = chance.binomialvariate(left, min(1.0, chances[place] / rest)) if left and rest > 0 else 0
        found[place] += fallen
        left, rest = left - fallen, rest - chances[place]
    found[places[-1]] += left


def _chances(people: Sequence[int], prior: Sequence[float], chance: Random) -> list[float]:
    """A draw from Dirichlet's distribution, by way of gammas."""
    drawn = [chance.gammavariate(one + spread, 1.0) for one, spread in zip(people, prior, strict=True)]
    whole = sum(drawn) or 1.0
    return [one / whole for one in drawn]
