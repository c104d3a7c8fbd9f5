"""Positions in code points, in a browser's units and in bytes; and the sentences of a turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.texts.sentences import sentences
from stepdown.themes.texts.spans import Units

TEXT = "é😀a"


@pytest.mark.parametrize(("position", "utf16", "utf8"), [(0, 0, 0), (1, 1, 2), (2, 3, 6), (3, 4, 7)])
def test_a_position_is_told_in_other_units(position: int, utf16: int, utf8: int):
    assert (Units.utf16(TEXT).units(position), Units.utf8(TEXT).units(position)) == (utf16, utf8)
    assert (Units.utf16(TEXT).position(utf16), Units.utf8(TEXT).position(utf8)) == (position, position)


@pytest.mark.parametrize("position", [-1, 4])
def test_a_position_beyond_the_text_is_refused(position: int):
    with pytest.raises(ValueError, match="has 3 characters"):
        Units.utf16(TEXT).units(position)


@pytest.mark.parametrize("units", [-1, 2, 5])
def test_a_place_inside_a_character_or_beyond_the_text_is_refused(units: int):
    with pytest.raises(ValueError, match="no character of the text begins"):
        Units.utf16(TEXT).position(units)


@given(st.text())
def test_units_are_those_of_the_encodings_and_lead_back(text: str):
    utf16, utf8 = Units.utf16(text), Units.utf8(text)
    for position in range(len(text) + 1):
        assert utf16.units(position) == len(text[:position].encode("utf-16-le")) // 2
        assert utf8.units(position) == len(text[:position].encode())
        assert utf16.position(utf16.units(position)) == utf8.position(utf8.units(position)) == position


SENTENCES = {
    "It was long. We left.": ["It was long.", "We left."],
    "Why? Because! So…": ["Why?", "Because!", "So…"],
    "He said “Stop.” Then we left.": ["He said “Stop.”", "Then we left."],
    "I was... not sure. I... We left.": ["I was... not sure.", "I...", "We left."],
    "Dr. Hale came, e.g. on Monday. Mrs. O. Bell too.": ["Dr. Hale came, e.g. on Monday.", "Mrs. O. Bell too."],
    "So it was I. They left.": ["So it was I.", "They left."],
    "It cost 3.50 at 10.30. Yes.": ["It cost 3.50 at 10.30.", "Yes."],
    "no stop at all": ["no stop at all"],
    "  Spaces.   Around.  ": ["Spaces.", "Around."],
    "?! 😀. A": ["?!", "😀.", "A"],
    "   ": [],
    "": [],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_end_where_people_would_end_them(text: str):
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == SENTENCES[text]


def test_only_the_turn_that_is_asked_for_is_looked_at():
    text = "INT: Why. Dr.\nSW01: So. Oh."
    start = text.index("So")
    assert [text[a:b] for a, b in sentences(text, start, len(text))] == ["So.", "Oh."]


@given(st.text(st.sampled_from("aB .?!…\"')éM😀r"), max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_sentences_hold_every_letter_of_the_turn_once_and_in_order(text: str, one: int, other: int):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = sentences(text, start, end)
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text[start:end].split())
    assert all(start <= a < b <= end for a, b in found)
    assert all(text[a:b] == text[a:b].strip() for a, b in found)
