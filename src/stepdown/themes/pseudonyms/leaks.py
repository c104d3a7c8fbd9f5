"""The check before anything leaves: does a text still hold a name of the register, or what looks like an identifier?

It finds what the register knows and what has a form that gives it away. A name that nobody entered, without a title,
is not found: a clean check does not show that a text tells nobody apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from stepdown.themes.pseudonyms.find import Finder
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.names import folded
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.pseudonyms.rules import PATTERNS, Rule
from stepdown.themes.pseudonyms.taken import Taken


@dataclass(frozen=True, slots=True)
class Leak:
    """Something in a text that should not leave: where it first stands, in code points, and how often it does.

    ``pseudonyms``: what the register has for it; empty where a pattern found it. The words themselves are not here.
    """

    text: str
    kind: IdentifierKind
    pseudonyms: tuple[str, ...]
    start: int
    end: int
    times: int


@dataclass(frozen=True, slots=True)
class LeakCheck:
    """What was checked and what was found: in the order of the texts, and in each by where it first stands."""

    texts: tuple[str, ...]
    entries: int
    forms: int
    patterns: int
    leaks: tuple[Leak, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not self.leaks

    @property
    def said(self) -> str:
        """The check in words, whatever came of it."""
        looked = (
            f"Texts checked: {len(self.texts)}. Entries of the register: {self.entries}, "
            f"in {self.forms} written forms. Patterns: {self.patterns}."
        )
        if self.is_clean:
            return f"{looked} Nothing was found. A name that is not in the register cannot be found."
        return f"{looked} Leaks found: {len(self.leaks)}, in texts: {len({leak.text for leak in self.leaks})}."


def check_leaks(texts: Mapping[str, str], register: Register, patterns: Sequence[Rule] = PATTERNS) -> LeakCheck:
    """Every text by its name, looked through for the register's names and for the patterns."""
    finder = Finder(register)
    leaks = tuple(leak for name, text in texts.items() for leak in _in_text(name, text, register, finder, patterns))
    return LeakCheck(tuple(texts), len(register.entries), finder.terms, len(patterns), leaks)


def _in_text(name: str, text: str, register: Register, finder: Finder, patterns: Sequence[Rule]) -> Iterator[Leak]:
    """One leak for each thing found, however often; names of the register are looked for first."""
    taken = Taken(text, register)
    found: dict[object, list[_Found]] = {}
    for each in (*_names(text, finder), *_identifiers(text, patterns)):
        if taken.take(each.start, each.end):
            same = each.pseudonyms or (each.kind, folded(text[each.start : each.end]))
            found.setdefault(same, []).append(each)
    for first, times in sorted((min(same), len(same)) for same in found.values()):
        yield Leak(name, first.kind, first.pseudonyms, first.start, first.end, times)


class _Found(NamedTuple):
    start: int
    end: int
    kind: IdentifierKind
    pseudonyms: tuple[str, ...]


def _names(text: str, finder: Finder) -> Iterator[_Found]:
    for mention in finder.find(text):
        pseudonyms = tuple(dict.fromkeys(entry.pseudonym for entry in mention.entries))
        yield _Found(mention.start, mention.end, mention.entries[0].kind, pseudonyms)


def _identifiers(text: str, patterns: Sequence[Rule]) -> Iterator[_Found]:
    return (_Found(s.start, s.end, s.kind, ()) for rule in patterns for s in rule(text))
