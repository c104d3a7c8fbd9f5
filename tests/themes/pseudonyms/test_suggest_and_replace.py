"""From a raw text to a clean one: suggestions with reasons, a person's decisions, and a log that holds no real word."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.pseudonyms.decide import Decided, Decision, accept, leave, use_other_words
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.pseudonyms.replace import Replaced, replace
from stepdown.themes.pseudonyms.rules import RULES
from stepdown.themes.pseudonyms.suggest import Suggestion, suggest
from stepdown.themes.refused import Refused

PERSON = IdentifierKind.PERSON
REGISTER = Register(
    (
        Entry("Brendan O'Shea", "Social worker A", PERSON),
        Entry("Kit Pask", "Parent A", PERSON),
        Entry("Bo Pask", "Child A", PERSON),
        Entry("Larkfield Primary School", "School A", IdentifierKind.SCHOOL),
    )
)


def told(text: str) -> list[tuple[str, str | None]]:
    return [(text[s.start : s.end], s.proposed) for s in suggest(text, REGISTER)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Brendan rang", [("Brendan", "[Social worker A]")]),
        ("then Mr O'Shea's boss", [("Mr O'Shea", "[Social worker A]")]),
        ("at Larkfield Primary School", [("Larkfield Primary School", "[School A]")]),
        ("at Oakmere Primary School", [("Oakmere Primary School", "[school]")]),
        ("on 14/06/2011 at HG4 7TQ", [("14/06/2011", "[date]"), ("HG4 7TQ", "[postcode]")]),
        ("born on 14/06/2011", [("14/06/2011", "[date of birth]")]),
        ("ask brendan.oshea@larkway.example", [("brendan.oshea@larkway.example", "[e-mail address]")]),
        ("with Tyrell Dray", [("Tyrell Dray", "[name]")]),
        ("at 14 Pask Road", [("14 Pask Road", "[address]")]),
        ("[Social worker A] and [name] and [Brendan]", [("Brendan", "[Social worker A]")]),
        ("nothing here", []),
    ],
)
def test_each_suspect_comes_once_with_what_could_stand_there(text, expected):
    assert told(text) == expected


def test_a_name_that_two_people_share_is_for_a_person_to_choose():
    [both] = suggest("then Mr Pask came", REGISTER)
    assert (both.proposed, both.choices) == (None, ("[Parent A]", "[Child A]"))
    assert (both.start, both.end) == (5, 12)
    assert "Choose who is meant" in both.why


def test_a_known_first_name_with_another_surname_may_be_somebody_else():
    [other] = suggest("then Brendan Lomax came", REGISTER)
    assert (other.start, other.end) == (5, 18)
    assert (other.proposed, other.choices) == (None, ("[Social worker A]", "[name]"))
    assert "a part of this name" in other.why


ALPHABET = [
    "Brendan",
    "O'Shea",
    "Kit",
    "Pask",
    "Mrs",
    "Tyrell",
    "called",
    "dean",
    "14 June",
    "HG4 7TQ",
    "[name]",
    ".",
    "\n",
]


@given(st.lists(st.sampled_from(ALPHABET), max_size=20).map(" ".join))
def test_suggestions_are_in_text_order_and_never_overlap(text):
    found = suggest(text, REGISTER)
    assert all(earlier.end <= later.start for earlier, later in pairwise(found))
    for each in found:
        assert (each.proposed is None) == bool(each.choices)
        assert each.why.endswith(".")
        assert not any(name in f"{each!r}" for name in ("Brendan", "Shea", "Pask", "Tyrell", "dean"))


@given(st.lists(st.sampled_from(ALPHABET), max_size=20).map(" ".join))
def test_what_is_replaced_is_not_suggested_again_and_the_rest_stays(text):
    found = suggest(text, REGISTER)
    decided = [accept(s) if s.proposed else use_other_words(s, s.choices[0]) for s in found]
    clean = replace(text, decided)
    again = suggest(clean.text, REGISTER)
    assert not any(clean.text[s.start : s.end].startswith("[") for s in again)
    kept = [
        text[a:b] for a, b in zip([0, *(s.end for s in found)], [*(s.start for s in found), len(text)], strict=True)
    ]
    assert all(stretch in clean.text for stretch in kept)


def test_rules_can_be_chosen():
    assert suggest("on 14/06/2011 with Tyrell", Register(), rules=()) == ()
    assert len(suggest("on 14/06/2011 with Tyrell", Register(), rules=RULES)) == 2


def test_a_decision_is_to_accept_to_write_other_words_or_to_leave_with_a_reason():
    [date] = suggest("on 14/06/2011", REGISTER)
    assert accept(date) == Decision(date, Decided.ACCEPTED, "[date]")
    for words in ("summer 2011", " [summer 2011] "):
        assert use_other_words(date, words) == Decision(date, Decided.OTHER_WORDS, "[summer 2011]")
    assert leave(date, " a public holiday ") == Decision(date, Decided.LEFT, None, "a public holiday")


@pytest.mark.parametrize("words", ["", "  ", "[]", "[a] b]", "a\nb", "a [b] c"])
def test_other_words_are_words_on_one_line(words):
    [date] = suggest("on 14/06/2011", REGISTER)
    with pytest.raises(Refused, match="without square brackets"):
        use_other_words(date, words)


def test_leaving_needs_a_reason_and_accepting_a_proposal():
    [both] = suggest("then Mr Pask came", REGISTER)
    with pytest.raises(Refused, match="Say why"):
        leave(both, " ")
    with pytest.raises(Refused, match=r"\[Parent A\] or \[Child A\]"):
        accept(both)


def test_replacing_does_what_was_decided_and_nothing_else():
    text = "Brendan's boss rang Brendan on 14/06/2011 about Tyrell."
    first, second, date, tyrell = suggest(text, REGISTER)
    clean = replace(
        text, [leave(tyrell, "a made-up name"), accept(second), use_other_words(date, "June"), accept(first)]
    )
    assert clean.text == "[Social worker A]'s boss rang [Social worker A] on [June] about Tyrell."


def test_the_log_says_what_how_often_who_and_when_and_no_real_word():
    text, at = "Brendan met Brendan on 14/06/2011", datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    clean = replace(text, [accept(s) for s in suggest(text, REGISTER)], by="alice", at=at)
    assert clean.log == (
        Replaced(PERSON, "[Social worker A]", 2, "alice", at),
        Replaced(IdentifierKind.DATE, "[date]", 1, "alice", at),
    )
    assert "Brendan" not in repr(clean)


def test_places_of_the_raw_text_are_found_in_the_clean_text():
    text = "Yes Brendan came on 14/06/2011."
    clean = replace(text, [accept(s) for s in suggest(text, REGISTER)])
    assert clean.text == "Yes [Social worker A] came on [date]."

    def said(start, end):
        first, last = clean.positions.clean_span(start, end)
        return clean.text[first:last]

    assert said(0, 3) == "Yes"
    assert said(4, 11) == said(5, 7) == "[Social worker A]"
    assert said(12, 16) == "came"
    assert said(3, 12) == " [Social worker A] "
    assert said(6, 25) == "[Social worker A] came on [date]"
    assert said(0, len(text)) == clean.text
    assert said(30, 31) == "."


@st.composite
def decided_texts(draw):
    """A text and decisions on stretches of it that do not overlap."""
    text = draw(st.text(min_size=1, max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), unique=True, max_size=8)))
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    made = [Suggestion(a, b, PERSON, "[" + "x" * draw(st.integers(1, 9)) + "]", "Why.") for a, b in pairs]
    return text, made


@given(decided_texts(), st.data())
def test_a_stretch_that_touches_no_replacement_reads_the_same_in_both(drawn, data):
    text, made = drawn
    clean = replace(text, [accept(suggestion) for suggestion in made])
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    first, last = clean.positions.clean_span(start, end)
    assert 0 <= first <= last <= len(clean.text) or start == end
    if start < end and not any(s.start < end and start < s.end for s in made):
        assert clean.text[first:last] == text[start:end]
    for suggestion in made:
        if suggestion.start < end and start < suggestion.end and start < end:
            assert suggestion.proposed in clean.text[first:last]


@pytest.mark.parametrize(
    ("spans", "said"), [([(0, 5), (4, 6)], "overlap"), ([(0, 99)], "beyond"), ([(3, 3)], "beyond")]
)
def test_decisions_on_another_text_are_refused(spans, said):
    with pytest.raises(ValueError, match=said):
        replace("Brendan came", [accept(Suggestion(a, b, PERSON, "[name]", "Why.")) for a, b in spans])
