"""Counts of codings and of people, with how many were asked; the matrix; and what a blind coder sees."""

from stepdown.themes.coding.seen import as_seen_by
from stepdown.themes.coding.stripes import coded_turns
from stepdown.themes.matrix.cells import matrix
from stepdown.themes.matrix.counts import Cell, counts
from stepdown.themes.people.asked import Base
from stepdown.themes.project.events.analysis import CellSummarised
from stepdown.themes.project.events.double import DoubleCodingBegun
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import coded, with_codings, with_texts

INTERVIEW, GROUP = SourceKind.INTERVIEW, SourceKind.FOCUS_GROUP


def test_each_base_says_how_many_were_asked_or_that_it_is_not_known():
    assert counts(with_codings().project).bases == (
        Base(INTERVIEW, "social_worker", invited=4, took_part=1),
        Base(INTERVIEW, "manager", invited=None, took_part=1),
        Base(GROUP, "worker", invited=None, took_part=2),
    )


def test_codings_and_people_are_counted_by_source_and_role_and_a_theme_has_all_under_it():
    found = {c.code: c for c in counts(with_codings().project).codes}
    assert found["time"].by_group == {
        (INTERVIEW, "social_worker"): Cell(1, 1),
        (GROUP, "worker"): Cell(1, 1),
    }
    assert (found["way"].codings, found["way"].people, found["way"].texts) == (3, 3, 2)
    assert (found["sooner"].codings, found["sooner"].people) == (2, 2)


def test_a_coding_across_two_speakers_is_one_coding_of_two_people():
    told = with_texts()
    words = told.project.sources["focus-group"].words
    told.tell(coded(told, words[words.index("It is") : words.index("eight")], "focus-group", "trust"))
    trust = next(c for c in counts(told.project).codes if c.code == "trust")
    assert (trust.codings, trust.people) == (1, 2)


def test_what_an_interviewer_says_is_a_coding_of_nobody():
    told = with_texts()
    told.tell(coded(told, "How does the team work with you?", "interview-1", "time"))
    time = next(c for c in counts(told.project).codes if c.code == "time")
    assert (time.codings, time.people) == (1, 0)


def test_the_matrix_has_a_row_a_participant_by_role_and_says_when_a_summary_is_stale():
    told = with_codings()
    told.tell(CellSummarised(participant="p1", code="way", codings=(), words="Time matters."))
    rows = {row.participant.id: row for row in matrix(told.project, ("way", "effect"))}
    assert list(rows) == ["p1", "m1", "w1", "w2"]
    assert [len(cell.codings) for cell in rows["p1"].cells] == [1, 1]
    assert not rows["p1"].cells[0].is_stale
    told.tell(coded(told, "That is massive.", "interview-1", "trust"))
    assert matrix(told.project, ("way",))[0].cells[0].is_stale


def test_the_matrix_of_one_kind_of_source_has_its_people_alone():
    rows = matrix(with_codings().project, ("way",), SourceKind.FOCUS_GROUP)
    assert [row.participant.id for row in rows] == ["w1", "w2"]


def test_a_blind_coder_sees_their_own_work_alone_and_others_see_all():
    told = with_texts()
    told.tell(
        DoubleCodingBegun(double="d", sources=("interview-1",), coders=("eva", "ben"), seed=1, drawn_from=3),
        coded(told, "That is massive.", "interview-1", "time", "of eva"),
    )
    told.tell(coded(told, "That is massive.", "interview-1", "trust", "of ben"), by="ben")
    assert set(as_seen_by(told.project, "ben").codings["interview-1"]) == {"of ben"}
    assert set(as_seen_by(told.project, "cy").codings["interview-1"]) == {"of eva", "of ben"}


def test_the_pieces_of_a_turn_are_its_words_without_gap_or_overlap():
    told = with_texts()
    told.tell(coded(told, "They have the time", "interview-1", "time", "a"))
    told.tell(coded(told, "the time to do it. That is", "interview-1", "trust", "b"))
    source = told.project.sources["interview-1"]
    turns = coded_turns(source.turns, told.project.codings_of("interview-1"))
    said = [(source.quote(p.start, p.end), p.codings) for p in turns[1].pieces]
    assert said == [
        ("They have ", ("a",)),
        ("the time", ("a", "b")),
        (" to do it. That is", ("b",)),
        (" massive.", ()),
    ]
    assert [len(t.codings) for t in turns] == [0, 2, 0, 0]
