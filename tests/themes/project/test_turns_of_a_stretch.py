"""Which turns a stretch touches: all that share a character with it, and an erased one only where it lies inside."""

from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.project.events.sources import Spoken
from stepdown.themes.project.state.texts import Source
from stepdown.themes.sources import SourceKind

LENGTHS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5)), max_size=8)
"""Of each turn: how far it stands from the one before, and how long it is; one whose words were erased is empty."""


def a_source(lengths: list[tuple[int, int]]) -> Source:
    turns, place = [], 0
    for gap, length in lengths:
        turns.append(Spoken(speaker="A", start=place + gap, end=place + gap + length))
        place += gap + length
    return Source("s", SourceKind.INTERVIEW, "A text", "x" * place, tuple(turns), {}, {}, 1)


@given(LENGTHS, st.integers(0, 40), st.integers(1, 20))
def test_they_are_those_that_a_look_at_each_would_find(lengths: list[tuple[int, int]], start: int, length: int):
    source, end = a_source(lengths), start + length
    each = tuple(n for n, turn in enumerate(source.turns) if turn.start < end and start < turn.end)
    assert source.turn_at(start, end) == each
