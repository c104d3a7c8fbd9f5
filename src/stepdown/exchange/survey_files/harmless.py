"""Text as a CSV file may hold it: a spreadsheet runs nothing of it, and no program loses the end of a row."""

import re

_RUNS = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet would run, or what has been guarded already."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
"""What ends a line or is no character of text. SPSS ends a case at any of the first."""


def harmless(text: str) -> str:
    """Text with an apostrophe before what would be run as a formula, which spreadsheets read as text."""
    return f"'{text}" if _RUNS.match(text) else text


def as_it_was(text: str) -> str:
    """Text without the apostrophe that ``harmless`` puts before it."""
    return text[1:] if _GUARDED.match(text) else text


def on_one_line(text: str) -> str:
    """Text with a blank for every line's end and every character that cannot be seen; '?' for half a character."""
    return _BREAKS.sub(" ", text).strip().encode("utf-8", errors="replace").decode()
