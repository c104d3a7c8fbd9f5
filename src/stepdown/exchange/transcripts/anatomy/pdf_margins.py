"""What stands at the top and bottom of the pages of a PDF: page numbers, and lines that are the same on most pages."""

import re
from collections import Counter
from collections.abc import Sequence

_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_LONGEST = 40
"""Longer than any number of a page, however it is written."""
_DEEP = 3
"""So many lines of a page's top and bottom may be a header or footer."""
_FEWEST = 3
"""So many pages must have a line before it is taken for one that repeats."""


def without_margins(pages: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[str]]:
    """The lines of each page without those that only mark pages, and the lines that were left out.

    A line that repeats is the same but for its digits, at the same place, on half of the pages, and on three at least.
    Where that is all there is, nothing is left out.
    """
    often = max(_FEWEST, len(pages) / 2)
    tops, bottoms = _common(pages, often), _common([page[::-1] for page in pages], often)
    kept, left_out = [], []
    for page in pages:
        head, foot = _depth(page, tops), _depth(page[::-1], bottoms)
        last = max(len(page) - foot, head)
        kept.append(list(page[head:last]))
        left_out += [*page[:head], *page[last:]]
    return (kept, left_out) if any(kept) else ([list(page) for page in pages], [])


def _common(pages: Sequence[Sequence[str]], often: float) -> frozenset[tuple[int, str]]:
    """The lines, their digits aside, at the same place near the beginning of many pages."""
    counts = Counter(place for page in pages for place in enumerate(map(_without_digits, page[:_DEEP])))
    return frozenset(place for place, count in counts.items() if count >= often)


def _depth(page: Sequence[str], common: frozenset[tuple[int, str]]) -> int:
    """How many lines from the beginning of a page are of its margin."""
    lines = enumerate(page[:_DEEP])
    marks = [_is_number(line.strip()) or (n, _without_digits(line)) in common for n, line in lines]
    return len(marks) if all(marks) else marks.index(False)


def _is_number(line: str) -> bool:
    return len(line) <= _LONGEST and _NUMBER.fullmatch(line) is not None


def _without_digits(line: str) -> str:
    return _DIGITS.sub("#", line.strip())
