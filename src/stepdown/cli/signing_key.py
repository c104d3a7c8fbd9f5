"""The file of the key that contributions are signed with."""

from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.cli.written_file import UnreadableError, bytes_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

LARGEST = 16 * 1024


def read_key(file: Path) -> "Ed25519PrivateKey":
    """The key of a file; UnreadableError says what is wrong with it."""
    from stepdown.exchange.contribution.keys import UnusableKey, key_of

    try:
        return key_of(bytes_of(file, LARGEST))
    except OSError as fault:
        raise UnreadableError(f"{file} cannot be read ({fault}). Make a key with --new-key.") from fault
    except UnusableKey as fault:
        raise UnreadableError(f"{file} cannot be signed with: {fault}. Make a key with --new-key.") from fault


def make_key(file: Path) -> "Ed25519PrivateKey":
    """A new key, in a new file that its owner alone can read; UnreadableError where there is a file already."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from stepdown.exchange.contribution.keys import text_of_key

    key = Ed25519PrivateKey.generate()
    try:
        file.touch(mode=0o600, exist_ok=False)
        file.write_bytes(text_of_key(key))
    except OSError as fault:
        raise UnreadableError(
            f"no key was made in {file} ({fault}). Name a new file, or leave out --new-key."
        ) from fault
    return key
