"""Shares printed in words: 'half', 'two thirds', 'nearly 70%', 'all', each read by a stated tolerance.

A bare fraction is read as a share rounded to the nearest five per cent, so within 2.5 points; 'about' allows 5 points.
'Nearly' is below the share by no more than 5 points; 'over' and 'under' are strictly beyond it. 'All' and 'none' are
exact.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from stepdown.evaluation.replay.span import Span

FRACTIONS: dict[str, Fraction] = {
    "half": Fraction(50),
    "a half": Fraction(50),
    "a third": Fraction(100, 3),
    "one third": Fraction(100, 3),
    "two thirds": Fraction(200, 3),
    "a quarter": Fraction(25),
    "one quarter": Fraction(25),
    "three quarters": Fraction(75),
    "a fifth": Fraction(20),
    "one fifth": Fraction(20),
    "all": Fraction(100),
    "every": Fraction(100),
    "none": Fraction(0),
}
"""Words for a share, in percentage points."""

EXACT = ("all", "every", "none")
BARE_TOLERANCE = Fraction(5, 2)
LOOSE_TOLERANCE = Fraction(5)

QUALIFIERS: dict[str, str] = {
    "nearly": "nearly",
    "almost": "nearly",
    "just under": "nearly",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "over": "over",
    "more than": "over",
    "under": "under",
    "less than": "under",
    "fewer than": "under",
}
PHRASE = re.compile(rf"(?:({'|'.join(QUALIFIERS)}) )?(.+)")
PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?(?:%|per cent|percent)")


@dataclass(frozen=True, slots=True)
class Share:
    """A share in words. ``points`` is what the words name; ``low`` and ``high`` are the shares they may stand for.

    All are percentage points. ``beyond`` is 'low' or 'high' where that limit itself is not meant.
    """

    text: str
    points: Fraction
    low: Fraction
    high: Fraction
    beyond: str = ""

    @property
    def limits(self) -> Span:
        """The lowest and highest share."""
        return Span(self.low, self.high)

    def prints(self, points: Fraction) -> bool:
        """Whether the words may stand for this share."""
        within = self.low <= points <= self.high
        return within and not (
            (self.beyond == "low" and points == self.low) or (self.beyond == "high" and points == self.high)
        )


def read_share(text: str) -> Share | None:
    """The share that the words name; None where they name none."""
    match = PHRASE.fullmatch(" ".join(text.lower().replace("-", " ").split()))
    if match is None:
        return None
    qualifier, words = QUALIFIERS.get(match[1] or "", "bare"), match[2].removesuffix(" of")
    points = _points(words)
    if points is None or (qualifier == "bare" and words not in FRACTIONS):
        return None
    if words in EXACT and qualifier == "bare":
        return Share(text, points, points, points)
    return Share(text, points, *_limits(qualifier, points))


def _points(words: str) -> Fraction | None:
    if words in FRACTIONS:
        return FRACTIONS[words]
    match = PERCENT.fullmatch(words)
    return Fraction(match[1]) if match else None


def _limits(qualifier: str, points: Fraction) -> tuple[Fraction, Fraction, str]:
    match qualifier:
        case "nearly":
            return points - LOOSE_TOLERANCE, points, "high"
        case "about":
            return points - LOOSE_TOLERANCE, points + LOOSE_TOLERANCE, ""
        case "over":
            return points, Fraction(100), "low"
        case "under":
            return Fraction(0), points, "high"
        case _:
            return points - BARE_TOLERANCE, points + BARE_TOLERANCE, ""
