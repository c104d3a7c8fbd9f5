"""Files made to do harm, sent by a page of the desk: each is told of in a sentence, and the record stays as it was.

How much memory that takes is measured where the site is served (``tests/served``).
"""

import re
from html import unescape
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from stepdown.records.models import Project
from tests.cast import Cast, the_cast
from tests.hostile.files import Hostile, huge
from tests.hostile.pages import BESIDE, PAGES, SENT
from tests.projects import a_project
from tests.records.dump import dump
from tests.themes.a_project import with_people

HELD = [(page, what) for page, what in SENT if PAGES[page][what].make is not huge]
"""Those that the test itself can hold."""


@pytest.fixture
def cast(db: None) -> Cast:
    return the_cast()


@pytest.fixture
def project(cast: Cast) -> Project:
    return a_project(cast, with_people())


@pytest.fixture
def eva(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.eva)
    return client


def record() -> list[tuple[str, str, str]]:
    """All that the record holds, but that somebody looked at the project, which is noted."""
    return sorted(value for value in dump() if value[0] != "AuditEvent")


def words_of(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", html.partition("<main")[2])))


def content_of(file: Hostile, folder: Path) -> bytes:
    file.make(folder / file.name)
    return (folder / file.name).read_bytes()


@pytest.mark.parametrize(("page", "what"), HELD, ids=[what for _, what in HELD])
def test_it_is_told_of_in_a_sentence_and_the_record_stays_as_it_was(
    project: Project, eva: Client, tmp_path: Path, page: str, what: str
):
    file = PAGES[page][what]
    address = reverse(page, args=[project.pk])
    eva.get(address)
    before = record()
    sent = BESIDE | {"form_key": str(uuid4()), "file": SimpleUploadedFile(file.name, content_of(file, tmp_path))}
    answer = eva.post(address, sent)
    assert answer.status_code == 200
    assert (file.on_the_page or file.says) in words_of(answer.content.decode())
    assert record() == before
