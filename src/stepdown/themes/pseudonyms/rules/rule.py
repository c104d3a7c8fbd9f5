"""What a rule is: it reads a text and says which stretches may tell who somebody is, and why."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stepdown.themes.pseudonyms.kinds import IdentifierKind

NAME_WORD = r"[A-ZÀ-ÖØ-ÞČĆĐĞİŁŚŞŠŹŻŽ]\w*(?:['’-](?!s\b)\w+)*"
"""A word with a capital: Priya, O'Brien, Kerry-Ann. A possessive s is no part of it."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A stretch of a text, in code points, that may tell who somebody is. ``reason`` never repeats the words found."""

    start: int
    end: int
    kind: IdentifierKind
    reason: str


type Rule = Callable[[str], Iterator[Suspect]]


def pattern_rule(kind: IdentifierKind, reason: str, *patterns: str, near: str, flags: re.RegexFlag = re.NOFLAG) -> Rule:
    """A rule that finds each of the patterns. Where one has a group named ``it``, that part alone is the suspect.

    ``near``: what every match has in it, see ``stretches``; the flags are not for it.
    """
    compiled, nearby = [re.compile(pattern, flags) for pattern in patterns], re.compile(near)

    def find(text: str) -> Iterator[Suspect]:
        for start, end in stretches(text, nearby):
            for pattern in compiled:
                part = "it" if "it" in pattern.groupindex else 0
                yield from (Suspect(*found.span(part), kind, reason) for found in pattern.finditer(text, start, end))

    return find


def stretches(text: str, near: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where a text is worth reading closely: around each match of ``near``, up to the next blank; none overlap.

    Most of a talk is nowhere near an identifier, and a rule passes over it quickly where ``near`` begins with one of a
    few characters.
    """
    start = end = -1
    for found in near.finditer(text):
        if found.start() - _REACH > end:
            if end > 0:
                yield start, end
            start = max(0, found.start() - _REACH)
        if found.end() + _REACH > end:
            blank = _BLANK.search(text, found.end() + _REACH)
            end = blank.start() if blank else len(text)
    if end > 0:
        yield start, end


_REACH = 80
"""Characters on either side: more than any identifier has before or after what it is known by."""
_BLANK = re.compile(r"\s")
