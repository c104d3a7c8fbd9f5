"""How a name sounds, so that a search finds it however it is spelt."""

import unicodedata

import jellyfish


def sound_of(given: str, family: str) -> str:
    """The sound of a whole name, forename then surname; empty for an empty name."""
    return " ".join(part for name in (given, family) if (part := _sound(name)))[:40]


def _sound(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return jellyfish.metaphone(plain).replace(" ", "")
