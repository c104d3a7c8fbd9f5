"""Where a scanner is named, no file is taken that it refuses or has not looked through."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from struct import unpack
from threading import Thread

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from stepdown.records.models import CouncilExtract
from stepdown.web.forms.base import DeskForm
from stepdown.web.scan import INFECTED, NOT_SCANNED
from tests.architecture.source import product_modules

VIRUS = b"X5O-not-a-virus"


class OneFile(DeskForm):
    page = "bring_in_file"
    file = forms.FileField()


@contextmanager
def a_scanner(path: Path, *, says: bytes = b"") -> Iterator[list[bytes]]:
    """A small clamd: it finds one pattern, or says what it is told to say; what it was sent."""
    server, sent = socket.socket(socket.AF_UNIX), []
    server.bind(str(path))
    server.listen(4)

    def serve() -> None:
        while True:
            try:
                one, _ = server.accept()
            except OSError:
                return
            with one, one.makefile("rb") as said:
                assert said.read(10) == b"zINSTREAM\0"
                whole = b""
                while length := unpack("!L", said.read(4))[0]:
                    whole += said.read(length)
                sent.append(whole)
                one.sendall(says or (b"stream: Test FOUND\0" if VIRUS in whole else b"stream: OK\0"))

    thread = Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield sent
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(5)


def sent(content: bytes) -> OneFile:
    return OneFile({}, MultiValueDict({"file": [SimpleUploadedFile("a.csv", content)]}))


@pytest.fixture
def where(tmp_path, settings) -> Path:
    settings.SCAN = str(tmp_path / "clamd")
    return tmp_path / "clamd"


def test_a_clean_file_is_taken_whole(where):
    with a_scanner(where) as seen:
        form = sent(b"a,b\n" * 40_000)
        assert form.is_valid()
    assert seen == [b"a,b\n" * 40_000]
    assert form.cleaned_data["file"].read() == b"a,b\n" * 40_000, "it is read from its beginning again"


def test_an_infected_file_is_refused_with_what_to_do(where):
    with a_scanner(where):
        assert sent(b"a" + VIRUS).non_field_errors() == [INFECTED]


@pytest.mark.parametrize("says", [b"INSTREAM size limit exceeded. ERROR\0", b"\0"])
def test_what_the_scanner_cannot_say_is_refused(where, says):
    with a_scanner(where, says=says):
        assert sent(b"a").non_field_errors() == [NOT_SCANNED]


def test_where_the_scanner_does_not_answer_no_file_is_taken(where):
    assert sent(b"a").non_field_errors() == [NOT_SCANNED]


def test_without_a_scanner_nobody_is_asked(settings):
    settings.SCAN = ""
    assert sent(VIRUS).is_valid()


def test_on_a_page_nothing_is_brought_in(cast, logged_in, where):
    held = CouncilExtract.objects.count()
    maya: Client = logged_in(cast.maya)
    with a_scanner(where):
        said = {"source": "x", "as_at_0": "1", "as_at_1": "3", "as_at_2": "2026"}
        page = maya.post(reverse("council_data"), {"people": SimpleUploadedFile("p.csv", VIRUS), **said})
    assert INFECTED in page.content.decode()
    assert CouncilExtract.objects.count() == held


def test_every_form_that_takes_a_file_is_one_of_the_desks():
    takers = [m.path for m in product_modules() if "FileField(" in Path(m.path).read_text(encoding="utf-8")]
    assert takers
    assert all(path.startswith("src/stepdown/web/forms/") for path in takers), takers
