"""What must not be read from a stolen database: sealed under a key that lies outside it, each purpose under its own."""

import base64
import hashlib
import hmac
from enum import StrEnum
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class Purpose(StrEnum):
    """What is sealed: each under a key of its own, so that what opens one opens none of the others."""

    TEXT = "a text of the record"
    REGISTER = "register"
    WAITING_TEXT = "waiting text"
    CASE_FILES = "case files"
    LEVELS = "levels before case files"
    ANSWERS = "answers not handed in"
    SECOND_FACTOR = "second factor"
    SINGLE_SIGN_ON = "single sign-on"


class SealBroken(Exception):
    """What was sealed cannot be opened: the key is another, or the bytes were changed."""


def seal(purpose: str, content: bytes, *, with_secret: bytes = b"") -> bytes:
    """The content sealed; ``with_secret`` is something that the site does not keep and that is needed to open it."""
    return _locks(purpose, with_secret).encrypt(content)


def opened(purpose: str, sealed: bytes, *, with_secret: bytes = b"") -> bytes:
    """What was sealed for this purpose. SealBroken where it cannot be opened."""
    try:
        return _locks(purpose, with_secret).decrypt(bytes(sealed))
    except InvalidToken as error:
        raise SealBroken(f"What was sealed for {purpose} cannot be opened with this site's key.") from error


def sealed_anew(purpose: str, sealed: bytes) -> bytes:
    """The same, sealed under the newest of the site's keys. SealBroken where none of them opens it."""
    try:
        return _locks(purpose, b"").rotate(bytes(sealed))
    except InvalidToken as error:
        raise SealBroken(f"What was sealed for {purpose} cannot be opened with this site's key.") from error


def signed(purpose: str, content: str) -> str:
    """A token of 256 bits that only this site can make of the content, fit to stand in an address."""
    made = hmac.new(_key(_secrets()[0], purpose, b""), content.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def _locks(purpose: str, with_secret: bytes) -> MultiFernet:
    """The first key seals; any of them opens, so that keys can be changed."""
    return _made(tuple(_secrets()), purpose, with_secret)


@lru_cache(maxsize=64)  # of a text in each row of a list they would be made a hundred times a page
def _made(secrets: tuple[bytes, ...], purpose: str, with_secret: bytes) -> MultiFernet:
    keys = (base64.urlsafe_b64encode(_key(secret, purpose, with_secret)) for secret in secrets)
    return MultiFernet([Fernet(key) for key in keys])


def _key(secret: bytes, purpose: str, with_secret: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"stepdown {purpose}".encode()).derive(
        secret + with_secret
    )


def _secrets() -> list[bytes]:
    return [key.encode() for key in settings.SEALING_KEYS or [settings.SECRET_KEY]]
