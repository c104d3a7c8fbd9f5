"""A file comes into a project of the record: whole or not at all, by its lead, under the file's coders and times."""

from datetime import date

import pytest

from stepdown.exchange.archive.arriving.sent import read_sent
from stepdown.exchange.archive.arriving.take_in import TakenIn
from stepdown.exchange.archive.leaving.kinds import FileKind
from stepdown.exchange.archive.leaving.leave import Whole, leaving
from stepdown.exchange.refi_qda.ours.inward import Arriving
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.projects.begin import begin_project
from stepdown.records.actions.projects.exchange import bring_in_file
from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.actions.projects.write import write_down
from stepdown.records.logs import log_of
from stepdown.records.models import AuditEvent, Project, ProjectEntry
from stepdown.records.queries.projects.exchange import file_of
from stepdown.themes.people.real_names import RealName
from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.words import Approach
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.surveys_cast import a_survey
from tests.themes.a_project import (
    Telling,
    coded,
    consent,
    the_sheet,
    with_codings,
    with_findings,
    with_people,
    with_texts,
)

pytestmark = pytest.mark.django_db


def from_elsewhere(told: Telling) -> Arriving:
    made = leaving(FileKind.QDPX, Whole(told.project, told.log, "elsewhere", date(2026, 5, 1)))
    found = read_sent(made.content, "sent.qdpx").arriving
    assert found is not None
    return found


def brought(cast: Cast, project: Project, found: Arriving, **more: object) -> TakenIn:
    told: list[TakenIn] = []
    bring_in_file(by=cast.eva, at=MONDAY, project=project, arriving=found, tell=told.append, **more)
    return told[0]


@pytest.fixture
def empty(cast: Cast) -> Project:
    return begin_project(by=cast.eva, at=MONDAY, title="Another", question="Why?", approach=Approach.CODEBOOK)


def test_codings_keep_the_coder_and_the_time_of_the_file(cast: Cast):
    project, elsewhere = a_project(cast, with_texts()), with_texts()
    elsewhere.tell(coded(elsewhere, "That is massive.", "interview-1", "trust"), by="ben")
    made = elsewhere.log.entries[-1]
    assert brought(cast, project, from_elsewhere(elsewhere)).counted() == {"Coders": 2, "Codings": 1}
    (entry,) = ProjectEntry.objects.filter(project=project, told__kind="coded")
    coders = log_of(project).project.coders
    assert coders[entry.by] == "Ben"
    assert entry.at == made.at.replace(microsecond=0)
    assert {cast.eva.name, cast.amir.name, "Eva", "Ben"} == set(coders.values())


def test_words_wait_until_those_who_spoke_them_have_agreed(cast: Cast, empty: Project):
    found = from_elsewhere(with_findings())
    first = brought(cast, empty, found)
    assert len(first.waits) == 3
    assert log_of(empty).project.sources == {}
    write_down(by=cast.eva, at=MONDAY, project=empty, proposed=the_sheet())
    for who in log_of(empty).project.people.participants:
        write_down(by=cast.eva, at=MONDAY, project=empty, proposed=consent(who))
    assert brought(cast, empty, found).counted() == {"Texts": 3, "Codings": 5}
    assert brought(cast, empty, found).entries == ()


def test_a_name_of_the_register_keeps_a_text_out_whatever_anybody_looked_at(cast: Cast):
    project = a_project(cast, with_people())
    name = RealName("n", "Massive", "a club", IdentifierKind.ORGANISATION)
    write_in_register(by=cast.eva, at=MONDAY, project=project, others=[name])
    taken = brought(cast, project, from_elsewhere(with_codings()), has_looked=True)
    assert [waiting.title for waiting in taken.waits] == ["Interview 1"]
    assert {source.title for source in log_of(project).project.sources.values()} == {"Interview 2", "Focus group"}


def test_a_colleague_of_the_same_name_is_who_coded(cast: Cast):
    project, elsewhere = a_project(cast, with_texts()), with_texts()
    elsewhere.tell(CoderJoined(coder="other", name=cast.amir.name))
    elsewhere.tell(coded(elsewhere, "That is massive.", "interview-1", "trust"), by="other")
    brought(cast, project, from_elsewhere(elsewhere))
    (entry,) = ProjectEntry.objects.filter(project=project, told__kind="coded")
    assert entry.by == str(cast.amir.pk)


@pytest.mark.parametrize(("who", "refusal"), [("amir", Refusal), ("maya", Refusal), ("dee", NotSeen)])
def test_only_a_lead_brings_a_file_in(cast: Cast, who: str, refusal: type[Refusal]):
    project = a_project(cast)
    before = ProjectEntry.objects.count()
    with pytest.raises(refusal):
        bring_in_file(by=getattr(cast, who), at=MONDAY, project=project, arriving=from_elsewhere(with_findings()))
    assert ProjectEntry.objects.count() == before


def test_what_breaks_in_the_middle_leaves_nothing(cast: Cast, empty: Project):
    def breaks(_: TakenIn) -> None:
        raise RuntimeError

    before = ProjectEntry.objects.count()
    with pytest.raises(RuntimeError):
        bring_in_file(by=cast.eva, at=MONDAY, project=empty, arriving=from_elsewhere(with_findings()), tell=breaks)
    assert ProjectEntry.objects.count() == before
    assert len(log_of(empty).entries) == before


def test_the_log_is_numbered_without_a_gap_and_can_be_read_again(cast: Cast, empty: Project):
    brought(cast, empty, from_elsewhere(with_findings()))
    numbers = list(ProjectEntry.objects.filter(project=empty).values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert log_of(Project.objects.get(pk=empty.pk)).project.framework.in_use()


def test_a_file_is_made_of_what_the_colleague_may_see_and_reading_it_is_audited(cast: Cast):
    project = a_project(cast)
    for kind in FileKind:
        found = file_of(cast.amir, project_id=project.pk, kind=kind, at=MONDAY)
        assert found.leaving.content
        assert found.check.is_clean
    assert AuditEvent.objects.filter(act=Act.READ_TEXT, by=cast.amir).count() == len(FileKind)
    for who, refusal in (("maya", Refusal), ("inga", NotSeen)):
        with pytest.raises(refusal):
            file_of(getattr(cast, who), project_id=project.pk, kind=FileKind.QDC, at=MONDAY)


def test_a_file_that_cannot_be_written_is_refused_with_what_to_do(cast: Cast, empty: Project):
    with pytest.raises(Refusal, match="Add a code"):
        file_of(cast.eva, project_id=empty.pk, kind=FileKind.QDC, at=MONDAY)


def test_an_archive_has_the_questionnaires_of_the_projects_surveys(cast: Cast):
    project = a_project(cast)
    a_survey(cast, project)
    found = file_of(cast.eva, project_id=project.pk, kind=FileKind.ARCHIVE, at=MONDAY)
    assert any(path.startswith("survey/") for path in found.leaving.said)


def test_the_same_file_has_the_same_ids_each_time(cast: Cast):
    project = a_project(cast)
    first, again = (file_of(cast.eva, project_id=project.pk, kind=FileKind.QDPX, at=MONDAY) for _ in range(2))
    assert first.leaving.content == again.leaving.content
