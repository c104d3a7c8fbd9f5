"""Passwords made of words that a stranger knows of this place: its authority, team and town, and the product's own."""

import re
from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import ValidationError

OF_THE_PRODUCT = (
    "stepdown",
    "edge of care",
    "safeguarding",
    "social work",
    "early help",
    "children",
    "family",
    "council",
)
LEAST_BESIDE = 12
"""Letters and signs that must be there beside such words: as many as a password has at least."""
_INSTEAD = str.maketrans("013457@$!", "oieastasi")
"""Signs that are written for letters, as whoever guesses passwords knows."""


class KnownWords:
    """Refuses a password that is not long enough without them. Beside words of one's own a known one does no harm."""

    def validate(self, password: str, user: object = None) -> None:  # noqa: ARG002  # Django's signature
        """ValidationError with what to do where it is one."""
        if len(_plain(password)) == 0:
            return
        held = [word for word in known_words() if word in _plain(password)]
        if held and len(_without(_plain(password), held)) < LEAST_BESIDE:
            raise ValidationError(self.get_help_text(), code="password_of_known_words")

    def get_help_text(self) -> str:
        """What to do."""
        return "Choose words that have nothing to do with your council, team, town or work."


def known_words() -> tuple[str, ...]:
    """The words, the longest first, as a password is looked through for them."""
    words = {_plain(word) for word in (*OF_THE_PRODUCT, *settings.PASSWORD_WORDS)}
    return tuple(sorted((word for word in words if len(word) > 2), key=lambda word: (-len(word), word)))


def _plain(text: str) -> str:
    """Small letters alone, signs that stand for letters written as them."""
    return re.sub(r"[\W_]", "", text.casefold().translate(_INSTEAD))


def _without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text
