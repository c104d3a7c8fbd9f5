"""Whole or not at all: what is written appears in one move when it is finished, and leaves nothing if it is not."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class OutputRefusedError(Exception):
    """The place to write to holds something that must not be overwritten. Its text is a sentence for the person."""


def _nothing(_: Path) -> bool:
    return False


@contextmanager
def whole_or_nothing(out: Path, may_replace: Callable[[Path], bool] = _nothing) -> Iterator[Path]:
    """A new empty folder to write in, which becomes ``out`` when the block ends well and is removed if it does not.

    A folder already at ``out`` is replaced only if it is empty or ``may_replace`` says that it may be; otherwise
    OutputRefusedError, before anything is written. Missing folders above ``out`` are made.
    """
    _refuse_unless_free(out, may_replace)
    with _workshop(out) as workshop:
        made = workshop / "made"
        made.mkdir()
        yield made
        _refuse_unless_free(out, may_replace)  # somebody may have written there meanwhile
        _exchange(made, out, workshop / "replaced")


@contextmanager
def whole_file_or_nothing(out: Path) -> Iterator[Path]:
    """A path to write one file to, which becomes ``out`` when the block ends well. An older file is replaced."""
    if out.is_dir():
        raise OutputRefusedError(f"{out} is a folder. Choose the name of a file.")
    with _workshop(out) as workshop:
        made = workshop / out.name
        yield made
        made.replace(out)


@contextmanager
def _workshop(out: Path) -> Iterator[Path]:
    """A hidden folder beside ``out`` (so that a move is a rename), removed whatever happens."""
    place = out.absolute().parent
    place.mkdir(parents=True, exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=place))
    try:
        yield workshop
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _refuse_unless_free(out: Path, may_replace: Callable[[Path], bool]) -> None:
    if not out.exists():
        return
    if not out.is_dir():
        raise OutputRefusedError(f"{out} is a file. Choose the name of a new folder.")
    if any(out.iterdir()) and not may_replace(out):
        raise OutputRefusedError(f"{out} already holds something else. Choose the name of a new folder.")


def _exchange(made: Path, out: Path, replaced: Path) -> None:
    """Put what was made in its place; if that fails, what was there before is put back."""
    if not out.exists():
        made.rename(out)
        return
    try:
        out.rename(replaced)
        made.rename(out)
    except BaseException:
        if replaced.exists() and not out.exists():
            replaced.rename(out)
        raise
