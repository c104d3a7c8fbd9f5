"""Keyword in context: found whatever the case and accents, told where it stands in the text as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.texts.freeze import FrozenText, frozen
from stepdown.themes.texts.heard import Line
from stepdown.themes.texts.keyword import in_context

TALK = frozen(
    [
        Line("TRUST", "It’s about trust, and TRUSTING the café’s people."),
        Line("SW01", "The social  worker said I don’t mistrust them. 😀 Trust!"),
        Line("SW01", "The Straße is long."),
    ],
    {"TRUST": "TRUST", "SW01": "SW01"},
)


def found(words: str, *, whole_words: bool = True) -> list[str]:
    hits = in_context({"a": TALK}, words, whole_words=whole_words)
    assert all(TALK.text[hit.start : hit.end] == hit.words for hit in hits)
    return [hit.words for hit in hits]


FOUND = {
    "trust": ["trust", "Trust"],
    "TRUST": ["trust", "Trust"],
    "cafe": ["café"],
    "CAFÉ": ["café"],
    "social worker": ["social  worker"],
    "don't": ["don’t"],
    "strasse": ["Straße"],
    "ruse": [],
    "!": [],
    "": [],
    "a.out": [],
}


@pytest.mark.parametrize("words", FOUND)
def test_whole_words_are_found_and_labels_are_not_searched(words: str):
    assert found(words) == FOUND[words]


def test_beginnings_of_words_are_found_with_the_whole_word():
    assert found("trust", whole_words=False) == ["trust", "TRUSTING", "Trust"]
    assert found("stras", whole_words=False) == ["Straße"]


def test_a_hit_says_where_it_stands_and_what_is_beside_it_in_the_same_turn():
    hit = in_context({"a": TALK}, "mistrust", width=7)[0]
    assert (hit.text_id, hit.turn, hit.before, hit.words, hit.after) == (
        "a",
        TALK.turns[1],
        " don’t ",
        "mistrust",
        " them. ",
    )
    first = in_context({"a": TALK}, "it's", width=500)[0]
    assert (first.before, first.after) == ("", " about trust, and TRUSTING the café’s people.")


def test_texts_are_searched_in_the_order_given():
    other = frozen([Line(None, "No trust.")], {})
    assert [hit.text_id for hit in in_context({"b": other, "a": TALK}, "trust")] == ["b", "a", "a"]


def test_an_accent_that_stands_apart_belongs_to_its_letter():
    text = FrozenText("xq\u0301x q\u0301 z\n", (frozen([Line(None, "xq\u0301x q\u0301 z")], {}).turns[0],))
    (hit,) = in_context({"a": text}, "q")
    assert hit.words == "q\u0301"


@given(
    st.lists(st.text(st.sampled_from("aAáßİ ’'é\u0301.😀"), min_size=1, max_size=12), max_size=4), st.text(max_size=3)
)
def test_what_is_found_is_in_the_text_and_in_one_turn(said: list[str], words: str):
    text = frozen([Line("INT", each) for each in said], {"INT": "INT"})
    for whole in (True, False):
        for hit in in_context({"a": text}, words, whole_words=whole):
            assert hit.turn.start <= hit.start < hit.end <= hit.turn.end
            assert text.text[hit.start : hit.end] == hit.words


@given(st.lists(st.sampled_from(["Trust", "café", "Straße", "don’t", "ÉTÉ"]), min_size=1, max_size=6))
def test_every_word_that_was_said_is_found(said: list[str]):
    text = frozen([Line("INT", " ".join(said))], {"INT": "INT"})
    for word in said:
        hits = in_context({"a": text}, word.lower())
        assert [hit.words for hit in hits] == [each for each in said if each == word]
