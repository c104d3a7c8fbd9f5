"""A file that only whoever holds a key, or knows a passphrase, can open: in the form of age, which many programs open.

https://age-encryption.org/v1. Every 64 KB are sealed for themselves, in their order: nothing changed or cut off opens.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import pyrage
from pyrage import x25519

from stepdown.records.access.refusal import Refusal
from stepdown.records.safekeeping.packed import NOT_WHOLE

MOST_BY_PASSPHRASE = 256 * 1024 * 1024
"""Bytes that a passphrase can lock: it is for trying out and for small files, and all of it is held in memory."""
_BY_PASSPHRASE = b"\n-> scrypt "
_HEADER = 200


@dataclass(frozen=True, slots=True)
class Lock:
    """For whom a file is locked: who holds the keys of public recipients, or who knows a passphrase."""

    recipients: Sequence[str] = ()
    passphrase: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a file: identities (secret keys of age's, one a text), or a passphrase."""

    identities: Sequence[str] = ()
    passphrase: str = ""


def write_locked(parts: Iterable[bytes], out: BinaryIO, lock: Lock) -> None:
    """Write the parts, locked. Refusal where it is locked for nobody, or for somebody who cannot be read."""
    if lock.passphrase:
        out.write(pyrage.passphrase.encrypt(_all_of(parts), lock.passphrase))
        return
    if not lock.recipients:
        raise Refusal("Say for whom it is locked: a public key of age's, which begins with age1, or a passphrase.")
    recipients = [_recipient(text) for text in lock.recipients]
    reader = _Reader(iter(parts))
    try:
        pyrage.encrypt_io(reader, out, recipients)
    except pyrage.EncryptError as error:
        raise (reader.fault or error) from error


def write_opened(locked: BinaryIO, out: BinaryIO, key: Key) -> None:
    """Write what a locked file holds. Refusal where the key is another, or the file is not whole."""
    by_passphrase = _BY_PASSPHRASE in locked.read(_HEADER)
    locked.seek(0)
    _refuse_wrong_kind(by_passphrase=by_passphrase, key=key)
    try:
        if by_passphrase:
            out.write(pyrage.passphrase.decrypt(locked.read(), key.passphrase))
        else:
            pyrage.decrypt_io(locked, out, [_identity(text) for text in key.identities])
    except pyrage.DecryptError as error:
        raise Refusal(_why(str(error))) from error
    except BrokenPipeError:
        raise
    except OSError as error:  # the library's own, for a part that is not as it was sealed
        raise Refusal(NOT_WHOLE) from error


class _Reader:
    """What the library reads from: parts of any size, and the fault that one of them met."""

    fault: Exception | None = None

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts, self._left = parts, b""

    def read(self, most: int) -> bytes:
        """At most so many bytes; none at the end."""
        try:
            while not self._left:
                self._left = next(self._parts)
        except StopIteration:
            return b""
        except Exception as fault:
            self.fault = fault
            raise
        given, self._left = self._left[:most], self._left[most:]
        return given


def _all_of(parts: Iterable[bytes]) -> bytes:
    held = bytearray()
    for part in parts:
        held += part
        if len(held) > MOST_BY_PASSPHRASE:
            raise Refusal("This is too large for a passphrase. Lock it for a public key of age's instead.")
    return bytes(held)


def _recipient(text: str) -> x25519.Recipient:
    try:
        return x25519.Recipient.from_str(text)
    except pyrage.RecipientError as error:
        raise Refusal(f"“{text[:12]}…” is not a public key of age's: those begin with age1.") from error


def _identity(text: str) -> x25519.Identity:
    try:
        return x25519.Identity.from_str(text)
    except pyrage.IdentityError as error:
        raise Refusal("This is not a secret key of age's: those begin with AGE-SECRET-KEY-1.") from error


def _refuse_wrong_kind(*, by_passphrase: bool, key: Key) -> None:
    if by_passphrase and not key.passphrase:
        raise Refusal("This file is locked by a passphrase, not for a key.")
    if not by_passphrase and not key.identities:
        raise Refusal("This file is locked for a key: name the file of the secret key.")


def _why(said: str) -> str:
    if "No matching keys" in said:
        return "This key does not open the file: it was locked for another."
    return "The passphrase is another, or the file is not whole. Nothing was done with it."
