"""A text signed with Ed25519: who it is from can be told, and that not one byte of it was changed since.

The file is three lines (what it is, the signer's public key, the signature) and after them the text as it was signed.
"""

import re
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KIND = "stepdown contribution 1"
"""The first line; it is signed with the text, so that a signature of anything else is none of this."""

_HEAD = re.compile(rb"stepdown contribution 1\nkey ([0-9a-f]{64})\nsignature ([0-9a-f]{128})\n")


class SignatureRefused(ValueError):
    """A file is not what a signer signed, or it is nothing signed at all. The text says what to do."""


class Signed(NamedTuple):
    """A text whose signature holds, and the fingerprint of the key that signed it."""

    text: str
    fingerprint: str


def signed(text: str, key: "Ed25519PrivateKey") -> bytes:
    """The text as a signed file."""
    content = text.encode()
    public = key.public_key().public_bytes_raw()
    return f"{KIND}\nkey {public.hex()}\nsignature {key.sign(_whole(content)).hex()}\n".encode() + content


def verified(file: bytes) -> Signed:
    """The text of a signed file; SignatureRefused where a byte of it was changed."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    head = _HEAD.match(file)
    if head is None:
        raise SignatureRefused("it is no contribution: its first lines are not a key and a signature")
    public, signature = (bytes.fromhex(said.decode()) for said in head.groups())
    content = file[head.end() :]
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _whole(content))
        return Signed(content.decode(), fingerprint_of(public))
    except (InvalidSignature, UnicodeDecodeError) as fault:
        raise SignatureRefused(
            "its signature does not hold: it was changed after it was signed. Ask for the file again"
        ) from fault


def fingerprint_of(public: bytes) -> str:
    """What two people compare on the telephone to be sure of a public key: 32 letters and digits in groups of four."""
    digits = sha256(public).hexdigest()[:32]
    return "-".join(digits[place : place + 4] for place in range(0, len(digits), 4))


def _whole(content: bytes) -> bytes:
    return f"{KIND}\n".encode() + content
