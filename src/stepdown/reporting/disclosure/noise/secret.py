"""The secret from which noise is drawn: it stays with the authority, and is in no release, no ledger and no log."""

import hmac
from dataclasses import dataclass, field

SHORTEST = 32
"""How many characters a secret has at least."""


class UnusableSecretError(ValueError):
    """A text is no secret. Says nothing of the text."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What nobody but the authority knows. ``replaces`` says that it may follow upon another one."""

    key: bytes = field(repr=False)
    replaces: bool = False

    @classmethod
    def of(cls, text: str, *, replaces: bool = False) -> "Secret":
        """From the text of a file; UnusableSecretError where it is too short to be one."""
        text = text.strip()
        if len(text) < SHORTEST or len(set(text)) < SHORTEST // 4:
            raise UnusableSecretError(f"a secret has {SHORTEST} characters or more, drawn at random")
        return cls(text.encode(), replaces)

    def draws(self, about: str) -> int:
        """A number of 64 bits that nobody can tell without the secret, always the same about the same."""
        return int.from_bytes(self._digest(f"stepdown cell key 1\n{about}")[:8])

    def fingerprint(self, salt: str) -> str:
        """By what the same secret is known again in one ledger; it tells nothing of the secret or of what it draws."""
        return self._digest(f"stepdown fingerprint 1\n{salt}")[:16].hex()

    def _digest(self, text: str) -> bytes:
        return hmac.digest(self.key, text.encode(), "sha256")
