"""Names for what somebody calls by words: questions, lists, choices and questionnaires."""

import re
import unicodedata
from collections.abc import Collection

_LONGEST = 30


def name_of(words: str, taken: Collection[str] = (), *, otherwise: str = "question") -> str:
    """A name made of the first words, with a number where it is taken: 'What is your role?' is what_is_your_role."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    whole = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    short = whole if len(whole) <= _LONGEST else whole[: _LONGEST + 1].rpartition("_")[0] or whole[:_LONGEST]
    name = short if short and not short[0].isdigit() else f"{otherwise}_{short}".rstrip("_")
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name}_{number}"
    return found
