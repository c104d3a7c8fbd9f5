"""The invented council as a whole, from a seed and a number of children."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random

from stepdown.invented.council.child import Child, Household
from stepdown.invented.council.course import live
from stepdown.invented.council.households import households
from stepdown.invented.pilot.deal import draws


@dataclass(frozen=True)
class Council:
    """Every household that the council ever knew in its six years."""

    seed: int
    households: tuple[Household, ...]

    @cached_property
    def children(self) -> tuple[Child, ...]:
        """Every child, in the order of their numbers."""
        return tuple(child for household in self.households for child in household.children)


def invented_council(seed: int, children: int) -> Council:
    """The council of a seed. A larger one of the same seed begins with the same households."""
    return Council(seed, tuple(_households(draws(seed, "council"), children)))


def _households(chance: Random, children: int) -> Iterator[Household]:
    for household in households(chance, children):
        live(chance, household)
        yield household
