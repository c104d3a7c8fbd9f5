"""Forenames and surnames as they compare, whatever their accents, apostrophes, hyphens and blanks."""

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from importlib.resources import files
from itertools import product
from typing import Final, NamedTuple

from stepdown.domain.identity import NameKind
from stepdown.linkage.extract.person import Name
from stepdown.linkage.matching.agreement import Agreement, Likeness
from stepdown.linkage.matching.slips import is_one_exchange, is_one_slip

_DATA = tomllib.loads(files("stepdown.linkage.matching").joinpath("names.toml").read_text(encoding="utf-8"))
_NO_NAMES = frozenset(_DATA["no_names"])
_NO_FORENAMES = frozenset(_DATA["no_forenames"])
_PARTICLES = frozenset(_DATA["particles"])
_ONE_NAME: list[list[str]] = [*_DATA["short_forms"], *_DATA["spellings"]]
_ROWS: dict[str, frozenset[int]] = {
    name: frozenset(i for i, row in enumerate(_ONE_NAME) if name in row) for row in _ONE_NAME for name in row
}
"""The rows of short forms, or spellings, in which each name stands."""
_NO_ROWS: frozenset[int] = frozenset()
_KNOWN = frozenset(_ROWS) | frozenset(_DATA["neighbours"])

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_APOSTROPHES = dict.fromkeys(map(ord, "'`´‘’ʻʼʹ."))
_SHORTEST: Final = 4
"""Of shorter names two that differ by a letter are often two names: Ava and Eva, Tom and Tim."""
_IN_USE: Final = 1 / 2_000
"""How many of a file's people have a forename that is no slip of another. A slip is made again in a large file."""


class NameLikeness(Likeness):
    """How two forenames, or two surnames, compare. The label is told after "The forename" or "The surname"."""

    SAME = "same", "is the same", Agreement.SAME
    SHORT_FORM = "short_form", "is a short form or a spelling of the other", Agreement.LIKE
    PART = "part", "is a part of the other, or both have a part in common", Agreement.LIKE
    OTHER_NAME = "other_name", "is an earlier name or an alias in one of them", Agreement.LIKE
    CLOSE = "close", "is the same but for one slip of the hand", Agreement.LIKE
    CHANGED_PLACES = "changed_places", "stands where the other part of the name should be", Agreement.LIKE
    TWO_NAMES = "two_names", "is one letter from the other, and each is a name that others have", Agreement.DIFFERENT
    DIFFERENT = "different", "is different", Agreement.DIFFERENT
    NOT_WRITTEN = "not_written", "is not written in both", Agreement.NOT_WRITTEN


_BEST_FIRST = {likeness: place for place, likeness in enumerate(NameLikeness)}


class Written(NamedTuple):
    """A name without what spelling adds to it: the whole of it in one piece, and its parts."""

    whole: str
    parts: tuple[str, ...]
    is_in_use: bool = True


def folded(name: str, kind: NameKind = NameKind.CURRENT) -> Written | None:
    """A name as it compares; None where nothing is written, or only that there is no name."""
    parts = (name.lower(),) if name.isascii() and name.isalpha() else _parts(name)
    whole = "".join(parts)
    return None if not whole or whole in _NO_NAMES else Written(whole, parts, kind is NameKind.CURRENT)


def forenames_of(names: Iterable[Name]) -> tuple[Written, ...]:
    """Every forename of a person as it compares. "Baby Hart" is none."""
    found = (folded(name.forename, name.kind) for name in names)
    return tuple(written for written in found if written and written.parts[0] not in _NO_FORENAMES)


def surnames_of(names: Iterable[Name]) -> tuple[Written, ...]:
    """Every surname of a person as it compares."""
    return tuple(written for name in names if (written := folded(name.surname, name.kind)))


def surname_keys(surname: Written) -> frozenset[str]:
    """Under which a surname is looked for: the whole, and each part that says something."""
    if len(surname.parts) == 1:
        return frozenset(surname.parts)
    return frozenset((surname.whole, *(part for part in surname.parts if part not in _PARTICLES)))


def forename_keys(forename: Written) -> frozenset[str]:
    """Under which a forename is looked for: the whole, and the first part."""
    return frozenset((forename.whole, forename.parts[0]))


def forenames_in_use(people: Collection[tuple[Written, ...]]) -> frozenset[str]:
    """The forenames of a file that are names of their own: enough people have them, or they are known to be."""
    counts = Counter(name for names in people for name in {written.whole for written in names})
    enough = max(2, len(people) * _IN_USE)
    return _KNOWN | {name for name, count in counts.items() if count >= enough}


def compare_forenames(
    left: tuple[Written, ...], right: tuple[Written, ...], in_use: Collection[str] = ()
) -> NameLikeness:
    """How the forenames of two people compare, the best of all that each has.

    Two that are one slip apart are alike, unless both are in use: those may be Jayden and Kayden, who are twins.
    """
    pairs = ((one, other, _forenames(one, other, in_use)) for one, other in product(left, right))
    return min((_in_use(*pair) for pair in pairs), key=_place, default=NameLikeness.NOT_WRITTEN)


def compare_surnames(left: tuple[Written, ...], right: tuple[Written, ...]) -> NameLikeness:
    """How the surnames of two people compare, the best of all that each has."""
    pairs = ((one, other, _surnames(one, other)) for one, other in product(left, right))
    return min((_in_use(*pair) for pair in pairs), key=_place, default=NameLikeness.NOT_WRITTEN)


def have_changed_places(left: tuple[Written, Written], right: tuple[Written, Written]) -> bool:
    """Whether the forename of each is the surname of the other; each is given as forename and surname."""
    return left[0].whole == right[1].whole and left[1].whole == right[0].whole


def _forenames(one: Written, other: Written, in_use: Collection[str]) -> NameLikeness:
    if one.whole == other.whole:
        return NameLikeness.SAME
    if _rest_fits(one, other):
        return _first_parts(one.parts[0], other.parts[0], in_use)
    return _close(one.whole, other.whole, in_use)


def _first_parts(one: str, other: str, in_use: Collection[str]) -> NameLikeness:
    if one == other:
        return NameLikeness.PART
    if not _ROWS.get(one, _NO_ROWS).isdisjoint(_ROWS.get(other, _NO_ROWS)):
        return NameLikeness.SHORT_FORM
    return _close(one, other, in_use)


def _close(one: str, other: str, in_use: Collection[str]) -> NameLikeness:
    if not _is_slip(one, other):
        return NameLikeness.DIFFERENT
    return NameLikeness.TWO_NAMES if one in in_use and other in in_use else NameLikeness.CLOSE


def _rest_fits(one: Written, other: Written) -> bool:
    """Whether what follows the first part is the same as far as both go: not so of Mia Rose and Mia Grace."""
    return all(a == b for a, b in zip(one.parts[1:], other.parts[1:], strict=False))


def _surnames(one: Written, other: Written) -> NameLikeness:
    if one.whole == other.whole:
        return NameLikeness.SAME
    if not surname_keys(one).isdisjoint(surname_keys(other)):
        return NameLikeness.PART
    return NameLikeness.CLOSE if _is_slip(one.whole, other.whole) else NameLikeness.DIFFERENT


def _is_slip(one: str, other: str) -> bool:
    """Whether one slip makes one name of the other; of short ones, only two letters that changed places."""
    if max(len(one), len(other)) < _SHORTEST:
        return is_one_exchange(one, other)
    return is_one_slip(one, other)


def _in_use(one: Written, other: Written, likeness: NameLikeness) -> NameLikeness:
    """The same, but with a name that is not the one in use, is less than the same."""
    both = one.is_in_use and other.is_in_use
    return NameLikeness.OTHER_NAME if likeness is NameLikeness.SAME and not both else likeness


def _place(likeness: NameLikeness) -> int:
    return _BEST_FIRST[likeness]


def _parts(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_APOSTROPHES).translate(_LETTERS)
    return tuple("".join(_letter(character) for character in plain).split())


def _letter(character: str) -> str:
    if character.isalpha():
        return character
    return "" if unicodedata.combining(character) else " "
