"""A project is what its log says, however it is read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.project.codec import kept, read
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.about import Undone
from stepdown.themes.project.events.coding import Coded, MemoWritten, Recoded, Uncoded
from stepdown.themes.project.events.framework import CodeRetired
from stepdown.themes.project.log import Log, LogBroken
from stepdown.themes.project.undo import last_of, undo
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.refused import Refused
from tests.themes.a_project import a_code, coded, with_codings, with_texts


def test_reading_it_whole_or_entry_by_entry_is_the_same():
    log = with_codings().log
    step_by_step = Log.of(log.entries[:1])
    for entry in log.entries[1:]:
        step_by_step = step_by_step.with_more([entry])
    assert step_by_step == log == Log.of(log.entries)


def test_what_is_kept_of_an_entry_gives_the_entry_back():
    log = with_codings().log
    assert tuple(read(kept(entry)) for entry in log.entries) == log.entries


def test_words_lie_apart_and_an_entry_without_them_is_still_an_entry():
    entry = next(e for e in with_texts().log.entries if e.event.kind == "source_brought_in")
    found = kept(entry)
    assert "massive" in (found.words or "")
    assert "massive" not in str(found.told)
    assert read(replace(found, words=None)).event.source == "interview-1"


def test_an_entry_that_does_not_follow_is_named():
    log = with_texts().log
    lost = Entry(len(log.entries) + 1, log.entries[-1].at, "eva", CodeRetired(code="nowhere"))
    with pytest.raises(LogBroken, match=rf"Entry {lost.number} \(code_retired\)"):
        log.with_more([lost])


def test_a_log_begins_with_the_beginning():
    with pytest.raises(ValueError, match="begins with the beginning"):
        Log.of(with_texts().log.entries[1:])


def test_undoing_leaves_the_project_as_if_it_had_not_happened():
    told = with_codings()
    before = told.project
    told.tell(coded(told, "That is massive.", "interview-1", "effect"))
    told.keep(undo(told.log, by="eva", entry=len(told.log.entries)))
    assert told.project == before
    assert len(told.log.entries) == len(with_codings().log.entries) + 2


def test_what_something_later_stands_on_is_not_undone():
    told = with_texts()
    told.tell(a_code("new", "New code"), by="ben")
    made = len(told.log.entries)
    told.tell(coded(told, "That is massive.", "interview-1", "new"))
    with pytest.raises(Refused, match="done later stands on it"):
        undo(told.log, by="ben", entry=made)


@pytest.mark.parametrize(
    ("by", "is_lead", "why"),
    [("ben", False, "Somebody else did that"), ("ben", True, None), ("eva", False, None)],
)
def test_one_undoes_ones_own_and_a_lead_anybodys(by: str, is_lead: bool, why: str | None):
    told = with_codings()
    last = len(told.log.entries)
    if why:
        with pytest.raises(Refused, match=why):
            undo(told.log, by=by, entry=last, is_lead=is_lead)
    else:
        assert undo(told.log, by=by, entry=last, is_lead=is_lead) == Undone(entry=last)


def test_a_text_and_a_consent_are_for_good():
    told = with_texts()
    for kind in ("source_brought_in", "consent_given", "project_begun"):
        entry = next(e for e in told.log.entries if e.event.kind == kind)
        with pytest.raises(Refused, match="cannot be undone"):
            undo(told.log, by="eva", entry=entry.number)


def test_nothing_is_undone_twice_and_the_next_to_undo_is_the_one_before():
    told = with_codings()
    last = last_of(told.log, "eva")
    told.keep(undo(told.log, by="eva", entry=last.number))
    assert last_of(told.log, "eva").number == last.number - 1
    with pytest.raises(Refused, match="nothing to undo"):
        undo(told.log, by="eva", entry=last.number)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["code", "uncode", "recode", "memo", "undo"]),
        st.sampled_from(["time", "trust", "sooner"]),
        st.integers(0, 130),
        st.integers(1, 60),
    ),
    max_size=30,
)


@given(STEPS)
def test_any_work_read_again_is_the_same_project(steps: list[tuple[str, str, int, int]]):
    told = with_texts()
    for number, (step, code, start, length) in enumerate(steps):
        mine = sorted(told.project.codings["interview-1"])
        proposed = {
            "code": Coded(coding=f"c{number}", source="interview-1", code=code, start=start, end=start + length),
            "uncode": Uncoded(source="interview-1", codings=tuple(mine[:1])),
            "recode": Recoded(source="interview-1", codings=tuple(mine[:1]), code=code),
            "memo": MemoWritten(memo=f"m{number}", about=MemoAbout.SOURCE, about_id="interview-1", words="Look again"),
        }
        try:
            if step == "undo":
                last = last_of(told.log, "eva")
                told.keep(undo(told.log, by="eva", entry=last.number if last else 0))
            else:
                told.tell(proposed[step])
        except Refused:
            continue
    again = Log.of(read(kept(entry)) for entry in told.log.entries)
    assert again == told.log
    of_one = [c for c in told.project.codings["interview-1"].values() if c.coder == "eva"]
    for one in of_one:  # the same code of one coder never overlaps itself, but for what was recoded
        assert 0 <= one.start < one.end <= len(told.project.sources["interview-1"].words)
