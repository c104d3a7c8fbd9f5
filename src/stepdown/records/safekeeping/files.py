"""Locked files on a disk: written whole or not at all, for their owner's eyes alone, and never over another."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from stepdown.records.access.refusal import Refusal
from stepdown.records.safekeeping.locked import Key, Lock, write_locked, write_opened
from stepdown.records.safekeeping.packed import unpacked

ENDING = ".age"


def named_by_time(out: Path, kind: str, at: datetime) -> Path:
    """The file to write: ``out`` itself, or where it is a folder a file in it that says what it is and when."""
    return out / f"stepdown-{kind}-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}{ENDING}" if out.is_dir() else out


def in_folder(folder: str, kind: str, at: datetime) -> Path:
    """The file to write in a folder that the settings name. Refusal where there is none."""
    if not Path(folder).is_dir():
        raise Refusal(f"There is no folder {folder}. Make it, or name another in the settings.")
    return named_by_time(Path(folder), kind, at)


@contextmanager
def locked_file(out: Path, parts: Iterable[bytes], lock: Lock) -> Iterator[None]:
    """Write the parts, locked, beside ``out``; it has its name when the block has ended well, and else is not there."""
    part = out.with_name(f".{out.name}.part")
    if out.exists():
        raise Refusal(f"{out} is there already. Name another file: no copy is ever written over one.")
    try:
        # For the owner alone, from the first byte on.
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            write_locked(parts, file, lock)
            file.flush()
            os.fsync(file.fileno())
        yield
        part.rename(out)
    except OSError as error:
        raise Refusal(f"{out} cannot be written ({error.strerror}).") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def opened_lines(path: Path, key: Key) -> Iterator[Iterator[bytes]]:
    """The lines that a locked file holds. Refusal where it cannot be opened."""
    try:
        with path.open("rb") as file, unpacked(lambda out: write_opened(file, out, key)) as lines:
            yield lines
    except OSError as error:
        raise Refusal(f"{path} cannot be read ({error.strerror}).") from error
