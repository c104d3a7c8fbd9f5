"""Tokens are kept as a hash alone; those by which other systems read are drawn at random and shown once."""

import hashlib
import secrets

_BEGINNING = "stepdown_"


def drawn() -> str:
    """A new token of 256 random bits. Its beginning says what it is for and tells it apart from others."""
    return f"{_BEGINNING}{secrets.token_hex(4)}_{secrets.token_urlsafe(32)}"


def prefix_of(token: str) -> str:
    """The part that may be shown: it opens nothing."""
    return token[: len(_BEGINNING) + 8]


def hash_of(token: str) -> str:
    """What is kept of a token. Of 256 random bits nothing can be guessed, so that no slow hash is needed."""
    return hashlib.sha256(token.encode()).hexdigest()
