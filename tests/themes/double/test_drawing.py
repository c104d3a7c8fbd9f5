"""What is coded twice is drawn by a seed from uncoded texts; who codes blind learns only of themselves."""

import pytest

from stepdown.themes.double.compared import differing
from stepdown.themes.double.drawing import candidates, drawn
from stepdown.themes.double.progress import progress
from stepdown.themes.double.resolving import left, next_left, place_of, sides
from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.events.double import DisagreementResolved, DoubleCodingBegun, DoubleCodingFinished
from stepdown.themes.project.words import MemoAbout
from stepdown.themes.refused import Refused
from tests.themes.a_project import Telling, coded, with_texts


def begun() -> Telling:
    told = with_texts()
    told.tell(DoubleCodingBegun(double="d", sources=("interview-1",), coders=("eva", "ben"), seed=1, drawn_from=3))
    told.tell(coded(told, "They have the time", "interview-1", "time", "e1"))
    told.tell(coded(told, "Nobody waits", "interview-1", "sooner", "b1"), by="ben")
    told.tell(coded(told, "weeks any more", "interview-1", "trust", "b2"), by="ben")
    return told


def finished() -> Telling:
    told = begun()
    for who in ("eva", "ben"):
        told.tell(DoubleCodingFinished(double="d", coder=who), by=who)
    return told


def test_a_text_that_is_coded_or_in_a_sample_is_no_candidate():
    told = with_texts()
    assert {c.source: c.role for c in candidates(told.project)} == {
        "interview-1": "social_worker", "interview-2": "manager", "focus-group": "worker",
    }  # fmt: skip
    told.tell(coded(told, "No.", "focus-group", "time"))
    told.tell(DoubleCodingBegun(double="d", sources=("interview-1",), coders=("eva", "ben"), seed=1, drawn_from=2))
    assert [c.source for c in candidates(told.project)] == ["interview-2"]


def test_the_same_seed_draws_the_same_texts_and_no_more_than_there_are():
    project = with_texts().project
    assert drawn(project, 2, seed=7) == drawn(project, 2, seed=7)
    with pytest.raises(Refused, match="between 1 and 3"):
        drawn(project, 4, seed=7)


@pytest.mark.parametrize(("reader", "known"), [("eva", (1, None)), ("ben", (None, 2)), ("cy", (1, 2))])
def test_who_codes_blind_learns_nothing_of_the_other_but_whether_they_have_finished(reader, known):
    told = begun()
    told.tell(DoubleCodingFinished(double="d", coder="ben"), by="ben")
    found = progress(told.project, told.project.doubles["d"], reader)
    assert tuple(one.codings for one in found) == known
    assert [one.has_finished for one in found] == [False, True]


def test_when_both_have_finished_each_learns_of_the_other():
    told = finished()
    assert [one.codings for one in progress(told.project, told.project.doubles["d"], "eva")] == [1, 2]


def test_one_disagreement_after_the_other_until_none_is_left():
    told = finished()
    found = differing(told.project, told.project.doubles["d"])
    assert [place_of(one)[1:] for one in found] == [(1, "time"), (3, "trust"), (3, "sooner")]
    assert place_of(next_left(found, place_of(found[0]))) == place_of(found[1])
    assert place_of(next_left(found, place_of(found[2]))) == place_of(found[0])
    for one in found[:2]:
        told.tell(
            DisagreementResolved(
                double="d", source="interview-1", turn=one.turn, code=one.found.code, is_coded=True, reason="Yes"
            )
        )
    found = differing(told.project, told.project.doubles["d"])
    assert (len(left(found)), next_left(found, place_of(found[2]))) == (1, None)
    assert place_of(next_left(found, place_of(found[0]))) == place_of(found[2])


def test_where_all_is_decided_there_is_no_next():
    assert next_left((), ("interview-1", 1, "time")) is None


def test_each_side_has_its_words_and_its_memos():
    told = begun()
    told.tell(
        MemoWritten(memo="m", about=MemoAbout.CODING, about_id="b1", source="interview-1", words="Speed?"), by="ben"
    )
    for who in ("eva", "ben"):
        told.tell(DoubleCodingFinished(double="d", coder=who), by=who)
    double = told.project.doubles["d"]
    sooner = next(one for one in differing(told.project, double) if one.found.code == "sooner")
    eva, ben = sides(told.project, double, sooner)
    assert (eva.name, eva.stretches, eva.memos, eva.besides) == ("Eva", (), (), ())
    assert [told.project.sources["interview-1"].quote(*stretch) for stretch in ben.stretches] == ["Nobody waits"]
    assert [memo.words for memo in ben.memos] == ["Speed?"]
    assert ben.besides == ("trust",)
