"""Every place that takes a file, and what is sent there under a name that it takes: content decides, never the name.

| sent as what the page asks for      | what becomes of it                                        |
| ----------------------------------- | --------------------------------------------------------- |
| another kind of file, a program     | said in a sentence; the record is as it was               |
| nothing, or bytes that are no text  | the same                                                  |
| an archive that unpacks to gigabytes| the same, before it is unpacked                           |
| entities that grow or reach outside | the same; nothing outside is read                         |
| two kinds of file in one            | read as the one that the page takes, or refused           |
| a name that is a path or markup     | shown as text at most; nothing is kept under it           |
"""

import ast
import itertools
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from stepdown.exchange.sending import HOW_TO_SEND
from stepdown.web import forms
from tests.hostile.files import LAUGH, LAUGHS, MUCH
from tests.hostile.packed import spaces, stored, zip_of
from tests.hostile.pages import PAGES
from tests.hostile.stored import stored as held
from tests.projects import a_project
from tests.themes.a_project import with_people
from tests.web.conftest import cast, logged_in, the_clock

__all__ = ["cast", "logged_in", "the_clock"]

OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
FORMS = Path(forms.__file__).parent
CONTENTS = {
    "nothing": b"",
    "a program": b"MZ\x90\x00" + b"\x00" * 200,
    "another program": b"\x7fELF\x02\x01\x01" + b"\x00" * 200,
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\x00" * 200,
    "bytes of nothing": bytes(range(256)) * 20,
    "an archive that unpacks to gigabytes": zip_of(
        [spaces("xl/workbook.xml", MUCH), spaces("word/document.xml", MUCH)]
    ),
    "an archive in an archive": zip_of([stored("a.zip", zip_of([spaces("b", MUCH)]))]),
    "an archive that climbs out": zip_of([stored("../../evil.txt", "x"), stored("/etc/evil", "x")]),
    "entities that grow": f"{LAUGHS}<x>{LAUGH}</x>".encode(),
    "entities that reach outside": OUTSIDE.encode(),
    "a PDF that is an archive too": b"%PDF-1.4\n" + zip_of([stored("x", "y")]),
    "a page that is an archive too": b"<script>alert(1)</script>" + zip_of([stored("x", "y")]),
}
STRUCTURED = {
    "bring_in_text": ("file", [".docx", ".odt", ".pdf"]),
    "bring_in_file": ("file", [".qdpx", ".qdc", ".xlsx", ".csv"]),
    "upload_questionnaire": ("file", [".xlsx", ".csv"]),
    "council_data": ("people", [".csv"]),
}
"""Each page that takes a file, the field, and the names that it takes of which the content is not any words at all."""
CASE_FILES = {kind.replace("-", "_"): how.endings for kind, how in HOW_TO_SEND.items()}
NAMES = (
    "../../../etc/passwd{}",
    '"><script>zq-mark</script>{}',
    "a\r\nSet-Cookie: a=b{}",
    "\u202efdp{}",
    "a" * 300 + "{}",
)
REFUSED = ("There is a problem", "not read", "error-message")
BESIDE = {"kind": "interview", "title": "A talk", "which": "new one", "source": "X", "as_at-day": "1",
          "as_at-month": "3", "as_at-year": "2026"}  # fmt: skip


def test_every_form_that_takes_a_file_is_tried():
    """The forms are found in the code by themselves."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(FORMS.rglob("*.py"))]
    found = {c.name for tree in trees for c in _taking(tree)}
    assert found == {"BringIn", "SendFile", "UploadForm", "NewExtract", "LookThrough"}
    assert PAGES.keys() <= STRUCTURED.keys()


def _taking(tree: ast.Module) -> list[ast.ClassDef]:
    takes = ("forms.FileField(", "SeveralFilesField(", "_csv(", "forms.ImageField(")
    classes = [n for n in tree.body if isinstance(n, ast.ClassDef) and "FileField" not in ast.unparse(n.bases)]
    return [c for c in classes if any(word in ast.unparse(c) for word in takes) and c.name != "SeveralFilesField"]


def test_no_file_is_kept_beside_the_record_and_none_is_served_from_where_it_came_in(settings):
    assert settings.STORAGES["default"]["BACKEND"] == "django.core.files.storage.InMemoryStorage"
    assert not settings.MEDIA_ROOT


@pytest.fixture
def doors(cast, logged_in):
    """Each page, its field, the names that it takes, and who sends; the case files' in turn."""
    project = a_project(cast, with_people())
    eva, maya = logged_in(cast.eva), logged_in(cast.maya)
    of_voices = [
        (reverse(page, args=[project.pk]), field, endings, eva)
        for page, (field, endings) in STRUCTURED.items()
        if page != "council_data"
    ]
    of_the_council = [(reverse("council_data"), *STRUCTURED["council_data"], maya)]
    of_files = [(reverse("send_case_files"), field, endings, maya) for field, endings in CASE_FILES.items()]
    return [*of_voices, *of_the_council, *of_files]


def sent(door, name: str, content: bytes):
    where, field, _, client = door
    client.raise_request_exception = False
    return client.post(where, BESIDE | {field: SimpleUploadedFile(name, content, content_type="text/plain")})


def test_what_is_not_what_the_page_takes_is_said_and_the_record_is_as_it_was(doors, the_clock):
    for where, _, _, client in doors:
        client.get(where)  # what opening notes is not what sending keeps
    before, wrong = held(), {}
    for door in doors:
        endings = itertools.cycle(door[2])
        for what, content in CONTENTS.items():
            answer = sent(door, f"file{next(endings)}", content)
            page = answer.content.decode()
            if answer.status_code != 200 or "root:" in page or not any(said in page for said in REFUSED):
                wrong[f"{what} to {door[0]} {door[1]}"] = answer.status_code
    assert wrong == {}
    assert held() == before


def test_a_name_is_never_a_path_and_never_markup(doors):
    wrong = {}
    for door in doors:
        for name in NAMES:
            answer = sent(door, name.format(door[2][0]), b"nothing of it")
            if (
                answer.status_code >= 500
                or "<script>zq-mark" in answer.content.decode()
                or "a=b" in str(answer.cookies)
            ):
                wrong[f"{name} to {door[0]}"] = answer.status_code
    assert wrong == {}
    assert not Path("evil.txt").exists()
