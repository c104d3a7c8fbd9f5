"""A stretch of a text in the turns that it touches."""

from dataclasses import dataclass

from stepdown.themes.project.state.texts import Source


@dataclass(frozen=True, slots=True)
class TurnAround:
    """One turn: the words before the stretch, those that are in it, and those after. ``number`` counts from 0."""

    number: int
    speaker: str | None
    before: str
    words: str
    after: str


def around(source: Source, start: int, end: int) -> tuple[TurnAround, ...]:
    """The turns that a stretch touches, in order."""
    return tuple(_turn(source, number, start, end) for number in source.turn_at(start, end))


def _turn(source: Source, number: int, start: int, end: int) -> TurnAround:
    turn = source.turns[number]
    first, last = max(start, turn.start), min(end, turn.end)
    return TurnAround(
        number, turn.speaker, source.quote(turn.start, first), source.quote(first, last), source.quote(last, turn.end)
    )
