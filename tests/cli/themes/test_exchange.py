"""Files leave a folder looked through for real names, with what they lack; what comes in is told, and what waits."""

import json
import zipfile
from pathlib import Path

import pytest

from stepdown.exchange.archive.leaving.kinds import FileKind
from tests.cli.themes.folders import Begin, Folder
from tests.themes.a_project import Telling, coded, with_findings, with_texts

REGISTER = "real_name,pseudonym,kind,also_called\nMassive,a club,organisation,\n"


@pytest.mark.parametrize("kind", FileKind)
def test_each_file_is_written_and_what_it_does_not_hold_is_said(begin: Begin, capsys, kind: FileKind):
    folder = begin(with_findings())
    out = folder.place / "out" / kind.file_name
    assert folder.run("export", "--as", kind, "--out", out) == 0
    assert out.stat().st_size > 100
    assert "Check for real names: Texts checked" in capsys.readouterr().err


def test_for_programs_the_losses_are_one_value(begin: Begin, capsys):
    folder = begin(with_findings())
    assert folder.run("export", "--as", "qdpx", "--out", folder.place / "x.qdpx", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert {"what": "Records of consent", "count": 4, "why": "REFI-QDA has no place for it"} in told["not_in_it"]


def test_nothing_is_written_while_a_name_of_the_register_is_in_it(begin: Begin, capsys):
    folder = begin(with_findings())
    out, register = folder.place / "x.qdpx", folder.file("register.csv", REGISTER)
    assert folder.run("export", "--as", "qdpx", "--out", out, "--register", register) == 1
    said = capsys.readouterr().err
    assert "the text “Interview 1”: organisation, in the register a club, 1 time" in said
    assert "That is massive" in said
    assert not out.exists()
    assert folder.run("export", "--as", "qdpx", "--out", out, "--register", register, "--have-looked") == 0
    assert out.exists()


def test_a_codebook_without_codes_is_refused(begin: Begin, capsys):
    folder = begin(Telling())
    assert folder.run("export", "--as", "qdc", "--out", folder.place / "x.qdc") == 1
    assert "Add a code" in capsys.readouterr().err


def test_the_same_folder_gives_the_same_bytes(begin: Begin):
    folder = begin(with_findings())
    files = [folder.place / name for name in ("one.qdpx", "two.qdpx")]
    for out in files:
        folder.run("export", "--as", "qdpx", "--out", out)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_an_archive_takes_questionnaires_along(begin: Begin, questionnaire: Path):
    folder = begin(with_findings())
    out = folder.place / "archive.zip"
    assert folder.run("export", "--as", "archive", "--out", out, "--questionnaire", questionnaire) == 0
    assert any(name.startswith("survey/") for name in zipfile.ZipFile(out).namelist())


def exported(folder: Folder) -> Path:
    out = folder.place / "elsewhere.qdpx"
    folder.run("export", "--as", "qdpx", "--out", out)
    return out


def test_what_was_coded_elsewhere_comes_back_under_its_coder(begin: Begin, tmp_path: Path, capsys):
    ours = begin(with_texts())
    told = with_texts()
    told.tell(coded(told, "That is massive.", "interview-1", "trust"), by="ben")
    file = exported(Folder(tmp_path / "other", told))
    capsys.readouterr()
    assert ours.run("import", file, "--as", "Eva", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["came_in"], said["waits"], said["not_taken"]) == ({"Codings": 1}, [], [])
    assert ours.log.entries[-1].by == "ben"
    assert ours.run("import", file, "--as", "Eva") == 0
    assert "Everything was here already" in capsys.readouterr().err


def test_words_wait_for_consent_and_the_command_says_so(begin: Begin, tmp_path: Path, capsys):
    file = exported(begin(with_findings()))
    empty = Folder(tmp_path / "other", _begun())
    capsys.readouterr()
    assert empty.run("import", file, "--as", "Eva") == 0
    said = capsys.readouterr().err
    assert "“Interview 1” waits: 1 of those who speak are participants only now. Record their consent first." in said
    assert empty.log.project.sources == {}


def _begun() -> Telling:
    told = Telling()
    told.tell(*(e.event for e in with_findings().log.entries if e.event.kind == "coder_joined"))
    return told


@pytest.mark.parametrize(
    ("name", "content", "code"), [("x.qdpx", b"no", 2), ("x.pdf", b"no", 2), ("codes.csv", b"Path\nTime\n", 0)]
)
def test_a_file_that_cannot_be_read_changes_nothing(begin: Begin, capsys, name: str, content: bytes, code: int):
    folder = begin(_begun())
    before = len(folder.log.entries)
    assert folder.run("import", folder.file(name, content), "--as", "Eva") == code
    assert "Traceback" not in capsys.readouterr().err
    assert len(folder.log.entries) == before + (code == 0)


def test_a_file_that_is_not_there_is_said(begin: Begin, capsys):
    assert begin(_begun()).run("import", "nothing.qdpx", "--as", "Eva") == 2
    assert "nothing.qdpx" in capsys.readouterr().err
