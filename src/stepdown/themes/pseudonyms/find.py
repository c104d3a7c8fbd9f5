"""Finding the register's names in a text: whole words, in any case, with possessives and plurals."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from stepdown.themes.pseudonyms.names import WORD, Form, fold
from stepdown.themes.pseudonyms.register import Entry, Register

_BETWEEN = re.compile(r"[\s'’‐‑–-]{0,3}")
"""What may stand between the words of one name."""
_AFTER_INITIALS = re.compile(r"\.?[\s'’‐‑–-]{0,3}")
"""The same after one letter or two, as in Dr. and J."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text says a name of the register, without a possessive s.

    Several entries: they share the name, and only a person can tell which is meant. ``is_part``: only a first name or
    a surname is said.
    """

    start: int
    end: int
    entries: tuple[Entry, ...]
    is_part: bool


class Finder:
    """A register made ready to be looked for in many texts."""

    __slots__ = ("_forms", "terms")

    def __init__(self, register: Register) -> None:
        self._forms: dict[str, dict[Form, list[Entry]]] = defaultdict(dict)
        for entry in register.entries:
            for form in dict.fromkeys(written for said in entry.forms() for written in (said, *said.plurals)):
                self._forms[form.words[0]].setdefault(form, []).append(entry)
        self.terms = sum(len(forms) for forms in self._forms.values())
        """How many written forms are looked for."""

    def __repr__(self) -> str:
        return f"Finder of {self.terms} forms"

    def find(self, text: str) -> Iterator[Mention]:
        """The mentions in text order. Where forms overlap the longest counts."""
        spellings = {word for word in set(WORD.findall(text)) if self._can_begin(word)}
        if not spellings:
            return
        done = 0
        for word in WORD.finditer(text):
            if word[0] in spellings and word.start() >= done:
                mention = self._at(word)
                if mention:
                    done = mention.end
                    yield mention

    def _can_begin(self, spelling: str) -> bool:
        """Whether a form begins with a word as it is written, capital or not."""
        forms = self._forms.get(fold(spelling), ())
        return any(spelling[0].isupper() or not form.needs_capital for form in forms)

    def _at(self, word: re.Match[str]) -> Mention | None:
        """The longest mention that begins at a word."""
        forms = self._forms[fold(word[0])]
        ends = {form: end for form in forms if (end := _end(form, word)) is not None}
        if not ends:
            return None
        end = max(ends.values())
        said = [form for form in ends if ends[form] == end]
        entries = tuple({id(entry): entry for form in said for entry in forms[form]}.values())
        return Mention(word.start(), end, entries, all(form.is_part for form in said))


def _end(form: Form, word: re.Match[str]) -> int | None:
    """Where a form ends that begins at a word; None where the text does not go on as the form does."""
    if form.needs_capital and not word[0][0].isupper():
        return None
    text, end = word.string, word.end()
    for before, wanted in pairwise(form.words):
        between = (_AFTER_INITIALS if len(before) < 3 else _BETWEEN).match(text, end)
        following = WORD.match(text, between.end() if between else end)
        if following is None or fold(following[0]) != wanted:
            return None
        end = following.end()
    return end
