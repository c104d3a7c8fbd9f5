"""How a code came to be what it is, in sentences; and what undoing takes back."""

from typing import get_args

import pytest

from stepdown.themes.framework.history import history
from stepdown.themes.framework.undoing import LONGEST, undoing
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import Undone
from stepdown.themes.project.events.analysis import AreaNamed, CellSummarised, FindingWritten, QuoteChosen
from stepdown.themes.project.events.coding import MemoWritten, Recoded, Uncoded
from stepdown.themes.project.events.framework import CodeChanged, CodeRetired, CodesMerged, CodeText
from stepdown.themes.project.undo import FOR_GOOD, last_of, undo
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import a_code, coded, with_codings, with_texts


def words(told, code: str, **more: object) -> list[str]:
    return [step.words for step in history(told.log, code, **more)]


def changed(code: str = "time", parent: str | None = "way", name: str = "Time", **said: str) -> CodeChanged:
    more = {key: said.pop(key) for key in ("before", "is_codable") if key in said}
    return CodeChanged(code=code, parent=parent, text=CodeText(name=name, **said), **more)


def test_it_begins_with_where_the_code_was_made_and_comes_from():
    told = with_texts()
    assert words(told, "way") == ["Made as a theme. There before the reading: from the guide or earlier work."]
    assert words(told, "time")[0].startswith("Made under “Way of working”.")


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (changed(name="Hours"), "Renamed from “Time” to “Hours”."),
        (changed(parent="effect"), "Moved under “Effect”, from where it stood under “Way of working”."),
        (changed(parent=None), "Moved as a theme, from where it stood under “Way of working”."),
        (changed(definition="How long"), "The definition changed."),
        (
            changed(include="Visits", exclude="Waiting"),
            ("The words on what to include changed. The words on what to exclude changed."),
        ),
        (changed(guide_question="How?", example="An hour"), "The example changed. The question of the guide changed."),
        (changed(is_codable=False), "From then on it only holds other codes."),
        (changed(before="trust"), "Put in another place among the codes beside it."),
        (CodeRetired(code="time"), "Retired: it is used no more."),
    ],
)
def test_each_change_is_told(event, said: str):
    told = with_texts()
    told.tell(event, by="ben")
    last = history(told.log, "time")[-1]
    assert (last.words, last.by, last.at) == (said, "Ben", told.log.entries[-1].at)


def test_a_merge_is_told_on_both_sides():
    told = with_codings()
    told.tell(CodesMerged(code="sooner", into="time"))
    assert words(told, "sooner")[-1] == "Merged into “Time” and used no more."
    assert words(told, "time")[-1] == "“Help comes sooner” was merged into it."


def test_a_split_is_told_on_both_sides_also_after_a_merge():
    told = with_codings()
    told.tell(CodesMerged(code="sooner", into="time"), a_code("weeks", "Weeks", "way"))
    interview = tuple(told.project.codings["interview-1"])
    told.tell(Recoded(source="interview-1", codings=interview, code="weeks"))
    assert words(told, "time")[-1] == "Split: 2 codings in “Interview 1” were given “Weeks” instead."
    assert words(told, "weeks")[-1] == "Given to 2 codings of “Time” in “Interview 1” instead."
    assert len(words(told, "time")) == 3


def test_what_was_done_in_a_text_that_is_hidden_is_not_told():
    told = with_codings()
    told.tell(Recoded(source="interview-2", codings=tuple(told.project.codings["interview-2"]), code="time"))
    assert len(words(told, "time")) == 2
    assert len(words(told, "time", hidden={"interview-2"})) == 1


def test_what_was_taken_back_is_not_told():
    told = with_texts()
    told.tell(changed(name="Hours"))
    told.keep(Undone(entry=len(told.log.entries)))
    assert len(words(told, "time")) == 1


def test_before_it_is_undone_it_is_said():
    told = with_texts()
    told.tell(coded(told, "They have the time to do it.", "interview-1", "time"))
    assert undoing(told.project, last_of(told.log, "eva")) == (
        "coded “They have the time to do it.” in “Interview 1” as “Time”"
    )
    told.tell(MemoWritten(memo="m", about=MemoAbout.PROJECT, words="x" * 200), by="ben")
    said = undoing(told.project, last_of(told.log, "ben"))
    assert said.endswith("…”")
    assert len(said) < LONGEST + 20


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (changed(name="Hours"), "changed or moved the code “Hours”"),
        (CodesMerged(code="sooner", into="time"), "merged the code “Help comes sooner” into “Time”"),
        (AreaNamed(area="b", title="Trust"), "named or changed the key area of interest “Trust”"),
        (
            CellSummarised(participant="p1", code="time", codings=(), words="Long"),
            ("wrote the summary of Practitioner 1 on “Time”"),
        ),
        (
            FindingWritten(area="a", source_kind=SourceKind.SURVEY, is_silent=True),
            ("wrote the finding of the survey on “Speed”"),
        ),
        (
            QuoteChosen(quote="q", source="focus-group", start=10, end=28),
            ("chose the quote “It is about trust.” in “Focus group”"),
        ),
        (Uncoded(source="focus-group", codings=("trust focus-group 10",)), "took 1 coding of “Focus group” away"),
    ],
)
def test_the_sentence_says_what_of_which(event, said: str):
    told = with_codings()
    told.tell(AreaNamed(area="a", title="Speed"), event)
    assert undoing(told.project, last_of(told.log, "eva")) == said


def test_everything_that_can_be_undone_has_a_sentence():
    from stepdown.themes.framework.undoing import _SAID

    kinds = get_args(get_args(Event.__value__)[0])
    assert {k.model_fields["kind"].default for k in kinds if k not in FOR_GOOD} == set(_SAID)


def test_what_was_undone_is_not_undone_twice():
    told = with_texts()
    told.tell(a_code("x", "X"))
    told.keep(undo(told.log, by="eva", entry=len(told.log.entries)))
    assert last_of(told.log, "eva").event.code == "sooner"
