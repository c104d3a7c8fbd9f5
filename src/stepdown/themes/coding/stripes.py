"""The stripes beside a text: for each turn the codings that touch it, and the pieces that its words fall into."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from stepdown.themes.project.events.sources import Spoken
from stepdown.themes.project.state.coding import Coding


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a turn's words under the same codings, in code points of the text."""

    start: int
    end: int
    codings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodedTurn:
    """One turn with the codings that touch it and its words in pieces."""

    number: int
    turn: Spoken
    codings: tuple[Coding, ...]
    pieces: tuple[Piece, ...]


def coded_turns(turns: Iterable[Spoken], codings: Iterable[Coding]) -> tuple[CodedTurn, ...]:
    """Every turn in order. One walk along the text, however many codings there are."""
    waiting = sorted(codings, key=lambda c: c.start)
    running: list[Coding] = []
    found, place = [], 0
    for number, turn in enumerate(turns):
        while place < len(waiting) and waiting[place].start < turn.end:
            running.append(waiting[place])
            place += 1
        running = [c for c in running if c.end > turn.start]
        found.append(CodedTurn(number, turn, tuple(running), _pieces(turn, running)))
    return tuple(found)


def _pieces(turn: Spoken, codings: list[Coding]) -> tuple[Piece, ...]:
    ends = {turn.start, turn.end}
    for c in codings:
        ends |= {max(c.start, turn.start), min(c.end, turn.end)}
    cuts = sorted(ends)
    return tuple(
        Piece(start, end, tuple(c.id for c in codings if c.start < end and start < c.end))
        for start, end in pairwise(cuts)
    )
