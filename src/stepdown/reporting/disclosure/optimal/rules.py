"""What any sound choice must do, as inequalities over which counts are hidden."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from stepdown.reporting.disclosure.parts import Part
from stepdown.reporting.disclosure.standard import SMALLEST_SPREAD

UNLIMITED = 10.0**9
"""How far a hidden count may rise: nothing shown limits it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Of the hidden counts, the weights add up to at least ``least``."""

    weights: Mapping[str, float]
    least: float


class Choice:
    """What can be chosen in a part: ``free`` are the shown counts that may be hidden; ``always`` is unknown."""

    def __init__(self, part: Part) -> None:
        system = part.system
        self.part = part
        self.free = tuple(sorted(name for name in system.printed if system.values[name] > 0 and name not in part.small))
        self.always = system.values.keys() - system.printed | part.small
        self.room = {name: value - int(name in system.printed) for name, value in system.values.items()}
        """How far each count can fall: a hidden cell is not zero, what no cell shows may be."""

    def rule(self, spread: Mapping[str, float]) -> Rule | None:
        """The rule that a bound gives: a count may move no further than the hidden counts let it, each so far.

        None where what is always unknown suffices. A weight above what is needed is cut down to it.
        """
        least = SMALLEST_SPREAD - sum(spread[name] for name in spread.keys() & self.always)
        if least <= 0:
            return None
        free = {name: min(spread[name], least) for name in self.free if spread.get(name, 0) > 0}
        return Rule(free, least)

    def first_rules(self) -> Iterator[Rule]:
        """Those that can be read off each sum by itself."""
        for terms in self.part.system.sums:
            for name, factor in terms:
                others = [(other, sign * factor) for other, sign in terms if other != name]
                if name in self.part.small:
                    yield from self._of_small(name, others)
                elif name in self.free and not self.always.intersection(other for other, _ in others):
                    yield Rule({name: -1.0} | {other: 1.0 for other, _ in others if other in self.free}, 0.0)

    def _of_small(self, name: str, others: Iterable[tuple[str, int]]) -> Iterator[Rule]:
        rises = {other: UNLIMITED if sign < 0 else float(self.room[other]) for other, sign in others}
        falls = {other: UNLIMITED if sign > 0 else float(self.room[other]) for other, sign in others}
        for spread in (
            {other: rises[other] + falls[other] for other in rises},
            rises | {name: float(self.room[name])},
        ):
            if found := self.rule(spread):
                yield found
