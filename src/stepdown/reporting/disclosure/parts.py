"""A system falls into parts that no sum joins. Each is protected by itself, and again only where it has changed."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from stepdown.reporting.disclosure.counts import REST
from stepdown.reporting.disclosure.system import System

LOSS, LARGEST_TOLD = 1_000, 100
"""What one cell of the lowest rank loses, and the most that its size adds to that."""


@dataclass(frozen=True, slots=True)
class Part:
    """Counts that hang together by sums, those of them that are small, and the rank of what hiding each costs.

    ``cells`` are how many cells show each count.
    """

    system: System
    small: frozenset[str]
    cost: Mapping[str, int]
    cells: Mapping[str, int]

    def loss(self, name: str) -> int:
        """What it loses a reader to hide a count: each cell so much for its rank, and among equals the smaller goes."""
        return LOSS * self.cells[name] * (1 + self.cost[name]) + min(self.system.values[name], LARGEST_TOLD)

    def cells_of(self, hidden: frozenset[str]) -> int:
        """How many cells these take with them."""
        return sum(self.cells[name] for name in hidden)

    def loss_of(self, hidden: frozenset[str]) -> int:
        """What it loses a reader to hide these."""
        return sum(map(self.loss, hidden))


LITTLE = 200
"""Parts of no more counts than this are chosen for together."""


class Chosen(NamedTuple):
    """The counts to hide besides the small, what that loses, and what is known to be lost however they are chosen."""

    hidden: frozenset[str]
    lost: int
    least: int


type Choose = Callable[[Sequence[Part]], Chosen]


def apart(system: System, small: frozenset[str], cost: Mapping[str, int]) -> list[Part]:
    """The parts of a system in which something is small."""
    root: dict[str, str] = {}

    def leads_to(name: str) -> str:
        while root.setdefault(name, name) != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for terms in system.sums:
        for name, _ in terms:
            root[leads_to(name)] = leads_to(terms[0][0])
    sums: dict[str, list[int]] = {}
    for place, terms in enumerate(system.sums):
        sums.setdefault(leads_to(terms[0][0]), []).append(place)
    cells = Counter(one for name, one in system.same.items() if name.partition("#")[2] != REST)
    parts = (_part(system, places, small, cost, cells) for places in sums.values())
    return [part for part in parts if part.small]


def _part(
    system: System, places: list[int], small: frozenset[str], cost: Mapping[str, int], cells: Mapping[str, int]
) -> Part:
    sums = tuple(system.sums[place] for place in places)
    names = sorted({name for terms in sums for name, _ in terms})
    values = {name: system.values[name] for name in names}
    told = {name: system.told[name] for name in names}
    within = System(values, sums, {name: name for name in names}, system.printed.intersection(names), told)
    return Part(
        within,
        small.intersection(names),
        {name: cost.get(name, 0) for name in names},
        {name: cells[name] for name in names},
    )


def bundled(parts: Iterable[Part]) -> list[list[Part]]:
    """Little parts together, for one question may ask for all of them; a large part by itself."""
    parts = list(parts)
    little = [part for part in parts if len(part.system.values) <= LITTLE]
    large = [[part] for part in parts if len(part.system.values) > LITTLE]
    return [little, *large] if little else large


def united(parts: Sequence[Part]) -> Part:
    """Several parts as one."""
    systems = [part.system for part in parts]
    system = System(
        {name: value for one in systems for name, value in one.values.items()},
        tuple(terms for one in systems for terms in one.sums),
        {name: name for one in systems for name in one.values},
        frozenset(name for one in systems for name in one.printed),
        {name: told for one in systems for name, told in one.told.items()},
    )
    return Part(
        system,
        frozenset(name for part in parts for name in part.small),
        {name: cost for part in parts for name, cost in part.cost.items()},
        {name: cells for part in parts for name, cells in part.cells.items()},
    )


def added(several: Iterable[Chosen]) -> Chosen:
    """The answers for several parts as one."""
    found = list(several)
    hidden = frozenset(name for one in found for name in one.hidden)
    return Chosen(hidden, sum(one.lost for one in found), sum(one.least for one in found))


class Kept:
    """A search that does each part once: merging one table leaves the others as they were."""

    def __init__(self, choose: Callable[[Part], Chosen]) -> None:
        self._choose = choose
        self._found: dict[object, Chosen] = {}

    def __call__(self, parts: Iterable[Part]) -> Chosen:
        """The answer for all parts."""
        return added(self._of(part) for part in parts)

    def _of(self, part: Part) -> Chosen:
        system = part.system
        counts = (*system.values.items(), *system.told.items(), *part.cost.items(), *part.cells.items())
        same = (system.sums, counts, system.printed, part.small)
        if same not in self._found:
            self._found[same] = self._choose(part)
        return self._found[same]
