"""The sentences of a turn, for choosing words by first and last sentence from the keyboard.

The rule: a sentence ends after full stops, question marks, exclamation marks or an ellipsis, with the quotation marks
and brackets that close on them, where a space or the end of the turn follows. It does not end before a small letter
("I was... not sure"), after a title or other short form ("Dr. Hale", "e.g. school"), nor after a single capital
("J. Hale"). What stands between two ends is a sentence, whatever its grammar: speech is seldom tidy.
"""

import re
from collections.abc import Iterator

from stepdown.themes.texts.spans import Span

_END = re.compile(r"[.!?…]++[\"'”’»)\]]*+(?=\s+(\S)|\s*$)")
"""Group 1 is the character with which the next sentence would begin."""
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Sr|Jr|St|vs|etc|e\.g|i\.e|approx|appt|dept)|(?<!\w)[A-HJ-Z])\.$")
_LOOK_BACK = 8
"""Longer than any short form."""


def sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of the words between two code points, in order; each without the spaces around it."""
    return tuple(_trimmed(text, start, end))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    first = start
    for last in [*_ends(text, start, end), end]:
        words = text[first:last]
        if words.strip():
            yield first + len(words) - len(words.lstrip()), first + len(words.rstrip())
        first = last


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    for mark in _END.finditer(text, start, end):
        goes_on = mark[1] is not None and mark[1].islower()
        if not goes_on and not _SHORT.search(text[max(start, mark.start() - _LOOK_BACK) : mark.end()]):
            yield mark.end()
