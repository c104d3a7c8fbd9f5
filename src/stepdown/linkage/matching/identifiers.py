"""Numbers for people as they are written: text, always. What a spreadsheet has damaged is refused with its reason."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final, NamedTuple

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.word import Word
from stepdown.linkage.matching.agreement import Agreement, Likeness
from stepdown.linkage.matching.slips import is_one_slip


class NumberTrouble(Word):
    """Why a number that is written cannot be compared."""

    SHORTENED = "shortened", "A spreadsheet has shortened the number to a power of ten: digits are lost"
    ROUNDED = "rounded", "A spreadsheet keeps fifteen digits of a number, and the rest of this one are noughts"
    DATE = "date", "A spreadsheet has made a date of the number"
    ERROR = "error", "The cell holds a spreadsheet's error instead of a number"
    SHARED = "shared", "The number is written for so many people of one file that it is nobody's"


class Number(NamedTuple):
    """A number that can be compared. ``key``: what it is. The others are weak, and never enough by themselves.

    ``bare`` is without leading noughts; ``stem`` is without an ending as well, such as an authority's: 98380_351.
    """

    key: str
    bare: str
    stem: str | None = None

    @property
    def weak_keys(self) -> frozenset[str]:
        """Under which it may be found where ``key`` finds nothing."""
        return frozenset({self.bare} if self.stem is None else {self.bare, self.stem})

    def is_like(self, other: "Number") -> bool:
        """Whether only leading noughts or an ending, which one of the two has, tell them apart."""
        return self.bare in (other.bare, other.stem) or self.stem == other.bare


class NumberLikeness(Likeness):
    """How the numbers of two records compare, over all the schemes that both have."""

    SAME = "same", "The number is the same", Agreement.SAME
    WEAK = "weak", "The number is the same but for leading noughts or an ending", Agreement.LIKE
    MIXED = "mixed", "One number is the same, and another is different", Agreement.LIKE
    SLIP = "slip", "The numbers are different, by one slip of the hand", Agreement.DIFFERENT
    DIFFERENT = "different", "The numbers are different", Agreement.DIFFERENT
    NOT_WRITTEN = "not_written", "There is no number to compare", Agreement.NOT_WRITTEN


type Numbers = Mapping[IdentifierScheme, tuple[Number, ...]]

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_NOT_WRITTEN: Final = frozenset(
    {"-", "--", "n/a", "na", "nan", "none", "null", "nil", "unknown", "notknown", "tbc", "?"}
)
_WHOLE = re.compile(r"(\d+)\.0+")
_ENDING = re.compile(r"(\w*[^\W_])_[^\W_]+")
_SIGNIFICANT = 15
"""How many digits of a number a spreadsheet keeps."""
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_TROUBLES = {
    NumberTrouble.SHORTENED: re.compile(r"\d(\.\d+)?e\+\d+|\d\.\d+e\d+"),
    NumberTrouble.ROUNDED: re.compile(rf"[1-9]\d{{{_SIGNIFICANT - 1}}}0+"),
    NumberTrouble.DATE: re.compile(
        r"(\d{4}-[01]\d-[0-3]\d|[0-3]?\d/[01]?\d/(\d{4}|\d\d))(t?\d\d:\d\d(:\d\d(\.0+)?)?)?"
        rf"|[0-3]?\d-{_MONTH}(-\d{{2,4}})?|{_MONTH}-\d{{2,4}}"
    ),
    NumberTrouble.ERROR: re.compile(r"#(ref|n/a|name|value|div/0|num|null|spill|calc)[!?]?|#+"),
}


def read_number(written: str) -> Number | NumberTrouble | None:
    """The number that is written, why it cannot be compared, or None where nothing is written.

    Blanks that are seen or not, capitals, and a ``.0`` behind digits are no part of it; leading noughts are.
    """
    if written.isascii() and written.isdigit() and written[0] != "0" and len(written) <= _SIGNIFICANT:
        return Number(written, written)  # as most are
    text = "".join(unicodedata.normalize("NFKC", written).translate(_INVISIBLE).casefold().split())
    if whole := _WHOLE.fullmatch(text):
        text = whole[1]
    if text in _NOT_WRITTEN or not text.strip("0"):
        return None
    trouble = next((trouble for trouble, looks in _TROUBLES.items() if looks.fullmatch(text)), None)
    if trouble is not None:
        return trouble
    ending = _ENDING.fullmatch(text)
    return Number(text, _bare(text), _bare(ending[1]) if ending else None)


def compare_numbers(left: Numbers, right: Numbers) -> NumberLikeness:
    """How the numbers compare. A person may have several of one scheme, such as one of an earlier system."""
    found = {_compare(left[scheme], right[scheme]) for scheme in left.keys() & right.keys()}
    if not found:
        return NumberLikeness.NOT_WRITTEN
    if len(found) == 1:
        return found.pop()
    agreeing = {likeness for likeness in found if likeness.agreement.weight}
    if agreeing and agreeing != found:
        return NumberLikeness.MIXED
    return NumberLikeness.SAME if NumberLikeness.SAME in found else NumberLikeness.DIFFERENT


def _compare(left: tuple[Number, ...], right: tuple[Number, ...]) -> NumberLikeness:
    pairs = [(one, other) for one in left for other in right]
    if any(one.key == other.key for one, other in pairs):
        return NumberLikeness.SAME
    if any(one.is_like(other) for one, other in pairs):
        return NumberLikeness.WEAK
    slipped = any(is_one_slip(one.key, other.key) for one, other in pairs)
    return NumberLikeness.SLIP if slipped else NumberLikeness.DIFFERENT


def _bare(text: str) -> str:
    return text.lstrip("0") or text
