"""How made-up facts are given out: exact counts, dealt by a seeded shuffle that can lean.

Every declared count is met by construction. Nothing is drawn again until it happens to fit.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import exp, floor
from random import Random
from typing import Protocol


class OfFamily(Protocol):
    """Anybody who belongs to a family."""

    @property
    def family_id(self) -> str:
        """The family's id."""
        ...


def draws(seed: int, purpose: str) -> Random:
    """The source of chance for one purpose: a change to one table's draws leaves every other table as it was."""
    return Random(f"{seed}/{purpose}")  # noqa: S311 - made-up people, no secrets


def indifferent(_: object) -> float:
    """No leaning: everybody is as likely as anybody."""
    return 0.0


def alike_within_families(chance: Random, strength: float = 1.0) -> Callable[[OfFamily], float]:
    """A leaning that people of one family share, as siblings share a home: 0 to ``strength``, drawn for each family."""
    shared: defaultdict[str, float] = defaultdict(chance.random)
    return lambda person: strength * shared[person.family_id]


def deal[U, V](
    chance: Random, units: Iterable[U], counts: Mapping[V, int], leaning: Callable[[U], float] = indifferent
) -> dict[U, V]:
    """Give each unit one of the values, each value to exactly its declared count of units.

    The first values go to the units that lean most: a unit's place is its leaning plus a draw between 0 and 1.
    ValueError where the counts do not add up to the number of units.
    """
    placed = sorted(((leaning(unit) + chance.random(), unit) for unit in units), key=lambda pair: -pair[0])
    values = [value for value, count in counts.items() for _ in range(count)]
    if len(values) != len(placed):
        raise ValueError(f"{len(values)} values were declared for {len(placed)} units: {dict(counts)}")
    return {unit: value for (_, unit), value in zip(placed, values, strict=True)}


def parts[V](total: int, weights: Mapping[V, float]) -> dict[V, int]:
    """``total`` cut into whole parts in proportion to the weights (largest remainder; ties to the first)."""
    whole = sum(Fraction(weight) for weight in weights.values())
    exact = {value: Fraction(weight) * total / whole for value, weight in weights.items()}
    cut = {value: floor(share) for value, share in exact.items()}
    by_remainder = sorted(exact, key=lambda value: cut[value] - exact[value])
    for value in by_remainder[: total - sum(cut.values())]:
        cut[value] += 1
    return cut


def skewed(chance: Random, middle: float, spread: float, most: float) -> float:
    """A right-skewed draw (lognormal) with this median, never above ``most``: how waiting times look."""
    return min(most, middle * exp(chance.gauss(0, spread)))
