"""A very long text in parts: whole turns, as many as one page can carry."""

from collections.abc import Sequence

from stepdown.themes.project.state.texts import Source

MOST_WORDS = 20_000
"""Words of one part: a talk of more than two hours."""
MOST_TURNS = 1_200
"""Turns of one part, where they are short."""


def parts(source: Source, most_words: int = MOST_WORDS, most_turns: int = MOST_TURNS) -> tuple[range, ...]:
    """The numbers, from 0, of each part's turns. A single turn that is longer is a part of its own."""
    found: list[range] = []
    first = words = 0
    for number, length in enumerate(_lengths(source)):
        if number > first and (words + length > most_words or number - first == most_turns):
            found.append(range(first, number))
            first, words = number, 0
        words += length
    return (*found, range(first, len(source.turns))) if source.turns else ()


def part_of(found: Sequence[range], turn: int) -> int:
    """Which part a turn stands in, from 0; the first where there is no such turn."""
    return next((number for number, turns in enumerate(found) if turn in turns), 0)


def _lengths(source: Source) -> list[int]:
    return [len(source.quote(turn.start, turn.end).split()) for turn in source.turns]
