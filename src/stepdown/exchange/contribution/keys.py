"""Keys to sign with: Ed25519, in the file that other programs make and read too (PEM, PKCS 8, without a password)."""

from typing import TYPE_CHECKING

from stepdown.exchange.contribution.signed import fingerprint_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class UnusableKey(ValueError):
    """A file is no key to sign with. The text says what to do."""


def key_of(text: bytes) -> "Ed25519PrivateKey":
    """The key of a file; UnusableKey where it is none."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(text, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as fault:
        raise UnusableKey(f"it cannot be read as a key ({fault})") from fault
    if not isinstance(key, Ed25519PrivateKey):
        raise UnusableKey("it is a key of another kind; contributions are signed with Ed25519")
    return key


def text_of_key(key: "Ed25519PrivateKey") -> bytes:
    """The key as its file."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def fingerprint(key: "Ed25519PrivateKey") -> str:
    """The fingerprint of the public key that goes with it."""
    return fingerprint_of(key.public_key().public_bytes_raw())
