"""Names after a title: Mrs Shah, Dr Okoye, Auntie Jo."""

import re
from collections.abc import Iterator

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.names import TITLES
from stepdown.themes.pseudonyms.rules.rule import NAME_WORD, Suspect, stretches
from stepdown.themes.pseudonyms.words import is_ordinary, words_of

_TITLE = "|".join((*(title.capitalize() for title in sorted(TITLES)), "PC", "DC", "DS", "DI"))
_CAPITAL = re.compile(rf"\b(?:{_TITLE})\.?\s(?P<name>{NAME_WORD})")
_SMALL = re.compile(r"\b(?:[Mm]rs?|[Mm]s|[Dd]r)\.?\s(?P<name>[a-z][a-z'’-]*[a-z])")
_NEAR = re.compile(rf"(?:{_TITLE})\b")
_NEAR_SMALL = re.compile(r"[MmDd](?:rs?|s)\b")
_MORE = re.compile(rf"\s{NAME_WORD}")
_SAID = words_of("said says told rang came went asked thought saw knew has had did was will would")
_REASON = "It is a name after a title."


def titled_names(text: str) -> Iterator[Suspect]:
    """The title with the name; a name in small letters only after Mr, Mrs, Ms and Dr."""
    for start, end in stretches(text, _NEAR):
        for found in _CAPITAL.finditer(text, start, end):
            if not is_ordinary(found["name"]):
                yield Suspect(found.start(), _end(text, found), IdentifierKind.PERSON, _REASON)
    for start, end in stretches(text, _NEAR_SMALL):
        for found in _SMALL.finditer(text, start, end):
            if not is_ordinary(found["name"]) and found["name"] not in _SAID:
                yield Suspect(*found.span(), IdentifierKind.PERSON, _REASON)


def _end(text: str, found: re.Match[str]) -> int:
    """Where a name ends: it may have a second word."""
    more = _MORE.match(text, found.end())
    return more.end() if more and not is_ordinary(more[0].strip()) else found.end()
