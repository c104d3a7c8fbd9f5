"""Reads a file that a person names (a study, prices, a transcript) from disk, or says all that is wrong with it."""

import sys
from collections.abc import Callable
from pathlib import Path

MOST_WRITTEN = 64 * 1024 * 1024
"""Bytes of what a person writes: far more than anybody does."""


class UnreadableError(Exception):
    """What was named cannot be read or used. Its text is a sentence, or several lines, for the person."""


def bytes_of(path: Path, most: int) -> bytes:
    """The bytes of a file; UnreadableError where it has more than ``most``, before it is read."""
    _refuse_large(path, most)
    return path.read_bytes()


def text_of(path: Path) -> str:
    """The text of a file; UnreadableError says why it cannot be read."""
    try:
        _refuse_large(path, MOST_WRITTEN)
        # Editors on Windows put a mark at the start of UTF-8 text, which is no part of it.
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise UnreadableError(f"{path} cannot be read ({fault}). Check its name, and save it as UTF-8 text.") from fault


def _refuse_large(path: Path, most: int) -> None:
    size = path.stat().st_size
    if size > most:
        raise UnreadableError(
            f"{path} is too large to be read: it has {size:,} bytes, more than {most:,}. Check that it is the file "
            "that you mean, and take out of it what does not belong there, such as pictures."
        )


def read_written[T](path: Path, parse: Callable[[str], T], what: str) -> T | None:
    """What ``parse`` makes of the file; None, with every problem printed, where it cannot be used as ``what``."""
    from stepdown.written.parse import WrittenProblems

    try:
        return parse(text_of(path))
    except UnreadableError as unreadable:
        print(f"stepdown: {unreadable}", file=sys.stderr)
    except WrittenProblems as found:
        print(f"stepdown: {path} cannot be used as {what}:", file=sys.stderr)
        for problem in found.problems:
            print(f"  {problem}", file=sys.stderr)
    return None
