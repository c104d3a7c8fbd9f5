"""Two coders of a sample: turns of participants are the units, and what differs is left until it is resolved."""

from stepdown.themes.double.compared import coded_texts, compared, differing
from stepdown.themes.project.events.double import DisagreementResolved, DoubleCodingBegun, DoubleCodingFinished
from tests.themes.a_project import Telling, coded, with_texts


def twice() -> Telling:
    told = with_texts()
    told.tell(DoubleCodingBegun(double="d", sources=("interview-1",), coders=("eva", "ben"), seed=1, drawn_from=3))
    told.tell(coded(told, "They have the time", "interview-1", "time", "e1"))
    told.tell(coded(told, "the time to do it.", "interview-1", "time", "b1"), by="ben")
    told.tell(coded(told, "Nobody waits", "interview-1", "sooner", "b2"), by="ben")
    for who in ("eva", "ben"):
        told.tell(DoubleCodingFinished(double="d", coder=who), by=who)
    return told


def test_what_an_interviewer_asks_is_no_unit():
    told = twice()
    (text,) = coded_texts(told.project, told.project.doubles["d"])
    assert len(text.units) == 2


def test_each_code_is_compared_by_turns():
    told = twice()
    found = compared(told.project, told.project.doubles["d"]).by_code
    counts = {code: next(iter(one.pairs.values())) for code, one in found.items()}
    assert {code: (p.both, p.first_only, p.second_only, p.neither) for code, p in counts.items()} == {
        "time": (1, 0, 0, 1),
        "sooner": (0, 0, 1, 1),
    }


def test_a_disagreement_keeps_its_place_in_the_text_and_what_was_decided():
    told = twice()
    (one,) = differing(told.project, told.project.doubles["d"])
    assert (one.turn, one.found.code, one.found.not_coded, one.resolution) == (3, "sooner", ("eva",), None)
    told.tell(
        DisagreementResolved(
            double="d", source="interview-1", turn=3, code="sooner", is_coded=True, reason="It is about waiting"
        )
    )
    (one,) = differing(told.project, told.project.doubles["d"])
    assert one.resolution.reason == "It is about waiting"


def test_resolving_changes_nothing_of_how_far_they_agreed():
    told = twice()
    before = compared(told.project, told.project.doubles["d"])
    told.tell(
        DisagreementResolved(double="d", source="interview-1", turn=3, code="sooner", is_coded=False, reason="No")
    )
    assert compared(told.project, told.project.doubles["d"]) == before
