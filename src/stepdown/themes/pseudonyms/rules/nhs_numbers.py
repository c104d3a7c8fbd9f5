"""NHS numbers: ten digits of which the last is a check on the others (NHS Data Dictionary)."""

import re
from collections.abc import Iterator

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.rules.rule import Suspect, stretches

_NEAR = re.compile("[0-9]{3}[ -]?[0-9]{3}")
_TEN_DIGITS = re.compile(r"(?<![\w+-])[0-9]{3}([ -]?)[0-9]{3}\1[0-9]{4}(?![\w-])")
_CALLED_SO = re.compile(r"\bNHS\b[^.?!0-9]{0,40}$", re.IGNORECASE)


def nhs_numbers(text: str) -> Iterator[Suspect]:
    """Ten digits whose check digit is right, and those that the words before call an NHS number."""
    for start, end in stretches(text, _NEAR):
        for found in _TEN_DIGITS.finditer(text, start, end):
            if has_right_check_digit(found[0]):
                reason = "Ten digits with the check digit of an NHS number."
            elif _CALLED_SO.search(text, max(0, found.start() - 50), found.start()):
                reason = "The words before it call it an NHS number."
            else:
                continue
            yield Suspect(*found.span(), IdentifierKind.NHS_NUMBER, reason)


def has_right_check_digit(number: str) -> bool:
    """Whether ten digits, however spaced, are an NHS number: 11 less the weighted sum's remainder, and 11 is 0."""
    *first, last = (int(character) for character in number if character.isdigit())
    remainder = sum(digit * weight for digit, weight in zip(first, range(10, 1, -1), strict=True)) % 11
    return (11 - remainder) % 11 == last
