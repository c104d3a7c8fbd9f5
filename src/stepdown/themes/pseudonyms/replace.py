"""Replacing what was decided: the clean text, where each place of the raw text now is, and a log without real words."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from stepdown.themes.pseudonyms.decide import Decision
from stepdown.themes.pseudonyms.kinds import IdentifierKind


@dataclass(frozen=True, slots=True)
class Moved:
    """A stretch of the raw text and the stretch of the clean text that stands for it."""

    raw_start: int
    raw_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PositionMap:
    """From places in the raw text to places in the clean text, in code points. ``moved`` is in text order."""

    moved: tuple[Moved, ...]

    def clean_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the raw text is in the clean text; one that cuts into a replacement takes it whole."""
        before, after = self._before(start), self._before(end)
        first = before.start if before and start < before.raw_end else self._shifted(start, before)
        inside = after is not None and after.raw_start < end < after.raw_end
        return first, after.end if after and inside else self._shifted(end, after)

    def _before(self, place: int) -> Moved | None:
        """The last replacement that begins at a place of the raw text or before it."""
        at = bisect_right(self.moved, place, key=lambda moved: moved.raw_start)
        return self.moved[at - 1] if at else None

    @staticmethod
    def _shifted(place: int, before: Moved | None) -> int:
        if before is None:
            return place
        return before.start if place == before.raw_start else place + before.end - before.raw_end


@dataclass(frozen=True, slots=True)
class Replaced:
    """How often something of a kind was replaced by these words, by whom and when. The real words are not here."""

    kind: IdentifierKind
    words: str
    times: int
    by: str | None
    at: datetime | None


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text after all decisions."""

    text: str
    positions: PositionMap
    log: tuple[Replaced, ...]


def replace(text: str, decisions: Iterable[Decision], by: str | None = None, at: datetime | None = None) -> CleanText:
    """The text with every replacement that was decided and nothing else.

    ValueError where decisions overlap or reach beyond the text: they are then decisions on another text.
    """
    replaced = [(d.suggestion, words) for d in decisions if (words := d.replacement) is not None]
    replaced.sort(key=lambda pair: pair[0].start)
    if any(later.start < earlier.end for (earlier, _), (later, _) in pairwise(replaced)):
        raise ValueError("two decisions overlap; each stretch of the text is decided once")
    if any(not 0 <= s.start < s.end <= len(text) for s, _ in replaced):
        raise ValueError("a decision reaches beyond the text; decide on the text that is replaced")
    parts, moved, length, done = [], [], 0, 0
    for suggestion, words in replaced:
        kept = text[done : suggestion.start]
        moved.append(Moved(suggestion.start, suggestion.end, length + len(kept), length + len(kept) + len(words)))
        parts += [kept, words]
        length, done = moved[-1].end, suggestion.end
    counts = Counter((suggestion.kind, words) for suggestion, words in replaced)
    log = tuple(Replaced(kind, words, times, by, at) for (kind, words), times in counts.items())
    return CleanText("".join((*parts, text[done:])), PositionMap(tuple(moved)), log)
