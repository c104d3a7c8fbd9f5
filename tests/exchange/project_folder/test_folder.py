"""A project in a folder: read whole or refused with the line, and only ever added to."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.exchange.project_folder.folder import (
    FolderUnreadable,
    append_to_folder,
    begin_folder,
    erase_words,
    read_folder,
)
from stepdown.themes.people.withdraw import withdraw
from stepdown.themes.project.entry import Entry
from tests.themes.a_project import BEGUN, coded, with_codings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    begin_folder(tmp_path / "pilot", with_codings().log.entries)
    return tmp_path / "pilot"


def test_what_is_written_is_read_again(folder: Path):
    assert read_folder(folder) == with_codings().log


def test_writing_adds_to_the_end_and_changes_nothing_before_it(folder: Path):
    before = (folder / "log.jsonl").read_bytes()
    log = read_folder(folder)
    event = coded(with_codings(), "That is massive.", "interview-1", "trust")
    after = append_to_folder(folder, log, [Entry(len(log.entries) + 1, BEGUN, "eva", event)])
    assert (folder / "log.jsonl").read_bytes().startswith(before)
    assert read_folder(folder) == after


def test_a_text_keeps_its_line_ends_and_characters(folder: Path):
    words = read_folder(folder).project.sources["interview-1"].words
    assert words == with_codings().project.sources["interview-1"].words
    assert "\r" not in words


def test_who_comes_second_is_told_and_loses_nothing(folder: Path):
    log = read_folder(folder)
    event = coded(with_codings(), "That is massive.", "interview-1", "trust")
    entry = Entry(len(log.entries) + 1, BEGUN, "eva", event)
    append_to_folder(folder, log, [entry])
    with pytest.raises(FolderUnreadable, match="somebody wrote to it meanwhile"):
        append_to_folder(folder, log, [entry])


def test_what_is_erased_is_gone_from_the_disk(folder: Path):
    log = read_folder(folder)
    follows = withdraw(log, participant="p1", on=date(2026, 4, 1))
    number = len(log.entries)
    append_to_folder(folder, log, [Entry(number + n, BEGUN, "eva", e) for n, e in enumerate(follows.events, 1)])
    erase_words(folder, follows.erased)
    assert not any("massive" in file.read_text() for file in folder.rglob("*") if file.is_file())
    assert read_folder(folder).project.sources["interview-1"].words is None


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda text: text.replace('"code_made"', '"code_maid"', 1), r"line 20: .*code_maid"),
        (lambda text: text[:-40], "this is not JSON"),
        (lambda text: "\n".join(text.splitlines()[1:]), "line 1: the entry says that it is number 2"),
        (lambda text: text.replace('"has_words"', '"has_word"', 1), "line 1: an entry has number"),
        (lambda _: "", "begins with the beginning"),
    ],
)
def test_a_damaged_log_is_refused_with_its_line(folder: Path, damage, why: str):
    log = folder / "log.jsonl"
    log.write_text(damage(log.read_text()))
    with pytest.raises(FolderUnreadable, match=why):
        read_folder(folder)


def test_a_folder_that_is_no_project_is_refused(tmp_path: Path):
    with pytest.raises(FolderUnreadable, match="is no project of voices"):
        read_folder(tmp_path)


def test_a_project_is_not_begun_over_another(folder: Path):
    with pytest.raises(FolderUnreadable, match="a project already"):
        begin_folder(folder, with_codings().log.entries)
