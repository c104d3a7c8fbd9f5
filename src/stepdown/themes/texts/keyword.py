"""Keyword in context: where words are said over many texts, whatever their case and accents."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from stepdown.themes.texts.freeze import FrozenText, Turn

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ"), "'")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found in a turn: where they stand in the text, in code points, as they are written, and what is beside."""

    text_id: str
    turn: Turn
    start: int
    end: int
    before: str
    words: str
    after: str


def in_context(
    texts: Mapping[str, FrozenText], words: str, width: int = 60, *, whole_words: bool = True
) -> tuple[Hit, ...]:
    """Every place where the words are said, text by text in order; labels are not searched.

    Case, accents and the shape of apostrophes make no difference, nor how many spaces stand between words. With
    ``whole_words`` False the last word may go on ("support" finds "supportive"). ``width``: the most characters of
    the same turn on either side. Nothing is found for words that hold no letter or digit.
    """
    pattern = _pattern(words, whole_words=whole_words)
    if pattern is None:
        return ()
    return tuple(hit for text_id, text in texts.items() for hit in _in_text(text_id, text, pattern, width))


def _pattern(words: str, *, whole_words: bool) -> re.Pattern[str] | None:
    parts = [re.escape("".join(map(_folded, part))) for part in unicodedata.normalize("NFC", words).split()]
    if not re.search(r"\w", "".join(parts)):
        return None
    end = r"(?!\w)" if whole_words else r"\w*"
    return re.compile(r"(?<!\w)" + r"\s+".join(parts) + end)


def _in_text(text_id: str, text: FrozenText, pattern: re.Pattern[str], width: int) -> Iterator[Hit]:
    for turn in text.turns:
        words = text.words_of(turn)
        for start, end in _found(words, pattern):
            yield Hit(
                text_id=text_id, turn=turn, start=turn.start + start, end=turn.start + end,
                before=words[max(start - width, 0) : start], words=words[start:end], after=words[end : end + width],
            )  # fmt: skip


def _found(words: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where the pattern is in the words, searched without case and accents, told in the words' own positions."""
    folded = [_folded(character) for character in words]
    place = [n for n, character in enumerate(folded) for _ in character]
    for match in pattern.finditer("".join(folded)):
        end = place[match.end() - 1] + 1
        while end < len(words) and not folded[end]:  # an accent that stands apart belongs to its letter
            end += 1
        yield place[match.start()], end


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    """A character without case and accents: none, one or several characters."""
    apart = unicodedata.normalize("NFD", character.translate(_APOSTROPHES).casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))
