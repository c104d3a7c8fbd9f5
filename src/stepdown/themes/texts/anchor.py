"""Where a coding stands after its text was corrected: where it stood, moved with its words, or for a person to see."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.domain.word import Word
from stepdown.themes.texts.alignment import Alignment
from stepdown.themes.texts.spans import Span

_CONTEXT = 32
"""Characters of context on either side, as the Web Annotation Data Model's text quote selector suggests keeping."""
_ENOUGH = 16
"""So many characters beside a span must be the same for its words to be taken as the same words, if there are any."""


class Anchoring(Word):
    """How a span was found again."""

    EXACT = "exact", "Where it stood"
    MOVED = "moved", "Moved with its words"
    NEEDS_REVIEW = "needs_review", "Please check"  # its words were touched, or cannot be told from others


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span by its position, its exact words, and up to 32 characters on either side. Computed, never stored."""

    start: int
    end: int
    quote: str
    before: str
    after: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Anchor":
        """The anchor of a span. ValueError where it is empty or not in the text."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"a span from {start} to {end} is not in a text of {len(text)} characters")
        before, after = text[max(start - _CONTEXT, 0) : start], text[end : end + _CONTEXT]
        return cls(start, end, text[start:end], before, after)


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a span stands in the new text, and how that is known. Never empty, unless the new text is."""

    how: Anchoring
    start: int
    end: int


def re_anchored(old_text: str, start: int, end: int, new_text: str) -> Moved:
    """Where a span of the old text stands in the new one. For many spans make the alignment once."""
    return moved_along(Alignment.between(old_text, new_text), start, end)


def moved_along(alignment: Alignment, start: int, end: int) -> Moved:
    """Where a span stands in the new text.

    With its words where no word of it was touched, nor too much beside it; else where its words stand once in both
    texts, or once with the same 32 characters before or after; else for a person to see, with the best guess.
    ValueError where the span is empty or not in the old text.
    """
    anchor = Anchor.of(alignment.old_text, start, end)
    found = _untouched(anchor, alignment) or _alone(anchor, alignment)
    if found is None:
        return Moved(Anchoring.NEEDS_REVIEW, *_guess(alignment, start, end))
    return Moved(Anchoring.EXACT if found == (start, end) else Anchoring.MOVED, *found)


def _untouched(anchor: Anchor, alignment: Alignment) -> Span | None:
    """The span with the run in which it stands. A run of little else may be other words that happen to be the same."""
    run = alignment.run_with(anchor.start, anchor.end)
    beside = len(anchor.before) + len(anchor.after)
    if run is None or run.length - len(anchor.quote) < min(beside, _ENOUGH):
        return None
    shift = run.new - run.old
    return anchor.start + shift, anchor.end + shift


def _alone(anchor: Anchor, alignment: Alignment) -> Span | None:
    """The one place of the same words, or the one with the same 32 characters before or after it."""
    whole = (anchor.start in alignment.old_edges, anchor.end in alignment.old_edges)
    was = [p for p in _places(anchor, alignment.old_text) if _fits(p, whole, alignment.old_edges)]
    now = [p for p in _places(anchor, alignment.new_text) if _fits(p, whole, alignment.new_edges)]
    if len(was) == 1 == len(now):
        return now[0]
    was = [place for place in was if _beside(anchor, place, alignment.old_text)]
    now = [place for place in now if _beside(anchor, place, alignment.new_text)]
    return now[0] if len(was) == 1 == len(now) else None


def _places(anchor: Anchor, text: str) -> Iterator[Span]:
    start = text.find(anchor.quote)
    while start >= 0:
        yield start, start + len(anchor.quote)
        start = text.find(anchor.quote, start + 1)


def _fits(place: Span, whole: tuple[bool, bool], edges: frozenset[int]) -> bool:
    """Whether words end there where the quoted ones do: a word that has grown is another word, as "not" is not "no"."""
    return all(position in edges or not at_edge for position, at_edge in zip(place, whole, strict=True))


def _beside(anchor: Anchor, place: Span, text: str) -> bool:
    """Whether all the context on one side is the same."""
    there = Anchor.of(text, *place)
    sides = ((anchor.before, there.before), (anchor.after, there.after))
    return any(was == now != "" for was, now in sides)


def _guess(alignment: Alignment, start: int, end: int) -> Span:
    """What stands between the span's neighbours now; where that is nothing, the paragraph at that place."""
    left, right = alignment.between_neighbours(start, end)
    text = alignment.new_text
    if text[left:right].strip() or not text:
        return left, right
    at = min(left, len(text) - 1)
    begins, ends = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return begins, max(len(text) if ends < 0 else ends, begins + 1)
