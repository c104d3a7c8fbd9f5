"""Who speaks is proposed where a label tells it; a change of mind loses nothing that was decided of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.themes.bringing_in.draft import suspects
from stepdown.themes.bringing_in.names import decided
from stepdown.themes.bringing_in.speakers import lacking, proposed_speaker, unsaid, with_speakers
from stepdown.themes.bringing_in.steps import waits_for
from stepdown.themes.bringing_in.waiting import INTERVIEWER, NOBODY, WaitingText, waiting
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.heard import Heard, Line
from tests.themes.a_project import a_participant, with_people

REGISTER = Register((Entry("Priya Nwosu", "Practitioner 1", IdentifierKind.PERSON, ("Pree",)),))
PROJECT = with_people().project
HEARD = Heard((Line("INT", "And Kerry?"), Line("PN", "Kerry 🙂 is well. You ask Kerry."), Line("X", "Who is Kerry?")))
WHO = st.sampled_from([INTERVIEWER, NOBODY, "p1", "m1", "w1"])


def a_text(**who: str) -> WaitingText:
    return waiting(SourceKind.FOCUS_GROUP, "A", HEARD).model_copy(update={"speakers": who})


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("Priya Nwosu", "p1"), ("PRIYA NWOSU", "p1"), ("Pree", "p1"), ("Manager 1", "m1"), ("INT", INTERVIEWER),
        ("I", INTERVIEWER), ("Facilitator", INTERVIEWER), ("Priya", None), ("SW01", None),
    ],
)  # fmt: skip
def test_a_label_that_is_a_name_a_pseudonym_or_a_question_says_who_it_is(label: str, who: str | None):
    assert proposed_speaker(label, PROJECT, REGISTER) == who


def test_a_label_is_nobody_until_somebody_says_so():
    assert unsaid(a_text(INT=INTERVIEWER), PROJECT) == ("PN", "X")
    assert unsaid(a_text(INT=INTERVIEWER, PN="gone", X=NOBODY), PROJECT) == ("PN",)
    waits = waits_for(a_text(INT=INTERVIEWER), PROJECT, REGISTER)
    assert (waits.labels, waits.places, waits.is_ready) == (2, None, False)
    assert "2 labels to go" in waits.said


@given(st.tuples(WHO, WHO, WHO), st.tuples(WHO, WHO, WHO))
def test_what_was_decided_stays_with_its_words_whoever_speaks(first: tuple[str, ...], then: tuple[str, ...]):
    text = a_text(**dict(zip(("INT", "PN", "X"), first, strict=True)))
    found = suspects(text, PROJECT, REGISTER)
    text = decided(text, found, {found[0].place, found[-1].place}, words="the mother")
    now = with_speakers(text, dict(zip(("INT", "PN", "X"), then, strict=True)), PROJECT)
    after = suspects(now, PROJECT, REGISTER)
    assert [s.words for s in after] == [s.words for s in found] == ["Kerry"] * 4
    assert [s.choice is not None for s in after] == [True, False, False, True]


def test_why_words_cannot_come_in_is_said_of_each_who_speaks():
    told = with_people()
    told.tell(a_participant("new", "Worker 3", "worker"))
    text = a_text(INT=INTERVIEWER, PN="new", X="w1")
    assert lacking(text, told.project) == (("new", "No consent is recorded for Worker 3. Record it first."),)
    assert waits_for(text, told.project, REGISTER).said == "No consent is recorded for Worker 3. Record it first."
