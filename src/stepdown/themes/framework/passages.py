"""The passages behind a code: what was said, by whom, where in which text."""

from collections.abc import Collection
from dataclasses import dataclass

from stepdown.themes.matrix.said import Speaker, said_by
from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Passage:
    """The words that one coding holds. ``turn``: the number, from 0, of the first turn that they are in."""

    coding: Coding
    source: Source
    turn: int
    words: str
    speakers: tuple[Speaker, ...]

    def is_by(self, person: str) -> bool:
        """Whether this person speaks in it."""
        return any(speaker.person == person for speaker in self.speakers)

    def is_of_group(self, kind: SourceKind, role: str | None) -> bool:
        """Whether anybody of this role, None for those whose role is not known, speaks in it in this kind of source."""
        return any((speaker.kind, speaker.role) == (kind, role) for speaker in self.speakers)


def passages(project: Project, codes: Collection[str]) -> tuple[Passage, ...]:
    """What is coded with any of these codes and counts, in the order of the texts, and in each of its words."""
    order = {source: place for place, source in enumerate(project.sources)}
    found = (coding for coding in project.standing() if coding.code in codes)
    in_order = sorted(found, key=lambda c: (order[c.source], c.start, c.end, c.entry))
    return tuple(passage(project, coding) for coding in in_order)


def under_any(project: Project, codes: Collection[str]) -> frozenset[str]:
    """These codes with all that stand under them."""
    return frozenset().union(*(project.framework.under(code) for code in codes))


def passage(project: Project, coding: Coding) -> Passage:
    """The words of one coding."""
    source = project.sources[coding.source]
    turns = source.turn_at(coding.start, coding.end)
    words = source.quote(coding.start, coding.end)
    return Passage(coding, source, turns[0] if turns else 0, words, said_by(project, coding))
