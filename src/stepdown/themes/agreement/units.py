"""From codings to judgements: for each code and each unit of a text, whether each coder gave the code to the unit."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

type Span = tuple[int, int]
"""Where something begins and ends in its text, in code points. The end is the first that is no longer part of it."""

type Judgement = tuple[bool | None, ...]
"""What each coder said of one unit: coded, not coded, or None where the coder did not code the text at all."""

OWN_LEVEL: Mapping[str, str] = MappingProxyType({})
"""No code is rolled up: each is compared at its own level."""


@dataclass(frozen=True, slots=True)
class CodedSpan:
    """A code that a coder gave to a stretch of a text. ValueError where the stretch has no length."""

    code: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a coding from {self.start} to {self.end} covers nothing; give it a length")


@dataclass(frozen=True, slots=True)
class CodedText:
    """A text with its units in order (turns or sentences) and what each coder coded.

    A coder who is no key of ``codings`` did not code the text; one whose codings are empty did, and found nothing.
    ValueError where units are empty, overlap or are out of order.
    """

    id: str
    units: tuple[Span, ...]
    codings: Mapping[str, tuple[CodedSpan, ...]]

    def __post_init__(self) -> None:
        overlap = any(later[0] < earlier[1] for earlier, later in pairwise(self.units))
        if overlap or any(start >= end for start, end in self.units):
            raise ValueError(
                f"units of text {self.id!r} are empty, overlap or are out of order; give them in text order"
            )


def rolled_up(codes: Iterable[str], roll_up: Mapping[str, str]) -> tuple[str, ...]:
    """The codes as they are compared: each under its parent where ``roll_up`` has one, once, in the order given."""
    return tuple(dict.fromkeys(roll_up.get(code, code) for code in codes))


def spans_by_unit(text: CodedText, coder: str, roll_up: Mapping[str, str]) -> dict[tuple[int, str], list[CodedSpan]]:
    """The spans of a coder by (number of the unit, from 0; code as compared): those that overlap the unit."""
    ends = [end for _, end in text.units]
    found: dict[tuple[int, str], list[CodedSpan]] = {}
    for span in text.codings.get(coder, ()):
        unit = bisect_right(ends, span.start)
        while unit < len(text.units) and text.units[unit][0] < span.end:
            found.setdefault((unit, roll_up.get(span.code, span.code)), []).append(span)
            unit += 1
    return found


def judgements(
    texts: Sequence[CodedText], coders: Sequence[str], codes: Iterable[str], roll_up: Mapping[str, str] = OWN_LEVEL
) -> dict[str, list[Judgement]]:
    """For each code a matrix of units by coders: the units of all texts in order, the coders in the order given.

    Codings under codes that are not in ``codes`` are left out.
    """
    matrices: dict[str, list[Judgement]] = {code: [] for code in rolled_up(codes, roll_up)}
    for text in texts:
        coded = [spans_by_unit(text, c, roll_up) if c in text.codings else None for c in coders]
        for code, matrix in matrices.items():
            matrix += [
                tuple(None if c is None else (unit, code) in c for c in coded) for unit in range(len(text.units))
            ]
    return matrices
