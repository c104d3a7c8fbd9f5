"""Reads a file that a person wrote (a study, a scenario, prices) from disk, or says all that is wrong with it."""

import sys
from collections.abc import Callable
from pathlib import Path


class UnreadableError(Exception):
    """What was named cannot be read or used. Its text is a sentence, or several lines, for the person."""


def text_of(path: Path) -> str:
    """The text of a file; UnreadableError says why it cannot be read."""
    try:
        # Editors on Windows put a mark at the start of UTF-8 text, which is no part of it.
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise UnreadableError(f"{path} cannot be read ({fault}). Check its name, and save it as UTF-8 text.") from fault


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
