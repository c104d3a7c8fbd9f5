"""Passages as a page shows them: by text, each with who speaks, its code, and the way to its place in the text."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.themes.coding.codes import path_in_words
from stepdown.themes.framework.passages import Passage


@dataclass(frozen=True, slots=True)
class PassageShown:
    """One passage. ``speakers``: who speaks in it, with their role; ``is_new``: since something was written of it.

    ``turn``: the number of the turn, from 1, in which it begins.
    """

    id: str
    words: str
    turn: int
    speakers: str
    code: str
    coder: str
    is_new: bool
    is_to_review: bool


@dataclass(frozen=True, slots=True)
class TextShown:
    """One text with its passages that are shown."""

    id: str
    title: str
    kind: str
    held_on: date | None
    passages: tuple[PassageShown, ...]


def by_text(seen: ProjectSeen, found: Iterable[Passage], *, new: Collection[str] = ()) -> tuple[TextShown, ...]:
    """The passages under the texts that they stand in, in the order in which they come."""
    return tuple(_text(seen, tuple(of_it), new) for _, of_it in groupby(found, key=lambda passage: passage.source.id))


def _text(seen: ProjectSeen, found: tuple[Passage, ...], new: Collection[str]) -> TextShown:
    source = found[0].source
    shown = tuple(_shown(seen, passage, new) for passage in found)
    return TextShown(source.id, source.title, source.kind.label, source.held_on, shown)


def _shown(seen: ProjectSeen, passage: Passage, new: Collection[str]) -> PassageShown:
    coding = passage.coding
    return PassageShown(
        coding.id,
        passage.words,
        passage.turn + 1,
        said_by_words(seen, passage),
        path_in_words(seen.project.framework, coding.code),
        seen.project.coders.get(coding.coder, coding.coder),
        coding.id in new,
        coding.is_to_review,
    )


def said_by_words(seen: ProjectSeen, passage: Passage) -> str:
    """Who speaks in a passage: each with their role, or that it is nobody who takes part."""
    named = (f"{speaker.name}, {role_words(seen, speaker.role)}" for speaker in passage.speakers)
    return "; ".join(named) or "Nobody who takes part"


def role_label(seen: ProjectSeen, role: str | None) -> str:
    """The label of a role."""
    return seen.project.people.roles[role].label if role else "Role not known"


def role_words(seen: ProjectSeen, role: str | None) -> str:
    """The label of a role in the middle of a sentence; one that begins with capitals keeps them."""
    label = role_label(seen, role)
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
