"""A pasted list of names as entries of the register: those that it does not have yet."""

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.pseudonyms.seed import names_in, seeded


def pasted_entries(register: Register, text: str, *, kind: IdentifierKind, label: str) -> tuple[Entry, ...]:
    """People get the label with a letter each, Colleague A and Colleague B; places and the like all get the label.

    Refused where a line is no name, or the label gives one away.
    """
    names = names_in(text)
    if kind is IdentifierKind.PERSON:
        return seeded(register, names, label).entries[len(register.entries) :]
    return tuple(Entry(name, label, kind) for name in names if register.entry(name) is None)
