"""A frozen text: one paragraph a turn, in the one form, with positions that point at the words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.texts.freeze import FrozenText, Turn, UnmappedLabelsError, digest, frozen
from stepdown.themes.texts.heard import Line, in_turns
from stepdown.themes.texts.plain import plain

LABELS = {"INT": "Interviewer", "Priya Nwosu": "Social worker A", "Nobody": ""}
LINES = (
    Line(None, "Interview of 3 May"),
    Line("INT", "How  did it\r\nbegin?", 1.0),
    Line("Priya Nwosu", "With the 😀 team.\u00a0"),
    Line(None, "\tAnd cafe\u0301s.", goes_on=True),
    Line("INT", "   "),
    Line("Nobody", "A door."),
)


def test_a_turn_is_a_paragraph_under_the_label_that_was_chosen():
    assert frozen(LINES, LABELS).text == (
        "Interview of 3 May\nInterviewer: How  did it begin?\nSocial worker A: With the 😀 team. And cafés.\nA door.\n"
    )


def test_turns_point_at_the_words_without_the_label():
    text = frozen(LINES, LABELS)
    assert [(turn.number, turn.speaker, text.words_of(turn), turn.at_seconds) for turn in text.turns] == [
        (0, None, "Interview of 3 May", None),
        (1, "Interviewer", "How  did it begin?", 1.0),
        (2, "Social worker A", "With the 😀 team. And cafés.", None),
        (3, None, "A door.", None),
    ]


def test_a_label_that_nobody_explained_does_not_slip_through():
    with pytest.raises(UnmappedLabelsError, match="Ola Bell") as refused:
        frozen([*LINES, Line("Ola Bell", "So."), Line("Ola Bell", "No.")], LABELS)
    assert refused.value.labels == ("Ola Bell",)


def test_no_lines_are_no_text():
    assert frozen([], {}) == FrozenText("", ())


PLAIN = {
    "e\u0301": "é",
    "a\r\nb\rc\nd\u2028e": "a b c d e",
    "  a  b  ": "a  b",
    "a \n \n b": "a b",
    "\ufeffa\u200b\u00adb": "ab",
    "a\u00a0b\tc": "a b c",
    "a\x00\x07\x1b\x9fb": "ab",
    "a\ud83d": "a",
    "👩\u200d👧": "👩\u200d👧",
    "\n\t ": "",
}


@pytest.mark.parametrize("text", PLAIN, ids=ascii)
def test_words_are_put_into_one_form(text: str):
    assert plain(text) == PLAIN[text]


WORDS = st.text(st.characters(codec=None), max_size=40) | st.sampled_from(
    ["INT: a", "a\nb", "e\u0301", "😀", " ", "a:b"]
)
SOME_LINES = st.lists(
    st.builds(Line, st.sampled_from([None, "INT", "Priya Nwosu", "Nobody"]), WORDS, st.none(), st.booleans()),
    max_size=8,
)


@given(WORDS)
def test_the_form_is_final(text: str):
    once = plain(text)
    assert plain(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip()
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in once)
    once.encode()


@given(SOME_LINES)
def test_every_turn_is_a_paragraph_and_its_positions_are_its_words(lines: list[Line]):
    text = frozen(lines, LABELS)
    paragraphs = text.text.split("\n")
    assert paragraphs.pop() == ""
    told = [f"{turn.speaker}: {text.words_of(turn)}" if turn.speaker else text.words_of(turn) for turn in text.turns]
    assert paragraphs == told
    assert [text.words_of(turn) for turn in text.turns] == [w for turn in in_turns(lines) if (w := plain(turn.words))]
    assert unicodedata.is_normalized("NFC", text.text)


@given(SOME_LINES)
def test_freezing_a_frozen_text_again_changes_nothing(lines: list[Line]):
    text = frozen(lines, LABELS)
    again = [Line(turn.speaker, text.words_of(turn), turn.at_seconds) for turn in text.turns]
    labels = {turn.speaker: turn.speaker for turn in text.turns if turn.speaker}
    assert frozen(again, labels) == text


def test_a_digest_is_of_the_text_alone():
    text = frozen(LINES, LABELS).text
    assert digest(text) == digest(text)
    assert digest(text) != digest(text + " ")
    assert len(digest("")) == 64


def test_a_turn_is_a_value():
    assert Turn(0, None, 0, 1) == Turn(0, None, 0, 1)
