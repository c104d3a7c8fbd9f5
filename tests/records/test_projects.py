"""A project in the record: who has which part, what is refused, and a log that nobody can bend."""

from datetime import date

import pytest

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.projects.begin import begin_project, end_part, give_part
from stepdown.records.actions.projects.undo import undo_entry
from stepdown.records.actions.projects.withdraw import withdraw_participant
from stepdown.records.actions.projects.write import write_down
from stepdown.records.logs import log_of
from stepdown.records.models import AuditEvent, Project, ProjectEntry
from stepdown.records.queries.projects.seen import my_projects, project_named, project_seen
from stepdown.themes.project.events.people import ParticipantAdded
from stepdown.themes.project.words import Approach, ParticipantKind, ProjectRole
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.themes.a_project import coded, with_codings

pytestmark = pytest.mark.django_db
LATER = MONDAY.replace(day=9)


def added(who: str = "p9", name: str = "Practitioner 9") -> ParticipantAdded:
    return ParticipantAdded(participant=who, pseudonym=name, participant_kind=ParticipantKind.STAFF)


def test_the_record_and_the_plain_log_come_to_the_same(cast: Cast):
    held, plain = log_of(a_project(cast)).project, with_codings().project
    assert held.sources == {key: held.sources[key] for key in plain.sources}
    assert [(c.id, c.code, c.start, c.end) for c in held.standing()] == [
        (c.id, c.code, c.start, c.end) for c in plain.standing()
    ]
    assert held.people == plain.people


@pytest.mark.parametrize(
    ("who", "may_read", "may_write"),
    [("eva", True, True), ("amir", True, False), ("maya", False, False), ("dee", None, None), ("ada", None, None)],
)
def test_the_part_in_the_project_decides(cast: Cast, who: str, may_read: bool | None, may_write: bool | None):
    project, colleague = a_project(cast), getattr(cast, who)
    not_theirs = NotSeen if may_read is None else Refusal
    if may_read:
        assert project_seen(colleague, project_id=project.pk, at=LATER).title == "The pilot"
    else:
        with pytest.raises(not_theirs):
            project_seen(colleague, project_id=project.pk, at=LATER)
    if may_write:
        write_down(by=colleague, at=LATER, project=project, proposed=added())
    else:
        with pytest.raises(not_theirs):
            write_down(by=colleague, at=LATER, project=project, proposed=added())


def test_a_gatekeeper_sees_the_name_of_the_project_and_nothing_in_it(cast: Cast):
    project = a_project(cast)
    named = project_named(cast.maya, project_id=project.pk)
    assert (named.title, named.part) == ("The pilot", ProjectRole.GATEKEEPER)
    assert [p.title for p in my_projects(cast.maya, at=LATER)] == ["The pilot"]


def test_a_part_that_has_ended_opens_nothing(cast: Cast):
    project = a_project(cast)
    end_part(by=cast.eva, at=LATER, project=project, colleague=cast.amir)
    with pytest.raises(NotSeen):
        project_seen(cast.amir, project_id=project.pk, at=LATER)
    give_part(by=cast.eva, at=LATER, project=project, colleague=cast.amir, role=ProjectRole.READER)
    with pytest.raises(Refusal, match="You are reader in this project"):
        project_seen(cast.amir, project_id=project.pk, at=LATER)


def test_practitioners_begin_no_project(cast: Cast):
    with pytest.raises(Refusal, match="cannot do this"):
        begin_project(by=cast.dee, at=MONDAY, title="Mine", question="Why?", approach=Approach.REFLEXIVE)
    assert not Project.objects.exists()


def test_what_is_refused_leaves_the_log_as_it_was_and_is_noted(cast: Cast):
    project = a_project(cast)
    count = project.entries.count()
    with pytest.raises(Refusal, match="One pseudonym is one person"):
        write_down(by=cast.eva, at=LATER, project=project, proposed=added("x", "Practitioner 1"))
    assert project.entries.count() == count
    noted = AuditEvent.objects.latest("id")
    assert (noted.act, noted.was_refused) == (Act.RUN_PROJECT, True)


def test_an_entry_is_undone_by_another_entry(cast: Cast):
    project = a_project(cast)
    before = log_of(project).project
    write_down(by=cast.eva, at=LATER, project=project, proposed=added())
    undo_entry(by=cast.eva, at=LATER, project=project, entry=project.entries.count())
    assert log_of(project).project == before


def test_a_withdrawal_erases_the_words_in_the_database_and_in_memory(cast: Cast):
    project = a_project(cast)
    assert log_of(project).project.sources["interview-1"].words
    withdraw_participant(by=cast.eva, at=LATER, project=project, participant="p1", on=date(2026, 3, 9))
    project.refresh_from_db()
    assert log_of(project).project.sources["interview-1"].words is None
    kept = ProjectEntry.objects.filter(project=project)
    assert not any("massive" in f"{row.told} {row.words}" for row in kept)
    assert kept.filter(is_erased=True).count() == 1


def test_a_log_that_is_held_grows_without_being_read_again(cast: Cast, django_assert_num_queries):
    project = a_project(cast)
    log_of(project)
    told = with_codings()
    write_down(
        by=cast.amir, at=LATER, project=project, proposed=coded(told, "That is massive.", "interview-1", "trust")
    )
    with django_assert_num_queries(1):
        assert "trust interview-1" in " ".join(log_of(project).project.codings["interview-1"])
    with django_assert_num_queries(1):
        log_of(project)


def test_a_log_whose_last_entry_was_never_kept_is_read_anew(cast: Cast):
    project = a_project(cast)
    before = log_of(project)
    write_down(by=cast.eva, at=LATER, project=project, proposed=added())
    log_of(project)
    ProjectEntry.objects.filter(project=project, number=len(before.entries) + 1).delete()
    assert log_of(project) == before
