"""Text as a CSV file may hold it: a spreadsheet runs nothing of it, and no program loses the end of a row."""

import re

from stepdown.exchange.formulas import as_written as as_it_was
from stepdown.exchange.formulas import harmless

__all__ = ["as_it_was", "harmless", "on_one_line"]

_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
"""What ends a line or is no character of text. SPSS ends a case at any of the first."""


def on_one_line(text: str) -> str:
    """Text with a blank for every line's end and every character that cannot be seen; '?' for half a character."""
    return _BREAKS.sub(" ", text).strip().encode("utf-8", errors="replace").decode()
