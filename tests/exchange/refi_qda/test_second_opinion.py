"""Another program's reader opens what we write, and finds in it what we put there."""

from pathlib import Path

from pyrefiqda import RefiCodebook, RefiProject

from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.write.write import write_qdc, write_qdpx
from tests.exchange.refi_qda.small import CODING, NIGHT, TEXT, package

NIGHTS = read(package(), "nights.qdpx").project


def test_a_project(tmp_path: Path):
    (tmp_path / "nights.qdpx").write_bytes(write_qdpx(NIGHTS))
    project = RefiProject.load(tmp_path / "nights.qdpx", extract_dir=str(tmp_path / "out"))
    (source,) = project.sources.text_source
    (selection,) = source.plain_text_selection
    (coding,) = selection.coding
    assert (source.guid, coding.guid, coding.code_ref.target_guid) == (TEXT, CODING, NIGHT)
    assert (selection.start_position, selection.end_position) == (2, 15)
    assert [user.name for user in project.users.user] == ["Ana", "Ben"]
    assert (tmp_path / "out" / "sources" / f"{TEXT}.txt").read_text(encoding="utf-8") == NIGHTS.sources[0].text


def test_a_codebook(tmp_path: Path):
    (tmp_path / "nights.qdc").write_bytes(write_qdc(NIGHTS))
    codebook = RefiCodebook.load(tmp_path / "nights.qdc")
    (code,) = codebook.codes.code
    assert (code.name, code.is_codable, code.description, [c.name for c in code.code]) == (
        "Sleep",
        False,
        "Nights",
        ["Awake"],
    )
