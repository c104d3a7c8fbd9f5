"""Texts as an exchange file keeps them (line feeds only, no mark at the start) and the quotes of their selections."""

import re
from dataclasses import replace

from stepdown.exchange.refi_qda.rulers import Reckoning, line_feeds, ruler
from stepdown.exchange.refi_qda.shape.sources import TextSource

MARK = "\ufeff"
_LONGEST = 100
_CUT = "…"
_NOT_IN_XML = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")


def with_line_feeds(source: TextSource) -> TextSource:
    """A source whose text has line feeds only and no byte order mark, its selections on the same words as before."""
    if source.text is None:
        return source
    plain = line_feeds(source.text).lstrip(MARK)
    to_ours = ruler(source.text, Reckoning.AS_KEPT)
    shift = len(source.text) - len(source.text.lstrip(MARK))
    moved = (
        replace(s, start=max(to_ours.ours(s.start) - shift, 0), end=max(to_ours.ours(s.end) - shift, 0))
        for s in source.selections
    )
    return replace(source, text=plain, selections=tuple(moved))


def quote(text: str, start: int, end: int) -> str:
    """What a selection is best called: its words, cut after 100 characters. Readers find wrong positions by it."""
    words = _NOT_IN_XML.sub(" ", text[start:end])
    return words if len(words) <= _LONGEST else words[:_LONGEST] + _CUT


def is_quote(name: str, words: str) -> bool:
    """Whether a selection's name is these words, or their beginning where the name was cut. Blanks do not matter."""
    name, words = " ".join(name.split()), " ".join(_NOT_IN_XML.sub(" ", words).split())
    beginning = name.removesuffix(_CUT).removesuffix("...").rstrip()
    return bool(words) and (name == words or (0 < len(beginning) < len(name) and words.startswith(beginning)))


def can_stand_in_xml(text: str) -> bool:
    """Whether every character of a text may stand in XML; those that may not can still be kept in a text file."""
    return _NOT_IN_XML.search(text) is None
