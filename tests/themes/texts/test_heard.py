"""The preview of a transcript, and the two corrections that a person can make of it."""

from stepdown.themes.texts.heard import Heard, LabelSeen, Line, in_turns

HEARD = Heard(
    (
        Line(None, "Interview of 3 May"),
        Line("INT", "How did it begin?"),
        Line("SW01", "It was long.", 4.5),
        Line(None, "And hard.", goes_on=True),
        Line("He said", "stop."),
        Line(None, "So we did.", goes_on=True),
        Line("INT", "Go on."),
    )
)


def turns(heard: Heard) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.words) for turn in in_turns(heard.lines)]


def test_each_label_is_shown_with_its_turns_words_and_first_words():
    assert HEARD.labels == (
        LabelSeen(None, 1, 4, "Interview of 3 May"),
        LabelSeen("INT", 2, 6, "How did it begin?"),
        LabelSeen("SW01", 1, 5, "It was long. And hard."),
        LabelSeen("He said", 1, 4, "stop. So we did."),
    )


def test_long_first_words_are_cut_short():
    (seen,) = Heard((Line("A", "word " * 40),)).labels
    assert (seen.words, seen.begins) == (40, ("word " * 12).strip() + "…")


def test_a_turn_begins_when_its_first_line_does():
    assert [turn.at_seconds for turn in in_turns(HEARD.lines)][2] == 4.5


def test_a_label_that_is_none_goes_back_to_the_words_before_it():
    assert turns(HEARD.without_speaker("He said"))[2] == ("SW01", "It was long. And hard. He said: stop. So we did.")


def test_a_speaker_who_was_missed_gets_the_words_that_follow_the_label():
    heard = Heard(
        (Line("INT", "Why?"), Line(None, "mum: Because.", goes_on=True), Line(None, "Of that.", goes_on=True))
    )
    assert turns(heard.with_speaker("Mum")) == [("INT", "Why?"), ("Mum", "Because. Of that.")]


def test_taking_a_label_for_none_and_for_one_again_gives_the_same_turns():
    assert turns(HEARD.without_speaker("He said").with_speaker("He said")) == turns(HEARD)


def test_a_label_is_found_as_it_is_written_whatever_signs_it_has():
    heard = Heard((Line(None, "P (1)*: So."),))
    assert turns(heard.with_speaker("P (1)*")) == [("P (1)*", "So.")]


def test_a_first_line_that_goes_on_nothing_is_a_turn():
    assert turns(Heard((Line(None, "and so", goes_on=True),))) == [(None, "and so")]
