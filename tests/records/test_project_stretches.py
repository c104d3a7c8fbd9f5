"""A stretch coded with a new code, a coding split, what texts wait for, and cautions: each for its part alone."""

from datetime import timedelta

import pytest

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.actions.projects.stretches import code_as_new, split_coding
from stepdown.records.actions.projects.texts import upload_text
from stepdown.records.logs import log_of
from stepdown.records.models import AuditEvent, WaitingText
from stepdown.records.queries.projects.quoting import cautions_on
from stepdown.records.queries.projects.waits import texts_and_what_they_wait_for
from stepdown.themes.bringing_in.waiting import waiting
from stepdown.themes.people.real_names import RealPerson
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.quotes.re_identify import PublicLabel
from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.heard import Heard, Line
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.themes.a_project import a_code

pytestmark = pytest.mark.django_db
NOW = {"at": MONDAY + timedelta(days=1)}
LABEL = PublicLabel("Social care practitioner", 40)


@pytest.fixture
def project(cast: Cast):
    return a_project(cast)


def span(project, words: str, code: str, coding: str = "new") -> Coded:
    start = log_of(project).project.sources["interview-1"].words.index(words)
    return Coded(coding=coding, source="interview-1", code=code, start=start, end=start + len(words))


def first(project):
    return log_of(project).project.codings_of("interview-1")[0]


def test_a_code_is_made_with_its_first_coding_or_not_at_all(cast: Cast, project):
    made = a_code("relief", "Relief", "effect")
    before = len(log_of(project).entries)
    with pytest.raises(Refusal, match="That stretch is not in the text"):
        code_as_new(
            by=cast.amir, **NOW, project=project, made=made,
            coded=span(project, "That is massive.", "relief").model_copy(update={"end": 9_999}),
        )  # fmt: skip
    assert len(log_of(project).entries) == before
    code_as_new(by=cast.amir, **NOW, project=project, made=made, coded=span(project, "That is massive.", "relief"))
    assert log_of(project).project.codings["interview-1"]["new"].code == "relief"


def test_only_whoever_coded_a_stretch_splits_it_and_nothing_is_half_done(cast: Cast, project):
    coding = first(project)
    second = span(project, "to do it.", "trust")
    split = {**NOW, "project": project, "source": "interview-1", "coding": coding.id}
    with pytest.raises(Refusal, match="somebody else's"):
        split_coding(by=cast.amir, **split, second=second)
    with pytest.raises(Refusal, match="There is no such code any more"):
        split_coding(by=cast.eva, **split, second=second.model_copy(update={"code": "nowhere"}))
    with pytest.raises(Refusal, match="within the coding"):
        split_coding(by=cast.eva, **split, second=second.model_copy(update={"end": second.end + 1}))
    with pytest.raises(Refusal, match="not there any more"):
        split_coding(by=cast.eva, **split | {"coding": "gone"}, second=second)
    assert first(project) == coding
    split_coding(by=cast.eva, **split, second=second)
    text = log_of(project).project.sources["interview-1"]
    found = log_of(project).project.codings_of("interview-1")[:2]
    assert [(c.id, text.quote(c.start, c.end)) for c in found] == [
        (coding.id, "They have the time"), ("new", "to do it."),
    ]  # fmt: skip


def test_who_only_invites_does_neither(cast: Cast, project):
    with pytest.raises(Refusal, match="You are gatekeeper"):
        split_coding(
            by=cast.maya, **NOW, project=project, source="interview-1", coding=first(project).id,
            second=span(project, "to do it.", "trust"),
        )  # fmt: skip


def test_what_a_text_waits_for_is_told_to_a_lead_without_a_name(cast: Cast, project):
    heard = Heard((Line("Priya Nwosu", "I told Kerry."),))
    text = waiting(SourceKind.INTERVIEW, "Interview 3", heard)
    row = upload_text(by=cast.eva, **NOW, project=project, text=text)
    (found,) = texts_and_what_they_wait_for(cast.eva, project_id=project.pk)
    assert (found.waits.labels, found.waits.places, found.question) == (1, None, None)
    assert "Nwosu" not in repr(found)
    with pytest.raises(Refusal, match="You are coder"):
        texts_and_what_they_wait_for(cast.amir, project_id=project.pk)
    with pytest.raises(NotSeen):
        texts_and_what_they_wait_for(cast.dee, project_id=project.pk)
    WaitingText.objects.filter(pk=row.pk).update(sealed=b"with another key")
    (found,) = texts_and_what_they_wait_for(cast.eva, project_id=project.pk)
    assert found.waits is None


def test_a_coder_is_told_that_a_name_stands_there_and_not_which(cast: Cast, project):
    write_in_register(by=cast.eva, **NOW, project=project, people=[RealPerson("p1", "Priya Nwosu")])
    ask = {"project_id": project.pk, "words": "Priya rang me.", "labels": [LABEL, LABEL]}
    (caution,) = cautions_on(cast.amir, **ask)
    assert caution.said == "A real name stands here. Put [Practitioner 1] in its place."
    assert not AuditEvent.objects.filter(by=cast.amir, act="read_register").exists()
    for nobody in (cast.maya, cast.dee):
        with pytest.raises(Refusal):
            cautions_on(nobody, **ask)
