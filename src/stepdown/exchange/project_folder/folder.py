"""A folder is read whole or refused with the line that is wrong; writing only ever adds to its end."""

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from stepdown.exchange.project_folder.line import read_line, written
from stepdown.themes.project.codec import kept, read
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.log import Log, LogBroken

LOG = "log.jsonl"
WORDS = "words"


class FolderUnreadable(Exception):
    """The folder is no project, or its log is damaged. The message says where, and what to do."""


def read_folder(folder: Path) -> Log:
    """The project's log. FolderUnreadable names the line that cannot be read."""
    log = folder / LOG
    if not log.is_file():
        raise FolderUnreadable(f"{folder} is no project of voices: there is no {LOG} in it.")
    return _followed(folder, log.read_text(encoding="utf-8").splitlines())


def _followed(folder: Path, lines: list[str]) -> Log:
    entries = [_entry(folder, number, text) for number, text in enumerate(lines, start=1)]
    try:
        return Log.of(entries)
    except (LogBroken, ValueError) as error:
        raise FolderUnreadable(f"{folder / LOG}: {error}. Take the folder from a backup.") from error


def _entry(folder: Path, number: int, text: str) -> Entry:
    where = f"{folder / LOG}, line {number}"
    try:
        line = read_line(text, number)
        words = _words_file(folder, number)
        there = line.has_words and words.is_file()
        return read(replace(line.kept, words=words.read_text(encoding="utf-8") if there else None))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise FolderUnreadable(f"{where}: {place}: {first['msg']}. Take the folder from a backup.") from error
    except ValueError as error:
        raise FolderUnreadable(f"{where}: {error}. Take the folder from a backup.") from error


def begin_folder(folder: Path, entries: Iterable[Entry]) -> Log:
    """A new folder with these entries. FolderUnreadable where there is one already."""
    if (folder / LOG).exists():
        raise FolderUnreadable(f"{folder} is a project already. Choose another folder.")
    (folder / WORDS).mkdir(parents=True, exist_ok=True)
    log = Log.of(entries)
    with _alone(folder):
        _add(folder, log.entries)
    return log


def append_to_folder(folder: Path, log: Log, entries: Iterable[Entry]) -> Log:
    """The log with these entries at its end, in the folder too. FolderUnreadable where somebody wrote meanwhile."""
    with _alone(folder):
        lines = (folder / LOG).read_text(encoding="utf-8").count("\n")
        if lines != len(log.entries):
            raise FolderUnreadable(f"{folder}: somebody wrote to it meanwhile. Run the command again.")
        added = tuple(entries)
        after = log.with_more(added)
        _add(folder, added)
        return after


def erase_words(folder: Path, numbers: Iterable[int]) -> None:
    """Erase the words of these entries for good; the entries stay."""
    with _alone(folder):
        for number in numbers:
            _words_file(folder, number).unlink(missing_ok=True)


def _add(folder: Path, entries: Iterable[Entry]) -> None:
    """Words first, then the lines: a line is never there without its words. All lines go to the disk in one write."""
    lines = []
    for entry in entries:
        found = kept(entry)
        if found.words is not None:
            _words_file(folder, entry.number).write_text(found.words, encoding="utf-8", newline="")
        lines.append(written(found))
    with (folder / LOG).open("a", encoding="utf-8", newline="") as file:
        file.write("".join(lines))
        file.flush()
        os.fsync(file.fileno())


def _words_file(folder: Path, number: int) -> Path:
    return folder / WORDS / f"{number:06}.txt"


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One writer at a time."""
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
