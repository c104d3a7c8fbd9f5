"""Which stretches of a text are spoken for: what was replaced before, and what is found first."""

import re

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Register

_BRACKETS = re.compile(r"\[[^\[\]\n]*\]")


class Taken:
    """A text whose characters are taken one stretch after another, none twice.

    At first those are taken that stand in [brackets] with a pseudonym of the register or a word for a kind of
    identifier: they are safe, and not looked at again.
    """

    __slots__ = ("_taken",)

    def __init__(self, text: str, register: Register) -> None:
        self._taken = bytearray(len(text))
        safe = {entry.in_brackets for entry in register.entries} | {kind.in_brackets for kind in IdentifierKind}
        for found in _BRACKETS.finditer(text):
            if found[0] in safe:
                self.take(*found.span())

    def take(self, start: int, end: int) -> bool:
        """Take a stretch; False, and nothing is taken, where a part of it is taken already."""
        if any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True
