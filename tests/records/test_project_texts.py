"""Texts in the record: sealed while they wait, clean when they come in, and answers of a survey among them."""

from datetime import timedelta

import pytest

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.actions.projects.texts import (
    bring_in_text,
    change_waiting_text,
    correct_text,
    drop_waiting_text,
    upload_text,
)
from stepdown.records.actions.surveys.answer import hand_in
from stepdown.records.actions.surveys.free_text import take_up_answers
from stepdown.records.actions.surveys.run import close_survey
from stepdown.records.links import token_of
from stepdown.records.logs import log_of
from stepdown.records.models import AuditEvent, ProjectEntry, WaitingText
from stepdown.records.queries.projects.waiting import waiting_seen, waiting_texts
from stepdown.surveys.words import SurveyMode
from stepdown.themes.bringing_in.draft import suspects
from stepdown.themes.bringing_in.waiting import INTERVIEWER, Choice, waiting
from stepdown.themes.people.real_names import RealPerson
from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.heard import Heard, Line
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.surveys_cast import a_response, a_survey

pytestmark = pytest.mark.django_db
NOW = {"at": MONDAY + timedelta(days=1)}
HEARD = Heard((Line("Researcher", "How is it, Priya?"), Line("Priya Nwosu", "Kerry Pask is calmer now.")))


@pytest.fixture
def project(cast: Cast):
    made = a_project(cast)
    write_in_register(by=cast.eva, **NOW, project=made, people=[RealPerson("p1", "Priya Nwosu")])
    return made


def uploaded(cast: Cast, project):
    text = waiting(SourceKind.INTERVIEW, "Interview 3", HEARD)
    known = text.model_copy(update={"speakers": {"Researcher": INTERVIEWER, "Priya Nwosu": "p1"}})
    return upload_text(by=cast.eva, **NOW, project=project, text=known)


def decide_everything(cast: Cast, row) -> None:
    seen = waiting_seen(cast.eva, waiting_id=row.pk, **NOW)
    choices = tuple(
        Choice(start=s.suggestion.start, end=s.suggestion.end, words=s.suggestion.proposed or "person")
        for s in suspects(seen.text, seen.project, seen.register)
    )
    text = seen.text.model_copy(update={"choices": choices})
    change_waiting_text(by=cast.eva, **NOW, waiting=row, version=seen.version, text=text)


def test_a_text_that_waits_is_sealed_and_for_the_lead_alone(cast: Cast, project):
    row = uploaded(cast, project)
    assert b"Kerry" not in bytes(WaitingText.objects.get().sealed)
    assert [w.title for w in waiting_texts(cast.eva, project_id=project.pk)] == ["Interview 3"]
    with pytest.raises(Refusal, match="You are coder"):
        waiting_seen(cast.amir, waiting_id=row.pk, **NOW)
    with pytest.raises(NotSeen):
        waiting_seen(cast.dee, waiting_id=row.pk, **NOW)


def test_it_comes_in_clean_and_the_raw_text_is_gone(cast: Cast, project):
    row = uploaded(cast, project)
    with pytest.raises(Refusal, match="Decide first"):
        bring_in_text(by=cast.eva, **NOW, waiting=row)
    decide_everything(cast, row)
    bring_in_text(by=cast.eva, **NOW, waiting=row)
    assert not WaitingText.objects.exists()
    text = list(log_of(project).project.sources.values())[-1]
    assert text.words.splitlines()[0] == "Interviewer: How is it, [Practitioner 1]?"
    kept = " ".join(f"{e.told} {e.words}" for e in ProjectEntry.objects.all())
    assert "Kerry" not in kept
    assert "Priya" not in kept
    assert "Priya" not in str(list(AuditEvent.objects.values_list("reason", "about_id")))


def test_of_two_who_decide_at_once_the_second_is_told(cast: Cast, project):
    row = uploaded(cast, project)
    seen = waiting_seen(cast.eva, waiting_id=row.pk, **NOW)
    change = {"by": cast.eva, **NOW, "waiting": row, "version": seen.version, "text": seen.text}
    change_waiting_text(**change)
    with pytest.raises(Refusal, match="Somebody else worked on this text"):
        change_waiting_text(**change)


def test_a_text_that_waits_can_be_dropped(cast: Cast, project):
    drop_waiting_text(by=cast.eva, **NOW, waiting=uploaded(cast, project))
    assert not WaitingText.objects.exists()


def test_a_correction_lets_no_name_in(cast: Cast, project):
    fix = {"by": cast.amir, **NOW, "project": project, "source": "interview-1", "turn": 3, "reason": "Misheard"}
    with pytest.raises(Refusal, match="a name or a number"):
        correct_text(**fix, words="Priya waits no more.")
    correct_text(**fix, words="Nobody waits for weeks any longer.")
    assert log_of(project).project.sources["interview-1"].version == 2


@pytest.mark.parametrize("mode", [SurveyMode.UNLINKED, SurveyMode.LINKED])
def test_answers_come_in_with_the_role_and_only_the_linked_ones_with_the_participant(cast: Cast, project, mode):
    survey = a_survey(cast, project, mode=mode, people=3)
    for number, one in enumerate(survey.invitations.all()):
        one.participant = "p1" if one.participant else ""
        one.save()
        response = a_response("More time." if number < 2 else None)
        hand_in(survey=survey, token=token_of(one), response=response, today=MONDAY.date(), invitation=one)
    with pytest.raises(Refusal, match="Close the survey first"):
        take_up_answers(by=cast.eva, **NOW, survey=survey, question="more")
    close_survey(by=cast.eva, **NOW, survey=survey)
    survey.refresh_from_db()
    row = take_up_answers(by=cast.eva, **NOW, survey=survey, question="more")
    decide_everything(cast, row)
    bring_in_text(by=cast.eva, **NOW, waiting=row)
    text = list(log_of(project).project.sources.values())[-1]
    assert (len(text.turns), text.question, text.kind) == (2, "more", SourceKind.SURVEY)
    if mode is SurveyMode.LINKED:
        assert set(text.speakers.values()) == {"p1"}
    else:
        assert (set(text.roles.values()), text.speakers) == ({"social_worker"}, {})
    with pytest.raises(Refusal, match="in the project already"):
        take_up_answers(by=cast.eva, **NOW, survey=survey, question="more")


def test_only_open_questions_are_taken_up(cast: Cast, project):
    survey = a_survey(cast, project)
    close_survey(by=cast.eva, **NOW, survey=survey)
    survey.refresh_from_db()
    with pytest.raises(Refusal, match="no open question"):
        take_up_answers(by=cast.eva, **NOW, survey=survey, question="helps")
    with pytest.raises(Refusal, match="Nobody answered"):
        take_up_answers(by=cast.eva, **NOW, survey=survey, question="more")
