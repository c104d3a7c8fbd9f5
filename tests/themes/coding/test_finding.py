"""Words are found over all texts, in whatever case, and never in what somebody said who withdrew."""

from datetime import date

from stepdown.themes.coding.finding import words_found
from stepdown.themes.people.withdraw import withdraw
from tests.themes.a_project import with_codings


def test_words_are_found_in_every_text_with_the_turn_they_stand_in():
    hits = words_found(with_codings().project, "THE TIME", whole_words=True)
    assert [(hit.text_id, hit.turn.number, hit.words) for hit in hits] == [("interview-1", 1, "the time")]


def test_the_last_word_may_go_on():
    project = with_codings().project
    assert words_found(project, "wait", whole_words=True) == ()
    assert [hit.words for hit in words_found(project, "wait", whole_words=False)] == ["waiting", "waits"]


def test_nothing_is_found_in_words_that_are_gone():
    told = with_codings()
    for who in ("p1", "w1"):
        told.keep(*withdraw(told.log, participant=who, on=date(2026, 4, 1)).events)
    assert [hit.text_id for hit in words_found(told.project, "it", whole_words=True)] == ["interview-2", "focus-group"]
    assert words_found(told.project, "trust", whole_words=True) == ()
