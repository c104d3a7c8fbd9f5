"""A folder for rows while they are counted: only this user of the machine opens it, and it does not stay."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

_PREFIX = "stepdown-snapshot-"


@contextmanager
def private_folder() -> Iterator[Path]:
    """A new folder where the machine keeps temporary files, removed when the block ends, however it ends.

    A process that is killed removes nothing: what it left is removed by the next to need such a folder.
    """
    _remove_what_was_left()
    with TemporaryDirectory(prefix=_PREFIX) as name, _held(Path(name)):
        yield Path(name)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """The folder is in use for as long as this process has it open. BlockingIOError where another has."""
    place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(place)


def _remove_what_was_left() -> None:
    """Remove the folders that hold something and that nobody holds: an empty one may be about to be held."""
    for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):  # another user's, in use, or gone meanwhile
            if any(folder.iterdir()):
                with _held(folder):
                    shutil.rmtree(folder)
