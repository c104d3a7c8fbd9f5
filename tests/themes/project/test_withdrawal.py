"""Somebody withdraws: what they said alone is gone, what they said among others is masked, all else stays."""

from dataclasses import replace
from datetime import date

import pytest

from stepdown.themes.people.withdraw import MASK, Withdrawal, withdraw
from stepdown.themes.project.codec import kept, read
from stepdown.themes.project.events.analysis import AreaNamed, CellSummarised, FindingWritten, QuoteChosen
from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.log import Log
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind
from tests.themes.a_project import Telling, coded, with_codings

DAY = date(2026, 4, 1)


def withdrawn(told: Telling, who: str) -> tuple[Telling, Withdrawal]:
    """The log after it, as a store would hold it: the words to be erased are gone."""
    follows = withdraw(told.log, participant=who, on=DAY)
    told.keep(*follows.events)
    entries = (read(replace(kept(e), words=None)) if e.number in follows.erased else e for e in told.log.entries)
    told.log = Log.of(entries)
    return told, follows


def test_an_interview_goes_with_its_codings_quotes_summaries_and_memos():
    told = with_codings()
    start = told.project.sources["interview-1"].words.index("That is massive.")
    told.tell(
        QuoteChosen(quote="q", source="interview-1", start=start, end=start + 16),
        CellSummarised(participant="p1", code="time", codings=(), words="Speaks of time."),
        MemoWritten(memo="m", about=MemoAbout.SOURCE, about_id="interview-1", words="Spoke freely."),
        MemoWritten(memo="other", about=MemoAbout.CODE, about_id="time", words="A broad code."),
    )
    told, follows = withdrawn(told, "p1")
    project = told.project
    assert project.sources["interview-1"].words is None
    assert project.codings["interview-1"] == {}
    assert (project.analysis.quotes, project.analysis.summaries) == ({}, {})
    assert set(project.memos) == {"other"}
    assert (follows.texts_gone, follows.texts_masked) == (("Interview 1",), ())
    assert (follows.codings_gone, follows.quotes_gone) == (2, 1)


def test_nothing_of_theirs_is_left_in_what_a_store_keeps():
    told, _ = withdrawn(with_codings(), "p1")
    everything = str([(kept(e).told, kept(e).words) for e in told.log.entries])
    assert "massive" not in everything
    assert "It is about trust" in everything


def test_in_a_focus_group_only_their_turns_are_masked_and_everything_keeps_its_place():
    told = with_codings()
    told.tell(coded(told, "No.", "focus-group", "time", "of w1"))
    before = told.project.sources["focus-group"]
    told, follows = withdrawn(told, "w1")
    after = told.project.sources["focus-group"]
    assert len(after.words) == len(before.words)
    assert after.quote(after.turns[1].start, after.turns[1].end) == "And it cannot be done in eight sessions."
    assert set(after.quote(after.turns[0].start, after.turns[0].end)) == {MASK}
    assert [c.code for c in told.project.codings_of("focus-group")] == ["time"]
    assert follows.texts_masked == ("Focus group",)
    assert "trust" not in str([kept(e).words for e in told.log.entries])


def test_what_was_built_on_their_words_is_named_for_a_person_to_read_again():
    told = with_codings()
    coding = next(iter(told.project.codings["interview-1"]))
    told.tell(
        AreaNamed(area="a", title="Speed"),
        FindingWritten(area="a", source_kind=SourceKind.INTERVIEW, words="Sooner.", codings=(coding,)),
    )
    told, follows = withdrawn(told, "p1")
    assert follows.to_read_again == ("the finding “Speed” (interview)",)
    assert told.project.analysis.findings[("a", SourceKind.INTERVIEW)].codings == ()


def test_nobody_withdraws_twice_and_their_words_are_not_coded_any_more():
    told, _ = withdrawn(with_codings(), "w1")
    with pytest.raises(Refused, match="withdrew on 1 April 2026 already"):
        withdraw(told.log, participant="w1", on=DAY)
    masked = told.project.sources["focus-group"].turns[0]
    event = coded(told, "it cannot", "focus-group", "trust").model_copy(
        update={"start": masked.start, "end": masked.end}
    )
    with pytest.raises(Refused, match="somebody who withdrew"):
        told.tell(event)
