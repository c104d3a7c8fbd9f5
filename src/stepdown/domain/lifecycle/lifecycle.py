"""What may follow what: the states of one thing, and the moves between them with who or what may bring each about."""

from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.domain.word import Word


class Cause(Word):
    """Who or what may bring a move about."""

    PERSON = "person", "A person"
    TIMER = "timer", "A timer"


class NotAllowedError(Exception):
    """A move that the state does not allow. Its text is a sentence that the person can be shown."""


@dataclass(frozen=True, slots=True)
class Move[S: Word]:
    """One way from one state to another."""

    name: str
    sources: tuple[S, ...]
    target: S
    sentence: str
    cause: Cause = Cause.PERSON


@dataclass(frozen=True, slots=True)
class Lifecycle[S: Word]:
    """The states of one kind of thing and every move between them. What is not listed cannot happen."""

    name: str
    start: S
    moves: tuple[Move[S], ...]

    def after(self, state: S, move: str) -> S:
        """The state after a move; NotAllowedError says why where the state does not allow it."""
        for one in self.moves:
            if one.name == move and state in one.sources:
                return one.target
        raise NotAllowedError(self._why_not(state))

    def can(self, state: S, move: str) -> bool:
        """Whether the state allows a move."""
        return any(one.name == move and state in one.sources for one in self.moves)

    def moves_from(self, state: S) -> tuple[Move[S], ...]:
        """Everything that may come next."""
        return tuple(one for one in self.moves if state in one.sources)

    def reachable(self, start: S, causes: Iterable[Cause] = tuple(Cause)) -> frozenset[S]:
        """The states that can be reached from one, by moves of these causes alone."""
        allowed = tuple(causes)
        found, new = {start}, [start]
        while new:
            state = new.pop()
            targets = {m.target for m in self.moves_from(state) if m.cause in allowed} - found
            found |= targets
            new.extend(targets)
        return frozenset(found)

    def _why_not(self, state: S) -> str:
        can = [one.sentence for one in self.moves_from(state) if one.cause is Cause.PERSON]
        instead = f" What can be done now: {'; '.join(can)}." if can else " Nothing more can be done with it."
        return f"This {self.name} is {state.label.lower()}.{instead}"
