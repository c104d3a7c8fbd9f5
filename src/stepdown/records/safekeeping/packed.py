"""Lines pressed together, and a stream that is written into turned into one that is read."""

import gzip
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from threading import Thread
from typing import BinaryIO

from stepdown.records.access.refusal import Refusal

NOT_WHOLE = "The file is not whole: it was cut off or changed, or it is no backup. Nothing was done with it."
_GZIP = 31
"""What zlib takes for gzip's own form, so that any program opens it."""


def packed(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines, pressed together as gzip does it."""
    press = zlib.compressobj(wbits=_GZIP)
    for line in lines:
        if part := press.compress(line):
            yield part
    yield press.flush()


@contextmanager
def unpacked(write: Callable[[BinaryIO], None]) -> Iterator[Iterator[bytes]]:
    """The lines of what ``write`` writes pressed together. What it raises is raised here. Refusal where it is cut off.

    It writes in a thread of its own, no further ahead than a pipe holds: so a file of any size needs little memory.
    """
    faults: list[Exception] = []
    reading, writing = os.pipe()
    writer = Thread(target=_write, args=(write, writing, faults), daemon=True)
    writer.start()
    try:
        with closing(os.fdopen(reading, "rb")) as pipe, gzip.GzipFile(fileobj=pipe) as lines:
            yield _whole(lines, writer, faults)
    finally:
        writer.join()


def _whole(lines: gzip.GzipFile, writer: Thread, faults: list[Exception]) -> Iterator[bytes]:
    """Each line; at the end, or where it breaks off, what the writer met."""
    try:
        yield from lines
    except (EOFError, OSError, zlib.error) as error:
        writer.join()
        raise (faults[0] if faults else Refusal(NOT_WHOLE)) from error
    writer.join()
    if faults:
        raise faults[0]


def _write(write: Callable[[BinaryIO], None], writing: int, faults: list[Exception]) -> None:
    try:
        with os.fdopen(writing, "wb") as pipe:
            write(pipe)
    except BrokenPipeError:  # whoever reads has had enough
        return
    except (Refusal, OSError) as fault:
        faults.append(fault)
