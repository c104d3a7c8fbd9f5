"""Files of a project on the desk: what one will not hold is shown before it is taken; one that is sent is told of."""

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from stepdown.exchange.archive.leaving.kinds import FileKind
from stepdown.exchange.archive.leaving.leave import Whole, leaving
from stepdown.exchange.refi_qda.read.read import read
from stepdown.records.access.acts import Act
from stepdown.records.actions.projects.begin import begin_project, give_part
from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.models import AuditEvent, Project, ProjectEntry
from stepdown.themes.people.real_names import RealName
from stepdown.themes.project.words import Approach, ProjectRole
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.web.forms.voices import exchange as form
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.themes.a_project import Telling, coded, with_findings, with_texts

type LoggedIn = Callable[..., Client]


@pytest.fixture
def project(cast: Cast) -> Project:
    return a_project(cast, with_findings())


def address(name: str, project: Project, *more: str) -> str:
    return reverse(name, args=[project.pk, *more])


def elsewhere(told: Telling, kind: FileKind = FileKind.QDPX) -> bytes:
    return leaving(kind, Whole(told.project, told.log, "elsewhere", date(2026, 5, 1))).content


def sent(client: Client, project: Project, content: bytes, name: str = "sent.qdpx", **more: str) -> str:
    fields = {"file": SimpleUploadedFile(name, content), "form_key": str(uuid4())} | more
    return client.post(address("bring_in_file", project), fields, follow=True).content.decode()


def test_every_file_is_listed_and_each_shows_what_it_will_not_hold(project: Project, cast: Cast, logged_in: LoggedIn):
    client = logged_in(cast.amir)
    page = client.get(address("exchange", project)).content.decode()
    assert all(kind.label in page for kind in FileKind)
    assert "Bring a file in" not in page
    page = client.get(address("exchange_file", project, "qdpx")).content.decode()
    assert "What the file will not hold" in page
    assert "Rows of the joint display" in page
    assert "Nothing was found" in page


@pytest.mark.parametrize("kind", FileKind)
def test_each_file_is_taken_and_noted(project: Project, cast: Cast, logged_in: LoggedIn, kind: FileKind):
    answer = logged_in(cast.amir).post(address("exchange_file", project, str(kind)))
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{kind.file_name}"'
    assert answer.content
    assert AuditEvent.objects.filter(act=Act.EXPORT_PROJECT, by=cast.amir).count() == 1


def test_what_is_taken_can_be_read_by_others(project: Project, cast: Cast, logged_in: LoggedIn):
    client = logged_in(cast.eva)
    taken = client.post(address("exchange_file", project, "qdpx")).content
    assert len(read(taken, "project.qdpx").project.sources) == 3
    archive = zipfile.ZipFile(BytesIO(client.post(address("exchange_file", project, "archive")).content))
    assert "README.txt" in archive.namelist()


def test_a_memo_of_several_lines_goes_out_as_a_browser_sends_it(project: Project, cast: Cast, logged_in: LoggedIn):
    client = logged_in(cast.eva)
    said = {"words": "They speak of time.\r\nAsk again.", "form_key": str(uuid4())}
    assert client.post(address("write_text_memo", project, "interview-1"), said).status_code == 302
    taken = client.post(address("exchange_file", project, "qdpx"))
    assert taken.status_code == 200
    assert "They speak of time.\nAsk again." in [note.text for note in read(taken.content, "p.qdpx").project.notes]


def test_nothing_is_taken_with_a_real_name_until_a_lead_has_looked(project: Project, cast: Cast, logged_in: LoggedIn):
    club = RealName("n1", "Massive", "a club", IdentifierKind.ORGANISATION)
    write_in_register(by=cast.eva, at=MONDAY, project=project, others=[club])
    file = address("exchange_file", project, "qdpx")
    page = logged_in(cast.amir).get(file).content.decode()
    assert "The text “Interview 1”" in page
    assert "have the time to do it. That is massive." in page
    assert "Download project.qdpx" not in page
    for who, more, code in (
        (cast.amir, {"has_looked": "yes"}, 403),
        (cast.eva, {}, 403),
        (cast.eva, {"has_looked": "yes"}, 200),
    ):
        assert logged_in(who).post(file, more).status_code == code
    assert logged_in(cast.amir).post(address("exchange_file", project, "qdc")).status_code == 200


@pytest.mark.parametrize(("who", "code"), [("maya", 403), ("dee", 404), ("inga", 403)])
def test_who_may_not_read_the_texts_takes_none_out(
    project: Project, cast: Cast, logged_in: LoggedIn, who: str, code: int
):
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.inga, role=ProjectRole.READER)
    client = logged_in(getattr(cast, who))
    assert client.get(address("exchange", project)).status_code == code
    for kind in FileKind:
        assert client.post(address("exchange_file", project, str(kind))).status_code == code
    assert client.get(address("bring_in_file", project)).status_code == code


def test_who_only_reads_has_no_tab_that_leads_nowhere(project: Project, cast: Cast, logged_in: LoggedIn):
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.inga, role=ProjectRole.READER)
    assert address("exchange", project) not in logged_in(cast.inga).get(address("project", project)).content.decode()
    assert address("exchange", project) in logged_in(cast.amir).get(address("project", project)).content.decode()


def test_a_file_of_no_known_kind_is_no_page(project: Project, cast: Cast, logged_in: LoggedIn):
    assert logged_in(cast.eva).get(address("exchange_file", project, "exe")).status_code == 404


def test_what_came_in_and_what_waits_for_whom_is_told(cast: Cast, logged_in: LoggedIn):
    empty = begin_project(by=cast.eva, at=MONDAY, title="Another", question="Why?", approach=Approach.CODEBOOK)
    page = sent(logged_in(cast.eva), empty, elsewhere(with_findings()))
    for words in ("What came in", "Codes", "“Interview 1”", "Record their consent first", "What waits"):
        assert words in page


def test_a_file_sent_again_or_twice_is_done_once(cast: Cast, logged_in: LoggedIn):
    project, client = a_project(cast, with_texts()), logged_in(cast.eva)
    told = with_texts()
    told.tell(coded(told, "That is massive.", "interview-1", "trust"), by="ben")
    content, key = elsewhere(told), str(uuid4())
    assert "Codings" in sent(client, project, content, form_key=key)
    before = ProjectEntry.objects.count()
    assert "This file was sent already" in sent(client, project, content, form_key=key)
    assert "Nothing came in that was not here already" in sent(client, project, content)
    assert ProjectEntry.objects.count() == before


@pytest.mark.parametrize("name", ["codes.csv", "codes.xlsx", "codes.qdc"])
def test_a_codebook_comes_in_whatever_its_form(cast: Cast, logged_in: LoggedIn, name: str):
    empty = begin_project(by=cast.eva, at=MONDAY, title="Another", question="Why?", approach=Approach.CODEBOOK)
    kind = {"csv": FileKind.CODEBOOK_CSV, "xlsx": FileKind.CODEBOOK_XLSX, "qdc": FileKind.QDC}[name.partition(".")[2]]
    page = sent(logged_in(cast.eva), empty, elsewhere(with_texts(), kind), name)
    assert "What came in" in page
    assert ProjectEntry.objects.filter(project=empty, told__kind="code_made").count() == 5


def bomb() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("project.qde", b" " * 40_000_000)
    return held.getvalue()


def climbing() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("../../project.qde", b"<Project/>")
    return held.getvalue()


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><CodeBook>&b;</CodeBook>'


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("sent.qdpx", bomb, "The file is too large to be read"),
        ("sent.qdc", lambda: LAUGHS, "The file declares a document type"),
        ("sent.qdpx", climbing, "leads out of the file"),
        ("sent.qdpx", lambda: b"\x89PNG", "is damaged"),
        ("sent.exe", lambda: b"MZ", "does not end in .qdpx"),
        ("../../sent.csv", lambda: b"colour\nred\n", "has no table of codes"),
    ],
)
def test_a_file_made_to_do_harm_is_told_of_and_nothing_is_kept(
    project: Project, cast: Cast, logged_in: LoggedIn, name: str, content: Callable[[], bytes], words: str
):
    before = ProjectEntry.objects.count()
    page = sent(logged_in(cast.eva), project, content(), name)
    assert words in page
    assert "Nothing of this file can be used" in page
    assert ProjectEntry.objects.count() == before


def test_a_file_that_is_larger_than_any_project_is_not_read(
    project: Project, cast: Cast, logged_in: LoggedIn, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(form, "LARGEST", 10)
    page = sent(logged_in(cast.eva), project, elsewhere(with_texts()))
    assert "Export the project again without recordings and pictures" in page


def test_without_a_file_the_page_asks_for_one(project: Project, cast: Cast, logged_in: LoggedIn):
    page = logged_in(cast.eva).post(address("bring_in_file", project), {}).content.decode()
    assert "Select a file" in page


def test_only_a_lead_sends_a_file(project: Project, cast: Cast, logged_in: LoggedIn):
    assert logged_in(cast.amir).get(address("bring_in_file", project)).status_code == 403
