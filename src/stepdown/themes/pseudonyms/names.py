"""Names as they are compared: without capitals, accents and what stands between words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from unicodedata import combining, normalize

from stepdown.themes.pseudonyms.words import NAMES_TOO, is_ordinary, words_of

TITLES = words_of(
    """
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend judge pc dc ds di sgt sergeant constable
    nurse sister matron auntie aunty aunt uncle nan nanny nana gran granny grandma grandad cousin
    """
)
"""What stands before a name and is no part of it."""

_WITHIN = "\u00ad\u0300-\u036f\u200b-\u200d\u2060"  # accents on their own, soft hyphens, characters without width
WORD = re.compile(rf"[^\W_]+(?:[{_WITHIN}]+[^\W_]*)*")
"""A word as names are compared: letters and digits. O'Brien is two."""


@dataclass(frozen=True, slots=True, repr=False)
class Form:
    """One way in which somebody can be spoken of. ``is_part``: by a first name or a surname alone.

    ``needs_capital``: it is a word of its own too, as Hope and Will are.
    """

    words: tuple[str, ...]
    is_part: bool
    needs_capital: bool

    def __repr__(self) -> str:
        return f"Form of {len(self.words)} words"

    @classmethod
    def of(cls, words: tuple[str, ...], *, is_part: bool = False) -> "Form":
        """The form of folded words."""
        return cls(words, is_part, len(words) == 1 and (words[0] in NAMES_TOO or is_ordinary(words[0])))

    @property
    def plurals(self) -> tuple["Form", ...]:
        """The Pasks, the Joneses; and Priyas for Priya's, as speech-to-text writes it."""
        *before, last = self.words
        endings = ("es", "s") if last.endswith(("s", "x", "z", "ch", "sh")) else ("s",)
        return tuple(replace(self, words=(*before, last + ending)) for ending in endings)


def fold(word: str) -> str:
    """A word without capitals, accents and what cannot be seen: Zoë and ZOE are the same."""
    if word.isascii():
        return word.lower()
    plain = (c for c in normalize("NFKD", word.casefold()) if c.isalnum() and not combining(c))
    return "".join(plain)


def folded(text: str) -> tuple[str, ...]:
    """The words of a text as names are compared."""
    return tuple(fold(word) for word in WORD.findall(text))


def forms_of(name: str, *, is_person: bool) -> Iterator[Form]:
    """A name whole, and of a person also without title and middle names, the first name alone and the surname alone.

    Each also without its apostrophes, as O'Brien is written OBrien.
    """
    without = re.sub(r"['’]", "", name)
    for written in dict.fromkeys((name, without)):
        yield Form.of(folded(written))
        if is_person:
            yield from _shorter(written)


def _shorter(name: str) -> Iterator[Form]:
    said = [words for word in name.split() if (words := folded(word)) and words[0] not in TITLES]
    if len(said) > 1:
        yield Form.of(tuple(word for words in said for word in words))
        yield Form.of((*said[0], *said[-1]))
    if len(name.split()) > 1:
        # An initial alone tells nobody, and a title is no name.
        yield from (Form.of(words, is_part=True) for words in (said[:1] + said[-1:]) if len("".join(words)) > 1)
