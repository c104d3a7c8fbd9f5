"""The codebook as rows: each code in its place, with its numbers, and who changed it last."""

from stepdown.themes.framework.codebook import codebook
from stepdown.themes.framework.moving import Moving, in_words, moving
from stepdown.themes.framework.passages import passages, under_any
from stepdown.themes.project.events.analysis import AreaNamed, CellSummarised
from stepdown.themes.project.events.double import DoubleCodingBegun
from stepdown.themes.project.events.framework import CodeChanged, CodeRetired, CodeText
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import a_code, coded, with_codings, with_texts


def rows_of(told):
    return {row.code.id: row for row in codebook(told.project, told.log)}


def test_a_code_is_numbered_under_its_theme_in_the_order_of_the_framework():
    told = with_codings()
    told.tell(a_code("hours", "Hours", "time"))
    numbers = [(row.number, row.depth, row.code.id) for row in codebook(told.project, told.log)]
    assert numbers == [
        ("1", 0, "way"),
        ("1.1", 1, "time"),
        ("1.1.1", 2, "hours"),
        ("1.2", 1, "trust"),
        ("2", 0, "effect"),
        ("2.1", 1, "sooner"),
    ]


def test_a_theme_counts_all_under_it_and_its_own_codings_apart():
    rows = rows_of(with_codings())
    assert (rows["way"].own, rows["way"].counts.codings, rows["way"].counts.people) == (0, 3, 3)
    assert (rows["time"].own, rows["time"].counts.codings) == (2, 2)
    assert (rows["time"].path, rows["time"].theme) == (("Way of working", "Time"), "Way of working")


def test_when_a_code_was_first_used_and_who_changed_it_last():
    told = with_codings()
    assert rows_of(told)["way"].first_used_at is None
    first = min(c.at for c in told.project.standing() if c.code == "time")
    told.tell(CodeChanged(code="time", parent="way", text=CodeText(name="Hours")), by="ben")
    row = rows_of(told)["time"]
    assert (row.first_used_at, row.changed_by, row.changed_at) == (first, "ben", told.log.entries[-1].at)


def test_a_code_that_is_used_no_more_is_no_row():
    told = with_texts()
    told.tell(CodeRetired(code="sooner"))
    assert "sooner" not in rows_of(told)


def test_passages_come_in_the_order_of_the_texts_with_who_says_them():
    told = with_codings()
    found = passages(told.project, under_any(told.project, ["way"]))
    assert [(p.words, p.turn, [s.name for s in p.speakers]) for p in found] == [
        ("They have the time to do it.", 1, ["Practitioner 1"]),
        ("It is about trust.", 0, ["Worker 1"]),
        ("it cannot be done in eight sessions", 1, ["Worker 2"]),
    ]
    assert found[0].is_of_group(SourceKind.INTERVIEW, "social_worker")
    assert not found[0].is_of_group(SourceKind.FOCUS_GROUP, "social_worker")
    assert found[1].is_by("w1")
    assert not found[1].is_by("w2")


def test_codings_that_do_not_count_are_no_passages():
    told = with_texts()
    told.tell(DoubleCodingBegun(double="d", sources=("interview-1",), coders=("eva", "ben"), seed=1, drawn_from=3))
    told.tell(coded(told, "That is massive.", "interview-1", "time"), by="ben")
    assert passages(told.project, {"time"}) == ()


def test_what_moves_with_a_code_is_counted_and_what_does_not_is_said():
    told = with_codings()
    told.tell(
        a_code("hours", "Hours", "time"),
        AreaNamed(area="a", title="Time", codes=("time",)),
        CellSummarised(participant="p1", code="time", codings=(), words="Time matters."),
    )
    assert moving(told.project, "time") == Moving(codings=2, texts=2, codes=1, areas=1, summaries=1)
    assert in_words(moving(told.project, "time")) == (
        "These move to the code that you choose: 2 codings in 2 texts, 1 code under it, its place in 1 key area of "
        "interest. 1 cell of the matrix written under it must be written again there."
    )
    assert in_words(Moving(0, 0, 0, 0, 0)) == "These move to the code that you choose: 0 codings."
