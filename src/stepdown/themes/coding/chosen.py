"""The stretch of a text that somebody chose: by sentences or words from a list, or by a selection in a browser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.themes.project.state.texts import Source
from stepdown.themes.refused import Refused
from stepdown.themes.texts.sentences import sentences
from stepdown.themes.texts.spans import Span, Units

TURNS_TOGETHER = 3
"""How many turns, the first one with it, a stretch chosen by sentences can reach over."""

_AGAIN = "The words that you chose are not in the text as it stands now. Choose them again."
_SELECTION = re.compile(r"(\d{1,7}):(\d{1,9})-(\d{1,7}):(\d{1,9})")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Choosable:
    """A sentence or a word that a stretch can begin or end with. ``number`` counts from 1 within its turn."""

    turn: int
    number: int
    start: int
    end: int
    words: str


def sentences_from(source: Source, turn: int) -> tuple[Choosable, ...]:
    """The sentences of a turn and of the turns after it that a stretch can reach over."""
    turns = range(turn, min(turn + TURNS_TOGETHER, len(source.turns)))
    return tuple(one for number in turns for one in _numbered(source, number, _sentences(source, number)))


def words_from(source: Source, turn: int, turns: int = 1) -> tuple[Choosable, ...]:
    """The words of a turn, and of those after it where several ``turns`` are asked for."""
    numbers = range(turn, min(turn + turns, len(source.turns)))
    return tuple(one for number in numbers for one in _numbered(source, number, _words(source, number)))


def selected(source: Source, selection: str) -> Span:
    """The stretch that a browser tells as ``turn:unit-turn:unit``, in UTF-16 units of each turn's own words.

    Refused where that is no stretch of this text.
    """
    found = _SELECTION.fullmatch(selection)
    if found is None:
        raise Refused(_AGAIN)
    first_turn, first, last_turn, last = map(int, found.groups())
    start, end = _position(source, first_turn, first), _position(source, last_turn, last)
    if start >= end:
        raise Refused(_AGAIN)
    return start, end


def _position(source: Source, turn: int, units: int) -> int:
    if turn >= len(source.turns):
        raise Refused(_AGAIN)
    spoken = source.turns[turn]
    try:
        return spoken.start + Units.utf16(source.quote(spoken.start, spoken.end)).position(units)
    except ValueError as error:
        raise Refused(_AGAIN) from error


def _sentences(source: Source, turn: int) -> tuple[Span, ...]:
    return sentences(source.words or "", source.turns[turn].start, source.turns[turn].end)


def _words(source: Source, turn: int) -> Iterator[Span]:
    spoken = source.turns[turn]
    return (found.span() for found in _WORD.finditer(source.words or "", spoken.start, spoken.end))


def _numbered(source: Source, turn: int, found: "tuple[Span, ...] | Iterator[Span]") -> tuple[Choosable, ...]:
    return tuple(
        Choosable(turn, number, start, end, source.quote(start, end))
        for number, (start, end) in enumerate(found, start=1)
    )
