"""Filling a register from names that are known before the reading: participants, and lists that somebody pastes."""

from collections.abc import Iterable, Iterator
from itertools import count

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.names import folded
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.refused import Refused


def names_in(pasted: str) -> tuple[str, ...]:
    """The names of a pasted list, one a line, each once.

    Refused where a line has a comma, semicolon or tab, which may part names or turn them round, or is no name.
    """
    names: dict[tuple[str, ...], str] = {}
    for number, line in enumerate(pasted.splitlines(), 1):
        if any(mark in line.strip() for mark in ",;\t"):
            raise Refused(f"Line {number} has a comma, a semicolon or a tab. Write one name a line, first name first.")
        name = " ".join(line.split()).strip("•*- ")
        if name and len("".join(folded(name))) < 2:
            raise Refused(f"Line {number} has no name of two letters or more.")
        if name:
            names.setdefault(folded(name), name)
    return tuple(names.values())


def seeded(register: Register, names: Iterable[str], label: str) -> Register:
    """The register with these people: 'Team manager A', 'Team manager B' … by the label. Who is there stays as is."""
    for name in names:
        if register.entry(name) is None:
            taken = {entry.pseudonym for entry in register.entries}
            pseudonym = next(made for letters in _letters() if (made := f"{label} {letters}") not in taken)
            register = register.add(Entry(name, pseudonym, IdentifierKind.PERSON))
    return register


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB and so on."""
    for number in count():
        letters, rest = "", number
        while rest >= 0:
            letters, rest = chr(ord("A") + rest % 26) + letters, rest // 26 - 1
        yield letters
