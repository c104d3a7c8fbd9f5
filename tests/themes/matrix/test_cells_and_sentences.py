"""Cells of the matrix: nothing said is not the same as nothing written. And the sentences about the counts."""

import pytest

from stepdown.themes.framework.passages import passages, under_any
from stepdown.themes.matrix.cells import CellState, columns, matrix
from stepdown.themes.matrix.counts import counts
from stepdown.themes.matrix.said import said_by
from stepdown.themes.matrix.sentences import asked, asked_of, share, spoken_of
from stepdown.themes.people.asked import Base
from stepdown.themes.project.events.analysis import CellSummarised
from stepdown.themes.project.events.coding import Uncoded
from stepdown.themes.project.events.sources import SourceBroughtIn, Spoken
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import a_code, a_participant, a_text, coded, consent, with_codings, with_texts

INTERVIEW, GROUP, SURVEY = SourceKind.INTERVIEW, SourceKind.FOCUS_GROUP, SourceKind.SURVEY


def summary(who: str = "p1", code: str = "way", words: str = "Time matters.") -> CellSummarised:
    return CellSummarised(participant=who, code=code, codings=(), words=words)


def cell(told, who: str, code: str = "way"):
    return next(row for row in matrix(told.project, (code,)) if row.participant.id == who).cells[0]


def test_nothing_said_is_not_the_same_as_not_summarised_yet():
    told = with_codings()
    assert cell(told, "m1").state is CellState.NOTHING_SAID
    assert cell(told, "p1").state is CellState.TO_SUMMARISE
    told.tell(summary(), summary("m1", words="Is asked, and turns to the crisis instead."))
    assert cell(told, "p1").state is cell(told, "m1").state is CellState.SUMMARISED


def test_a_summary_that_was_emptied_is_to_be_written_again():
    told = with_codings()
    told.tell(summary(), summary(words=" "))
    assert (cell(told, "p1").state, cell(told, "p1").words) == (CellState.TO_SUMMARISE, "")


def test_a_summary_is_stale_when_codings_came_or_went_and_which_is_known():
    told = with_codings()
    told.tell(summary(), coded(told, "That is massive.", "interview-1", "trust", "new"))
    assert (cell(told, "p1").state, cell(told, "p1").new, cell(told, "p1").gone) == (CellState.STALE, {"new"}, 0)
    old = next(c.id for c in told.project.codings_of("interview-1") if c.code == "time")
    told.tell(summary(), Uncoded(source="interview-1", codings=(old,)))
    assert (cell(told, "p1").new, cell(told, "p1").gone) == (frozenset(), 1)


def test_a_summary_of_somebody_in_two_kinds_of_source_is_not_stale_where_one_kind_is_chosen():
    told = with_texts()
    words = "Manager 1: It is about trust.\n"
    told.keep(
        a_text("interview-2", INTERVIEW, {"Manager 1": "m1"}).model_copy(
            update={
                "source": "second-group", "source_kind": GROUP, "words": words,
                "turns": (Spoken(speaker="Manager 1", start=11, end=29),),
            }
        )
    )  # fmt: skip
    told.tell(
        coded(told, "We talk", "interview-2", "trust"), coded(told, "It is", "second-group", "trust"), summary("m1")
    )
    for kind in (None, INTERVIEW, GROUP):
        row = next(row for row in matrix(told.project, ("way",), kind) if row.participant.id == "m1")
        assert row.cells[0].state is CellState.SUMMARISED
        assert row.kinds == (INTERVIEW, GROUP)


def test_participants_are_in_the_order_of_their_numbers():
    told = with_texts()
    for n in (10, 2):
        text = a_text("interview-2", INTERVIEW, {"Manager 1": f"m{n}"}).model_copy(update={"source": f"i{n}"})
        told.tell(a_participant(f"m{n}", f"Manager {n}", "manager"), consent(f"m{n}"))
        told.keep(text)
    people = [row.participant for row in matrix(told.project, ("way",))]
    assert [who.pseudonym for who in people if who.role == "manager"] == ["Manager 1", "Manager 2", "Manager 10"]


def test_the_columns_are_the_themes_or_the_codes_of_one():
    told = with_texts()
    told.tell(a_code("hours", "Hours", "time"))
    assert columns(told.project) == ("way", "effect")
    assert columns(told.project, "way") == ("time", "trust")
    assert columns(told.project, "trust") == ("trust",)


def survey_text(told) -> None:
    lines = [("R1", "Quicker than before."), ("R2", "No idea."), (None, "Page 2")]
    words, turns = "", []
    for label, said in lines:
        turns.append(Spoken(speaker=label, start=len(words), end=len(words) + len(said)))
        words += f"{said}\n"
    told.keep(
        SourceBroughtIn(
            source="more", source_kind=SURVEY, title="What else?", turns=tuple(turns), speakers={},
            roles={"R1": "social_worker"}, words=words,
        )
    )  # fmt: skip


def test_who_answers_a_survey_is_somebody_without_a_name():
    told = with_texts()
    survey_text(told)
    told.tell(coded(told, "Quicker than before.\nNo idea.\nPage 2", "more", "sooner", "all"))
    speakers = said_by(told.project, told.project.codings["more"]["all"])
    assert [(s.person, s.role, s.kind) for s in speakers] == [("R1", "social_worker", SURVEY), ("R2", None, SURVEY)]


def test_the_words_of_nobody_who_takes_part_are_in_no_group():
    told = with_texts()
    told.tell(coded(told, "And the waiting?", "interview-1", "sooner"))
    found = next(c for c in counts(told.project).codes if c.code == "effect")
    assert (found.codings, found.people, found.nobodys, found.by_group) == (1, 0, 1, {})


def test_one_kind_of_source_is_counted_alone():
    found = counts(with_codings().project, GROUP)
    assert {base.source_kind for base in found.bases} == {GROUP}
    assert {c.code: c.codings for c in found.codes} == {"way": 2, "time": 1, "trust": 1, "effect": 0, "sooner": 0}


def test_behind_a_number_are_as_many_passages_and_people():
    told = with_codings()
    survey_text(told)
    told.tell(
        coded(told, "Quicker than before.\nNo idea.", "more", "sooner"),
        coded(told, "trust.\nWorker 2: And it cannot be done", "focus-group", "trust"),
        coded(told, "And the waiting?\nPractitioner 1: Nobody", "interview-1", "effect"),
    )
    for code in counts(told.project).codes:
        found = passages(told.project, under_any(told.project, [code.code]))
        assert len(found) == code.codings
        for (kind, role), number in code.by_group.items():
            theirs = [p for p in found if p.is_of_group(kind, role)]
            people = {s.person for p in theirs for s in p.speakers if (s.kind, s.role) == (kind, role)}
            assert (len(theirs), len(people)) == (number.codings, number.people)


@pytest.mark.parametrize(
    ("people", "took_part", "kind", "said"),
    [
        (6, 9, GROUP, "6 of the 9 who spoke in a focus group"),
        (13, 13, INTERVIEW, "13 of the 13 who were interviewed"),
        (0, 9, GROUP, "none of the 9 who spoke in a focus group"),
        (1, 1, INTERVIEW, "1 of the 1 who was interviewed"),
        (3, 25, SURVEY, "3 of the 25 who wrote in the survey"),
    ],
)
def test_a_number_has_its_base(people: int, took_part: int, kind: SourceKind, said: str):
    assert share(people, took_part, kind) == said


def test_how_many_were_asked_is_never_made_up():
    assert (asked_of(None), asked_of(0), asked_of(37)) == ("asked: not known", "0 asked", "37 asked")
    assert asked(Base(INTERVIEW, "manager", None, 3)) == "asked: not known, 3 took part"
    assert asked(Base(SURVEY, "manager", 6, 3)) == "6 asked, 3 wrote"


def test_a_theme_has_its_sentence():
    told = with_codings()
    found = counts(told.project)
    said = {c.code: spoken_of(c.code, c, found) for c in found.codes}
    assert said["way"] == (
        "“way” is spoken of by 1 of the 2 who were interviewed and 2 of the 2 who spoke in a focus group."
    )
    survey_text(told)
    three = counts(told.project)
    assert spoken_of("Trust", three.codes[2], three) == (
        "“Trust” is spoken of by none of the 2 who were interviewed, 1 of the 2 who spoke in a focus group and none of "
        "the 2 who wrote in the survey."
    )


def test_where_nobody_took_part_nothing_is_counted():
    told = with_texts()
    none = counts(told.project, SURVEY)
    assert spoken_of("Time", none.codes[1], none) == "Nobody has taken part yet, so nobody speaks of “Time”."
