"""Disagreements come in text order with both sides and their spans, ready to be resolved."""

from stepdown.themes.agreement.compare import compare
from stepdown.themes.agreement.disagreements import Disagreement, disagreements
from stepdown.themes.agreement.units import CodedSpan, CodedText

TURNS = ((0, 10), (10, 20), (20, 30))
TIME, SPACE = CodedSpan("time", 2, 8), CodedSpan("space", 15, 25)
CODES = ["time", "space"]
CODERS = ["Alice", "Bob", "Charlie"]

FIRST = CodedText("interview 1", TURNS, {"Alice": (TIME, SPACE), "Bob": (CodedSpan("time", 0, 3),)})
SECOND = CodedText("interview 2", TURNS, {"Alice": (), "Bob": (), "Charlie": (SPACE,)})


def test_each_says_who_coded_on_which_words_and_who_did_not():
    assert disagreements([FIRST, SECOND], CODERS, CODES) == (
        Disagreement("interview 1", 1, (10, 20), "space", {"Alice": (SPACE,)}, ("Bob",)),
        Disagreement("interview 1", 2, (20, 30), "space", {"Alice": (SPACE,)}, ("Bob",)),
        Disagreement("interview 2", 1, (10, 20), "space", {"Charlie": (SPACE,)}, ("Alice", "Bob")),
        Disagreement("interview 2", 2, (20, 30), "space", {"Charlie": (SPACE,)}, ("Alice", "Bob")),
    )


def test_rolled_up_codes_agree_where_their_parents_do_and_keep_their_own_spans():
    one = CodedText("interview 3", TURNS, {"Alice": (TIME,), "Bob": (CodedSpan("space", 5, 15),)})
    [left] = disagreements([one], ["Alice", "Bob"], CODES, {"time": "capacity", "space": "capacity"})
    assert (left.unit, left.code, left.coded) == (1, "capacity", {"Bob": (CodedSpan("space", 5, 15),)})


def test_they_are_as_many_as_the_counts_say():
    listed = disagreements([FIRST, SECOND], ["Alice", "Bob"], CODES)
    [pair] = compare([FIRST, SECOND], ["Alice", "Bob"], CODES).overall.pairs.values()
    assert len(listed) == pair.first_only + pair.second_only


def test_a_text_that_one_coder_alone_coded_has_none():
    assert disagreements([CodedText("interview 4", TURNS, {"Alice": (TIME,)})], CODERS, CODES) == ()
