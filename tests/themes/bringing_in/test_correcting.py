"""A correction is a new version; each coding keeps its words, or is shown to a person."""

import pytest

from stepdown.themes.bringing_in.correct import corrected
from stepdown.themes.project.events.coding import CodingReviewed
from stepdown.themes.refused import Refused
from tests.themes.a_project import with_codings


def correct(told, words: str, turn: int = 1):
    return told.keep(corrected(told.project, source="interview-1", turn=turn, words=words, reason="Misheard"))


def quotes(project) -> list[tuple[str, bool]]:
    text = project.sources["interview-1"]
    return [(text.quote(c.start, c.end), c.is_to_review) for c in project.codings_of("interview-1")]


def test_what_was_coded_before_and_behind_the_correction_keeps_its_words():
    told = with_codings()
    project = correct(told, "They have the time to do it. That is really massive, is it not?")
    assert quotes(project) == [("They have the time to do it.", False), ("Nobody waits for weeks any more.", False)]
    text = project.sources["interview-1"]
    assert text.version == 2
    assert [text.quote(t.start, t.end) for t in text.turns][3] == "Nobody waits for weeks any more."


def test_a_coding_whose_words_were_changed_is_shown_to_a_person_who_says_where_it_belongs():
    told = with_codings()
    project = correct(told, "They make the room for it. That is massive.")
    coding = next(c for c in project.codings_of("interview-1") if c.is_to_review)
    start = project.sources["interview-1"].words.index("They make")
    told.tell(CodingReviewed(source="interview-1", coding=coding.id, start=start, end=start + 26))
    assert quotes(told.project)[0] == ("They make the room for it.", False)


@pytest.mark.parametrize(
    ("words", "turn", "why"),
    [
        ("They have the time to do it. That is massive.", 1, "Nothing has changed"),
        ("   ", 1, "Write what was said"),
        ("Other", 9, "no such turn"),
    ],
)
def test_a_correction_says_something(words: str, turn: int, why: str):
    with pytest.raises(Refused, match=why):
        correct(with_codings(), words, turn)
