"""A text stands only when it is said who speaks, every name is decided, and each speaker agreed."""

import pytest

from stepdown.themes.bringing_in.draft import draft, suspects
from stepdown.themes.bringing_in.stand import brought_in
from stepdown.themes.bringing_in.waiting import INTERVIEWER, NOBODY, Choice, WaitingText, waiting, with_speaker_split
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.refused import Refused
from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.freeze import UnmappedLabelsError
from stepdown.themes.texts.heard import Heard, Line
from tests.themes.a_project import a_participant, with_people

REGISTER = Register((Entry("Priya Nwosu", "Practitioner 1", IdentifierKind.PERSON),))
HEARD = Heard(
    (
        Line("Researcher", "How does it work, Priya?", 1.0),
        Line("Priya Nwosu", "They came to Kerry's house the same week.", 4.0),
        Line("Priya Nwosu", "Ring me on 01632 960123 🙂.", 9.0),
    )
)


@pytest.fixture
def project() -> Project:
    return with_people().project


def a_text(**known: object) -> WaitingText:
    text = waiting(SourceKind.INTERVIEW, "Interview 3", HEARD)
    return text.model_copy(update={"speakers": {"Researcher": INTERVIEWER, "Priya Nwosu": "p1"}} | known)


def decided(text: WaitingText, project: Project, register: Register = REGISTER) -> WaitingText:
    """Everything replaced by what is proposed."""
    choices = tuple(
        Choice(start=s.suggestion.start, end=s.suggestion.end, words=s.suggestion.proposed or "a person")
        for s in suspects(text, project, register)
    )
    return text.model_copy(update={"choices": choices})


def test_labels_become_pseudonyms_before_anything_else(project: Project):
    assert draft(a_text(), project).text.splitlines()[:2] == [
        "Interviewer: How does it work, Priya?",
        "Practitioner 1: They came to Kerry's house the same week.",
    ]


def test_a_label_that_is_nobody_yet_is_not_let_through(project: Project):
    with pytest.raises(UnmappedLabelsError):
        draft(a_text(speakers={"Researcher": INTERVIEWER}), project)
    with pytest.raises(Refused, match="Say first who speaks: 1 labels"):
        brought_in(a_text(speakers={"Researcher": INTERVIEWER}), project, REGISTER, source="s")


def test_what_the_register_knows_is_proposed_and_guesses_are_marked(project: Project):
    found = [(s.words, s.suggestion.proposed) for s in suspects(a_text(), project, REGISTER)]
    assert ("Priya", "[Practitioner 1]") in found
    assert any(words == "01632 960123" for words, _ in found)
    assert any("Kerry" in words for words, _ in found)


def test_nothing_comes_in_before_every_name_is_decided(project: Project):
    with pytest.raises(Refused, match="Decide first what becomes of"):
        brought_in(a_text(), project, REGISTER, source="s")


def test_what_comes_in_is_clean_and_each_turn_still_holds_its_words(project: Project):
    event = brought_in(decided(a_text(), project), project, REGISTER, source="s")
    assert "Kerry" not in event.words
    assert "01632" not in event.words
    assert event.speakers == {"Practitioner 1": "p1"}
    assert [event.words[t.start : t.end] for t in event.turns][2].endswith("🙂.")
    assert event.turns[0].at_seconds == 1.0
    assert event.replaced.items() >= {"[Practitioner 1]": 1, "[phone number]": 1}.items()


def test_what_may_stay_stays_with_its_reason(project: Project):
    text = decided(a_text(), project)
    kerry = next(s for s in suspects(text, project, REGISTER) if "Kerry" in s.words)
    left = tuple(
        Choice(start=c.start, end=c.end, reason="A street, not a person") if c.start == kerry.suggestion.start else c
        for c in text.choices
    )
    event = brought_in(text.model_copy(update={"choices": left}), project, REGISTER, source="s")
    assert "Kerry" in event.words


def test_without_consent_it_stays_out(project: Project):
    told = with_people()
    told.tell(a_participant("new", "Practitioner 9", "social_worker"))
    text = a_text(speakers={"Researcher": INTERVIEWER, "Priya Nwosu": "new"})
    with pytest.raises(Refused, match="No consent is recorded for Practitioner 9"):
        brought_in(decided(text, told.project), told.project, REGISTER, source="s")


def test_a_text_in_which_no_participant_speaks_stays_out(project: Project):
    text = a_text(speakers={"Researcher": INTERVIEWER, "Priya Nwosu": NOBODY})
    with pytest.raises(Refused, match="Nobody in this text is a participant"):
        brought_in(decided(text, project), project, REGISTER, source="s")


def test_answers_of_a_survey_have_a_role_and_nobodys_name(project: Project):
    heard = Heard((Line("Respondent 1", "More time."), Line("Respondent 2", "Less paper.")))
    text = waiting(SourceKind.SURVEY, "What could be improved?", heard).model_copy(
        update={"roles": {"Respondent 1": "social_worker", "Respondent 2": "manager"}, "question": "improve"}
    )
    event = brought_in(text, project, Register(), source="s")
    assert (event.speakers, event.roles["Respondent 1"], event.question) == ({}, "social_worker", "improve")


def test_a_label_can_be_read_as_words_and_words_as_a_label(project: Project):
    text = waiting(SourceKind.INTERVIEW, "A", Heard((Line("Ann", "Well."), Line("He said", "stop."))))
    joined = with_speaker_split(text, "He said", is_speaker=False)
    assert joined.labels() == ("Ann",)
    assert with_speaker_split(text, "Ann", is_speaker=True).labels() == ("Ann", "He said")


def test_nothing_of_a_waiting_text_is_printed_by_chance():
    assert "Kerry" not in repr(a_text())
