"""A stretch is chosen by sentences, by words or by a selection in a browser, and is always words of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.coding.around import around
from stepdown.themes.coding.chosen import selected, sentences_from, words_from
from stepdown.themes.coding.parts import part_of, parts
from stepdown.themes.project.events.sources import Spoken
from stepdown.themes.project.state.texts import Source
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import with_texts

GROUP = with_texts().project.sources["focus-group"]
INTERVIEW = with_texts().project.sources["interview-1"]


def a_source(*said: str) -> Source:
    words, turns = "", []
    for one in said:
        start = len(words) + 3
        turns.append(Spoken(speaker="A", start=start, end=start + len(one)))
        words += f"A: {one}\n"
    return Source("s", SourceKind.INTERVIEW, "S", words, tuple(turns), {"A": "p1"}, {}, 1)


def test_the_sentences_of_a_turn_and_of_the_next_are_numbered_turn_by_turn():
    assert [(s.turn, s.number, s.words) for s in sentences_from(INTERVIEW, 1)] == [
        (1, 1, "They have the time to do it."),
        (1, 2, "That is massive."),
        (2, 1, "And the waiting?"),
        (3, 1, "Nobody waits for weeks any more."),
    ]


def test_the_words_of_a_turn_are_the_turns_own():
    assert [w.words for w in words_from(GROUP, 0)] == ["It", "is", "about", "trust."]
    assert all(GROUP.quote(w.start, w.end) == w.words for w in words_from(GROUP, 1))


@given(st.lists(st.text(alphabet="ab 🙂é.", min_size=1, max_size=12), min_size=1, max_size=4), st.data())
def test_a_selection_told_in_utf16_is_the_same_stretch_of_the_text(said: list[str], data: st.DataObject):
    source = a_source(*said)
    first = data.draw(st.integers(0, len(said) - 1))
    last = data.draw(st.integers(first, len(said) - 1))
    start = data.draw(st.integers(0, len(said[first]) - 1))
    end = data.draw(st.integers(start + 1 if first == last else 1, len(said[last])))
    units = [len(said[first][:start].encode("utf-16-le")) // 2, len(said[last][:end].encode("utf-16-le")) // 2]
    found = selected(source, f"{first}:{units[0]}-{last}:{units[1]}")
    assert found == (source.turns[first].start + start, source.turns[last].start + end)


@pytest.mark.parametrize(
    "told", ["", "1:2", "0:0-0:0", "0:5-0:2", "9:0-9:4", "0:0-0:999", "0:0-1:999", "-1:0-0:4", "0:1-0:2; x", "0:2-0:3"]
)
def test_what_is_no_stretch_of_the_text_is_refused(told: str):
    with pytest.raises(Refused, match="Choose them again"):
        selected(a_source("A 🙂 b"), told)


def test_a_stretch_is_seen_in_the_turns_that_it_touches():
    start, end = GROUP.words.index("about"), GROUP.words.index("cannot")
    assert [(t.number, t.speaker, t.before, t.words, t.after) for t in around(GROUP, start, end)] == [
        (0, "Worker 1", "It is ", "about trust.", ""),
        (1, "Worker 2", "", "And it ", "cannot be done in eight sessions."),
    ]


@given(st.lists(st.integers(0, 9), max_size=30), st.integers(1, 20), st.integers(1, 8))
def test_parts_are_whole_turns_without_gap_and_none_is_longer_than_it_must_be(lengths, most_words, most_turns):
    source = a_source(*("w " * length + "." for length in lengths))
    found = parts(source, most_words, most_turns)
    assert [n for turns in found for n in turns] == list(range(len(lengths)))
    for turns in found:
        words = sum(lengths[n] + 1 for n in turns)
        assert len(turns) == 1 or (words <= most_words and len(turns) <= most_turns)


def test_a_turn_is_found_in_its_part():
    found = parts(a_source(*["one two three"] * 5), most_words=6)
    assert found == (range(2), range(2, 4), range(4, 5))
    assert [part_of(found, turn) for turn in (0, 1, 2, 4, 99)] == [0, 0, 1, 2, 0]


def test_a_talk_of_ten_thousand_words_is_one_page():
    assert len(parts(a_source(*["one two three four five"] * 1_000))) == 1
