"""How a corrected text lies against the text before it: the runs of whole words that are the same in both.

Words that stand once in both texts are matched first, as long as they keep their order (the longest such chain); then
the same between each two of them. What remains is short, and is compared by ``difflib``. So a text of 10,000 words is
compared in well under a second, and one that repeats a word without end cannot take long either.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from stepdown.themes.texts.spans import Span

_TOKEN = re.compile(r"\w+(?:['’-]\w+)*|\s+|[^\w\s]")
"""A word, with what is tied to it by an apostrophe or a hyphen ("can't" is not "can"); spaces; one other mark."""
_PAIRS = 250_000
"""The most pairs of words that are compared one with the other; beyond, the whole stretch counts as rewritten."""


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` code points that are the same from ``old`` and from ``new``."""

    old: int
    new: int
    length: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts with the runs that are the same in both, in order. Computed once for all codings of a text."""

    old_text: str
    new_text: str
    runs: tuple[Run, ...]
    old_edges: frozenset[int]
    """The places of the old text between words, spaces and other marks: where a word can begin or end."""
    new_edges: frozenset[int]

    @classmethod
    def between(cls, old_text: str, new_text: str) -> "Alignment":
        """The alignment of a text with its correction."""
        old, new = _TOKEN.findall(old_text), _TOKEN.findall(new_text)
        old_at, new_at = _starts(old), _starts(new)
        runs = _runs((old_at[i], new_at[j], old_at[i + n] - old_at[i]) for i, j, n in sorted(_matches(old, new)) if n)
        return cls(old_text, new_text, runs, frozenset(old_at), frozenset(new_at))

    def run_with(self, start: int, end: int) -> Run | None:
        """The run in which a whole span of the old text stands; None if a word of it was touched."""
        at = bisect_right(self.runs, start, key=lambda run: run.old) - 1
        return None if at < 0 or end > self.runs[at].old + self.runs[at].length else self.runs[at]

    def between_neighbours(self, start: int, end: int) -> Span:
        """Where a span ought to be: from the nearest place before it that is the same in both texts to that after."""
        before = bisect_right(self.runs, start, key=lambda run: run.old) - 1
        after = bisect_left(self.runs, end, key=lambda run: run.old + run.length)
        left = _within(self.runs[before], start) if before >= 0 else 0
        right = len(self.new_text)
        if after < len(self.runs):
            right = self.runs[after].new + max(end - self.runs[after].old, 0)
        return left, max(left, right)


def _within(run: Run, position: int) -> int:
    return run.new + min(position - run.old, run.length)


def _starts(tokens: Sequence[str]) -> list[int]:
    return list(accumulate(map(len, tokens), initial=0))


def _runs(matches: Iterator[tuple[int, int, int]]) -> tuple[Run, ...]:
    """The matches in order, those that touch in both texts made one."""
    runs: list[Run] = []
    for old, new, length in matches:
        last = runs[-1] if runs else Run(-1, -1, 0)
        if (last.old + last.length, last.new + last.length) == (old, new):
            runs[-1] = Run(last.old, last.new, last.length + length)
        else:
            runs.append(Run(old, new, length))
    return tuple(runs)


def _matches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """(place in old, place in new, number of tokens) of what is the same, in no order."""
    stretches = [(0, len(old), 0, len(new))]
    while stretches:
        i, i_end, j, j_end = stretches.pop()
        head = _same(old[i:i_end], new[j:j_end])
        yield i, j, head
        i, j = i + head, j + head
        tail = _same(old[i:i_end][::-1], new[j:j_end][::-1])
        i_end, j_end = i_end - tail, j_end - tail
        yield i_end, j_end, tail
        chain = _chain(old[i:i_end], new[j:j_end])
        if chain:
            ends = [(i, j), *((i + a, j + b) for a, b in chain), (i_end, j_end)]
            stretches += [(a, c, b, d) for (a, b), (c, d) in pairwise(ends)]
        elif (i_end - i) * (j_end - j) <= _PAIRS:
            blocks = SequenceMatcher(None, old[i:i_end], new[j:j_end], autojunk=False).get_matching_blocks()
            yield from ((i + block.a, j + block.b, block.size) for block in blocks)


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """How many tokens are the same from the beginning."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(old), len(new)))


def _chain(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The places of tokens that stand once in both stretches: the longest chain that keeps their order."""
    in_old, in_new = Counter(old), Counter(new)
    place = {token: n for n, token in enumerate(new) if in_new[token] == 1 == in_old[token]}
    pairs = [(n, place[token]) for n, token in enumerate(old) if token in place]
    return [pairs[number] for number in _longest_rising([at for _, at in pairs])]


def _longest_rising(places: Sequence[int]) -> list[int]:
    """Which of the places make the longest chain that only rises."""
    ends: list[int] = []  # the lowest place at which a chain of each length ends, and which it is
    last: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    chain, number = [], last[-1] if last else -1
    while number >= 0:
        chain.append(number)
        number = before[number]
    return chain[::-1]
