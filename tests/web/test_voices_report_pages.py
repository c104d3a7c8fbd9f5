"""The mixed-methods report on the desk: read, checked for real names, and taken out by who may."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.actions.projects.begin import give_part
from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.models import AuditEvent, Project
from stepdown.themes.people.real_names import RealName
from stepdown.themes.project.words import ProjectRole
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.themes.a_project import Telling, with_codings, with_findings

type LoggedIn = Callable[..., Client]


@pytest.fixture
def project(cast: Cast) -> Project:
    return a_project(cast, with_findings())


def address(name: str, project: Project, *more: str) -> str:
    return reverse(name, args=[project.pk, *more])


def test_the_report_stands_on_a_page_with_its_evidence(project: Project, cast: Cast, logged_in: LoggedIn):
    page = logged_in(cast.eva).get(address("voices_report", project)).content.decode()
    assert "Time and trust go together." in page
    assert "(Social care practitioner, interview)" in page
    assert 'href="#evidence-quote-q1"' in page


@pytest.mark.parametrize("name", ["report.html", "report.docx", "report.pdf", "tables.xlsx"])
def test_each_file_is_taken_out_and_noted(project: Project, cast: Cast, logged_in: LoggedIn, name: str):
    answer = logged_in(cast.eva).post(address("voices_report_file", project, name))
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert AuditEvent.objects.filter(act=Act.EXPORT_PROJECT, by=cast.eva).count() == 1


def test_nothing_leaves_with_a_real_name_until_a_lead_has_looked(project: Project, cast: Cast, logged_in: LoggedIn):
    club = RealName("n1", "Massive", "a club", IdentifierKind.ORGANISATION)
    write_in_register(by=cast.eva, at=MONDAY, project=project, others=[club])
    file = address("voices_report_file", project, "report.html")
    for who, more, code in (
        (cast.amir, {"has_looked": "yes"}, 403),
        (cast.eva, {}, 403),
        (cast.eva, {"has_looked": "yes"}, 200),
    ):
        assert logged_in(who).post(file, more).status_code == code
    page = logged_in(cast.eva).get(address("voices_report", project)).content.decode()
    assert "Leaks found: 1, in texts: 1" in page
    assert "I have looked at each place" in page


def test_while_the_check_finds_something_only_a_lead_is_offered_the_files(
    project: Project, cast: Cast, logged_in: LoggedIn
):
    page = address("voices_report", project)
    assert logged_in(cast.amir).get(page).content.decode().count("Download ") == 4
    club = RealName("n1", "Massive", "a club", IdentifierKind.ORGANISATION)
    write_in_register(by=cast.eva, at=MONDAY, project=project, others=[club])
    for who, offered, looks in ((cast.amir, 0, 0), (cast.eva, 4, 1)):
        read = logged_in(who).get(page).content.decode()
        assert (read.count("Download "), read.count('name="has_looked"')) == (offered, looks)


def test_who_only_reads_sees_what_is_signed_off(cast: Cast, logged_in: LoggedIn):
    def open_project() -> Telling:
        told = with_codings()
        told.tell(*(e.event for e in with_findings().log.entries if e.event.kind in ("area_named", "finding_written")))
        return told

    for told, is_there in ((open_project(), False), (with_findings(), True)):
        project = a_project(cast, told)
        give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.inga, role=ProjectRole.READER)
        page = logged_in(cast.inga).get(address("voices_report", project)).content.decode()
        assert ("Practitioners value time." in page) is is_there


@pytest.mark.parametrize(("who", "code"), [("maya", 403), ("dee", 404)])
def test_a_gatekeeper_and_others_see_no_report(project: Project, cast: Cast, logged_in: LoggedIn, who: str, code: int):
    client = logged_in(getattr(cast, who))
    assert client.get(address("voices_report", project)).status_code == code
    assert client.post(address("voices_report_file", project, "report.pdf")).status_code == code


def test_an_item_is_answered_by_hand_and_said_to_be(project: Project, cast: Cast, logged_in: LoggedIn):
    client = logged_in(cast.amir)
    item = address("answer_checklist", project, "coreq", "2")
    assert "What are their credentials?" in client.get(item).content.decode()
    assert client.post(item, {"is_reported": "yes", "words": "PhD"}).status_code == 302
    page = client.get(address("checklists", project)).content.decode()
    assert "PhD" in page
    assert "Written by hand" in page
    assert client.post(item, {"is_reported": "yes", "words": ""}).content.decode().count("Write where or how") >= 1
    assert client.get(address("answer_checklist", project, "coreq", "99")).status_code == 404
