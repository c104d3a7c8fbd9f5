"""The register: who is who, as a plain value. Somebody else encrypts it; nothing here prints or repeats a name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.names import Form, folded, forms_of
from stepdown.themes.pseudonyms.words import NAMES_TOO, is_ordinary
from stepdown.themes.refused import Refused


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """A real name (or other identifier) and what stands for it. ``further``: nicknames and other spellings.

    Refused where the name has no letters, or the pseudonym is empty, has brackets or repeats a part of the name.
    """

    real: str
    pseudonym: str
    kind: IdentifierKind
    further: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not all(len("".join(folded(form))) > 1 for form in (self.real, *self.further)):
            raise Refused("A name has no two letters or digits. Write the name as it is said.")
        if not self.pseudonym.strip() or any(c in "[]\n" for c in self.pseudonym):
            raise Refused("A pseudonym is words without square brackets: the brackets are put on when it is used.")
        shared = set(folded(self.pseudonym)) & {word for form in self.forms() for word in form.words}
        if any(len(word) > 1 and word not in NAMES_TOO and not is_ordinary(word) for word in shared):
            raise Refused("The pseudonym repeats a part of the real name. Choose other words.")

    def __repr__(self) -> str:
        return f"Entry({self.pseudonym!r}, {self.kind.value!r})"

    @property
    def in_brackets(self) -> str:
        """The pseudonym as it stands in a text."""
        return f"[{self.pseudonym}]"

    def forms(self) -> Iterator[Form]:
        """Each way in which it can be written or said."""
        is_person = self.kind is IdentifierKind.PERSON
        for name in (self.real, *self.further):
            yield from forms_of(name, is_person=is_person)


@dataclass(frozen=True, slots=True, repr=False)
class Register:
    """Everybody and everything that has a pseudonym. A pseudonym may stand for several, as [school] does."""

    entries: tuple[Entry, ...] = ()

    def __repr__(self) -> str:
        return f"Register of {len(self.entries)} entries"

    def entry(self, real: str) -> Entry | None:
        """The entry of exactly this name, however its letters are written."""
        return next((known for known in self.entries if folded(known.real) == folded(real)), None)

    def add(self, entry: Entry) -> "Register":
        """The register with one more. A name that is there keeps its pseudonym and takes up the further forms.

        Refused where it would get a second pseudonym: one person has one, in every text.
        """
        known = self.entry(entry.real)
        if known is None:
            return Register((*self.entries, entry))
        if known.pseudonym != entry.pseudonym:
            raise Refused(
                f"This name already stands as {known.in_brackets}. If it is another person of the same name, "
                "enter more of the name, or what people call them."
            )
        united = replace(known, further=tuple(dict.fromkeys((*known.further, *entry.further))))
        return Register(tuple(united if each is known else each for each in self.entries))
