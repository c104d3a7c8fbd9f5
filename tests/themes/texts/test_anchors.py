"""Codings found again after a correction: where they stood, moved with their words, or for a person to see."""

import random
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stepdown.themes.texts.alignment import Alignment
from stepdown.themes.texts.anchor import Anchor, Anchoring, Moved, moved_along, re_anchored

OLD = "INT: How did it begin?\nSW01: They've got the time and the space. It was not much.\nINT: No.\nSW01: No.\n"


def at(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Where words stand in a text, the first time or a later one."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


FOUND: dict[str, tuple[str, str, Anchoring]] = {
    "a word after it": ("the time", OLD.replace("much", "a lot"), Anchoring.EXACT),
    "a word before it": ("the time", OLD.replace("How did", "So how did"), Anchoring.MOVED),
    "a word beside it": ("the time", OLD.replace("got", "found"), Anchoring.MOVED),
    "a mark beside it": ("the space", OLD.replace("space.", "space!"), Anchoring.EXACT),
    "an emoji before it": ("the time", OLD.replace("How", "😀 how"), Anchoring.MOVED),
    "a label changed everywhere": ("the time", OLD.replace("SW01", "Worker 😀"), Anchoring.MOVED),
    "a turn before it": ("the time", "INT: Hello.\nSW01: Hello.\n" + OLD, Anchoring.MOVED),
    "the turns in another order": ("How did it begin?", "".join(OLD.splitlines(keepends=True)[::-1]), Anchoring.MOVED),
}


@pytest.mark.parametrize("what", FOUND)
def test_a_coding_whose_words_are_untouched_is_found_again(what: str):
    words, new, how = FOUND[what]
    moved = re_anchored(OLD, *at(OLD, words), new)
    assert (moved.how, new[moved.start : moved.end]) == (how, words)


ANSWER = "SW01: They've got the time and the space. It was not much."
GUESSED = {
    "a word inside it": ("the time and the space", OLD.replace("time and", "time, and"), "the time, and the space"),
    "another word for it": ("the time", OLD.replace("the time", "the place"), "the place"),
    "its word grown": ("not", OLD.replace("not", "nothing"), "nothing"),
    "its word denied": ("did", OLD.replace("did", "didn't"), "didn't"),
    "it taken out": (
        "It was not much.",
        OLD.replace(" It was not much.", ""),
        ANSWER.removesuffix(" It was not much."),
    ),
    "its turn taken out": ("How did it begin?", OLD[OLD.index("SW01") :], ANSWER),
}


@pytest.mark.parametrize("what", GUESSED)
def test_a_coding_whose_words_were_touched_is_for_a_person_to_see_with_the_best_guess(what: str):
    words, new, guess = GUESSED[what]
    moved = re_anchored(OLD, *at(OLD, words), new)
    assert (moved.how, new[moved.start : moved.end].strip()) == (Anchoring.NEEDS_REVIEW, guess)


def test_of_the_same_words_said_twice_each_stays_with_its_own_turn():
    new = OLD.replace("INT: No.\n", "INT: No.\nINT: Oh.\n")
    first, second = (re_anchored(OLD, *at(OLD, "No.", nth), new) for nth in (0, 1))
    assert (first.start, first.end) == at(new, "No.", 0)
    assert (second.start, second.end) == at(new, "No.", 1)


def test_words_that_stood_twice_and_stand_once_are_not_guessed():
    old, new = "A: yes indeed\nB: yes indeed\n", "C: quite yes indeed so\n"
    assert re_anchored(old, *at(old, "yes"), new).how is Anchoring.NEEDS_REVIEW


def test_the_same_32_characters_on_one_side_tell_words_apart():
    beside = "which we had not expected at all that year"
    old = f"A: one two three {beside} we left.\nB: four five six we left.\n"
    new = f"B: seven eight we left.\nA: nine ten {beside} we left.\n"
    moved = re_anchored(old, *at(old, "we left"), new)
    assert (moved.how, moved.start) == (Anchoring.MOVED, at(new, "we left", 1)[0])


def test_an_anchor_is_the_position_the_words_and_what_stands_beside_them():
    anchor = Anchor.of(OLD, *at(OLD, "the time"))
    assert (anchor.quote, len(anchor.before), len(anchor.after)) == ("the time", 32, 32)
    assert Anchor.of("abc", 0, 3) == Anchor(0, 3, "abc", "", "")


@pytest.mark.parametrize("span", [(0, 0), (2, 1), (-1, 2), (0, len(OLD) + 1)])
def test_a_span_that_is_none_is_refused(span: tuple[int, int]):
    with pytest.raises(ValueError, match="is not in a text of"):
        re_anchored(OLD, *span, OLD)


def test_in_an_empty_text_nothing_can_be_found():
    assert re_anchored("a", 0, 1, "") == Moved(Anchoring.NEEDS_REVIEW, 0, 0)


TEXT = st.text(st.sampled_from("ab 😀.\nà'"), min_size=1, max_size=40)
ANY = st.text(st.sampled_from("ab 😀.\nà'"), max_size=12)


@st.composite
def spans(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXT) -> tuple[str, int, int]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(spans())
def test_in_the_same_text_everything_is_where_it_stood(span: tuple[str, int, int]):
    text, start, end = span
    assert re_anchored(text, start, end, text) == Moved(Anchoring.EXACT, start, end)


@given(spans(), TEXT)
def test_what_is_found_is_the_words_and_a_guess_is_in_the_text(span: tuple[str, int, int], new: str):
    old, start, end = span
    moved = re_anchored(old, start, end, new)
    assert 0 <= moved.start < moved.end <= len(new)
    if moved.how is not Anchoring.NEEDS_REVIEW:
        assert new[moved.start : moved.end] == old[start:end]
    assert (moved.how is Anchoring.EXACT) <= ((moved.start, moved.end) == (start, end))


WORD = st.text(st.sampled_from("abcdé😀"), min_size=1, max_size=3)
WORDS = st.lists(WORD, min_size=1, max_size=20)


@given(WORDS, WORDS)
def test_new_turns_before_everything_shift_it_by_their_length(words: list[str], added: list[str]):
    old, new_turn = f"SW01: {' '.join(words)}\n", f"INT: {' '.join(added)} {len(words)}\n"
    assume(re_anchored(old, 6, len(old) - 1, new_turn).how is Anchoring.NEEDS_REVIEW)  # not said there as well
    moved = re_anchored(old, 6, len(old) - 1, new_turn + old)
    assert moved == Moved(Anchoring.MOVED, 6 + len(new_turn), len(old) - 1 + len(new_turn))


@given(WORDS, WORDS, WORDS, WORDS)
def test_changes_around_words_that_stand_once_never_need_review(
    before: list[str], after: list[str], new_before: list[str], new_after: list[str]
):
    quote = "x1 x2 😀 x3"
    old, new = (" ".join([*left, quote, *right]) for left, right in ((before, after), (new_before, new_after)))
    moved = re_anchored(old, *at(old, quote), new)
    assert moved.how is not Anchoring.NEEDS_REVIEW
    assert (moved.start, moved.end) == at(new, quote)


@given(WORDS, WORDS, st.integers(1, 3))
def test_words_that_were_taken_out_need_review(before: list[str], after: list[str], length: int):
    gone = " ".join(f"x{number}" for number in range(length))
    old, new = " ".join([*before, gone, *after]), " ".join([*before, *after])
    assert re_anchored(old, *at(old, gone), new).how is Anchoring.NEEDS_REVIEW


def a_long_talk(words: int) -> list[str]:
    """Invented speech of so many words, a few of them very common, as turns."""
    draw = random.Random(7)  # noqa: S311
    common = [f"word{number}" for number in range(2_000)]
    said = draw.choices(common, [1 / (number + 1) for number in range(2_000)], k=words)
    return [f"P{n % 7}: {' '.join(said[n : n + 25])}.\n" for n in range(0, words, 25)]


def test_two_hundred_codings_of_a_long_talk_are_found_along_one_alignment():
    turns = a_long_talk(10_000)
    old = "".join(turns)
    changed = [turn.replace("word7 ", "other ") if n % 10 == 0 else turn for n, turn in enumerate(turns)]
    alignment = Alignment.between(old, "".join(changed))
    codings = [(n, n + 60) for n in range(100, len(old) - 100, len(old) // 200)]
    found = [moved_along(alignment, start, end) for start, end in codings]
    assert len(found) >= 200
    assert sum(moved.how is Anchoring.NEEDS_REVIEW for moved in found) < 20


@pytest.mark.parametrize(
    ("old", "new"), [("the " * 9_000, "the a " * 9_000), ("no yes " * 9_000, "yes no no " * 9_000)]
)
def test_a_text_that_repeats_itself_without_end_is_compared_too(old: str, new: str):
    alignment = Alignment.between(old, new)
    assert all(old[r.old : r.old + r.length] == new[r.new : r.new + r.length] for r in alignment.runs)


@given(TEXT, TEXT)
def test_the_runs_are_the_same_in_both_texts_and_in_order(old: str, new: str):
    runs = Alignment.between(old, new).runs
    assert all(old[r.old : r.old + r.length] == new[r.new : r.new + r.length] for r in runs)
    places = [(r.old, r.new, r.old + r.length, r.new + r.length) for r in runs]
    assert all(a[2] <= b[0] and a[3] <= b[1] for a, b in pairwise(places))
