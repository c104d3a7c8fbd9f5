"""How high a row is for its text: a spreadsheet does not say so of a file that it did not write."""

from collections.abc import Iterable
from textwrap import wrap

_LINE = 15
"""The height of a line of text, in points."""
_LETTERS = {False: 1.05, True: 0.9}
"""How many letters of prose, plain or bold, take the room of one digit, in which widths are counted."""
_MARGIN = 2


def row_height(texts: Iterable[tuple[str, int]], *, bold: bool) -> float:
    """The height for texts in columns of so many characters."""
    lines = [len(wrap(text, round((width - _MARGIN) * _LETTERS[bold]))) for text, width in texts]
    return max([1, *lines]) * _LINE + 1
