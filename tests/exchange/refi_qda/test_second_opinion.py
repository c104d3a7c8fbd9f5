"""Another program's reader opens what we write, and finds in it what we put there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pyrefiqda import RefiCodebook, RefiProject

from stepdown.exchange.refi_qda.ours.outward import outward
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.write.write import write_qdc, write_qdpx
from stepdown.invented.pilot.voices.project import pilot_voices
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


def nested(codes: Any) -> Iterator[Any]:
    for code in codes or ():
        yield code
        yield from nested(code.code)


def test_the_whole_of_the_invented_project(tmp_path: Path):
    ours = pilot_voices(1).project
    gone = outward(ours, "key")
    (tmp_path / "pilot.qdpx").write_bytes(write_qdpx(gone))
    project = RefiProject.load(tmp_path / "pilot.qdpx", extract_dir=str(tmp_path / "out"))
    assert sorted(code.name for code in nested(project.code_book.codes.code)) == sorted(
        code.name for code in ours.framework.in_use()
    )
    texts = {source.guid: (tmp_path / "out" / "sources" / f"{source.guid}.txt").read_text(encoding="utf-8")
             for source in project.sources.text_source}  # fmt: skip
    assert sorted(texts.values()) == sorted(source.words for source in ours.sources.values())
    names = {code.guid: code.name for code in nested(project.code_book.codes.code)}
    coded = sorted(
        (texts[source.guid][selection.start_position : selection.end_position], names[coding.code_ref.target_guid])
        for source in project.sources.text_source
        for selection in source.plain_text_selection
        for coding in selection.coding
    )
    assert coded == sorted(
        (ours.sources[c.source].quote(c.start, c.end), ours.framework.codes[c.code].name)
        for of_source in ours.codings.values()
        for c in of_source.values()
    )
