"""Who is who, and how people can safely be reached: a plain value that is only ever kept sealed. It prints no name."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter, ValidationError

from stepdown.domain.identity import ContactSafety
from stepdown.domain.word import Word
from stepdown.themes.project.state.people import Participant
from stepdown.themes.pseudonyms.kinds import IdentifierKind
from stepdown.themes.pseudonyms.names import folded
from stepdown.themes.pseudonyms.register import Entry, Register
from stepdown.themes.refused import Refused


class Way(Word):
    """A way of reaching a participant that may put them in danger."""

    RING = "ring", "Ring them"
    MESSAGE = "message", "Leave a message"
    WRITE = "write", "Write to them: letter, e-mail or text"


@dataclass(frozen=True, slots=True, repr=False)
class RealPerson:
    """A participant's name. ``forms``: what else they are called; ``safe``: when and how they can be reached."""

    participant: str
    real: str
    forms: tuple[str, ...] = ()
    contact: str = ""
    safe: str = ""
    ways: Mapping[Way, ContactSafety] = field(default_factory=dict)
    """What is known of each way; one that nobody asked about is not there, and is not safe."""
    kept_from: str = ""
    """Who must not know that they take part."""


@dataclass(frozen=True, slots=True, repr=False)
class RealName:
    """Another name that occurs in talk: of somebody who takes no part, a place, a school."""

    id: str
    real: str
    pseudonym: str
    kind: IdentifierKind


@dataclass(frozen=True, slots=True, repr=False)
class RealNames:
    """All of a project."""

    people: tuple[RealPerson, ...] = ()
    others: tuple[RealName, ...] = ()

    def person(self, participant: str) -> RealPerson | None:
        """What is known of a participant."""
        return next((known for known in self.people if known.participant == participant), None)

    def other(self, name: str) -> RealName | None:
        """Another name, by its id."""
        return next((known for known in self.others if known.id == name), None)

    def with_more(self, people: Iterable[RealPerson], others: Iterable[RealName]) -> "RealNames":
        """With these, each in the place of what was known under the same id. What is there already is not doubled."""
        persons = {known.participant: known for known in (*self.people, *people)}
        said = {(folded(known.real), known.pseudonym): known.id for known in self.others}
        new = [one for one in others if said.get((folded(one.real), one.pseudonym), one.id) == one.id]
        names = {known.id: known for known in (*self.others, *new)}
        return RealNames(tuple(persons.values()), tuple(names.values()))

    def without(self, gone: Collection[str]) -> "RealNames":
        """Without these participants and names, by id."""
        return RealNames(
            tuple(known for known in self.people if known.participant not in gone),
            tuple(known for known in self.others if known.id not in gone),
        )

    def register(self, participants: Mapping[str, Participant]) -> Register:
        """The register by which names are found and replaced, each participant under the pseudonym that is theirs now.

        Refused where a name would have two pseudonyms, or a pseudonym gives its name away.
        """
        found = Register()
        for known in self.people:
            pseudonym = participants[known.participant].pseudonym
            found = found.add(Entry(known.real, pseudonym, IdentifierKind.PERSON, known.forms))
        taken = {who.pseudonym.casefold() for who in participants.values()}
        for name in self.others:
            if name.pseudonym.casefold() in taken:
                raise Refused(f"“{name.pseudonym}” is a participant. Write their other names beside their own.")
            found = found.add(Entry(name.real, name.pseudonym, name.kind))
        return found

    def to_json(self) -> str:
        """The whole as text."""
        return _TYPE.dump_json(self).decode()

    @staticmethod
    def from_json(text: str) -> "RealNames":
        """What a text holds. ValueError, which names no name, where it holds no register."""
        try:
            return _TYPE.validate_json(text)
        except ValidationError:
            raise ValueError("this is not the text of a register of real names") from None


_TYPE = TypeAdapter(RealNames)
