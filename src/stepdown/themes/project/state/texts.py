"""The texts of a project as they stand, each with its turns and the versions before."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from stepdown.themes.project.events.sources import Spoken
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Source:
    """One text. ``words`` is None where it was erased because its participant withdrew.

    ``speakers``: label → participant. ``roles``: label → role, of survey answers that nobody can be tied to.
    """

    id: str
    kind: SourceKind
    title: str
    words: str | None
    turns: tuple[Spoken, ...]
    speakers: Mapping[str, str]
    roles: Mapping[str, str]
    brought_in: int
    """The number of the log's entry that brought it in."""
    held_on: date | None = None
    minutes: int | None = None
    question: str | None = None
    version: int = 1
    recording_delete_by: date | None = None
    recording_deleted_on: date | None = None
    masked: frozenset[str] = frozenset()
    """The participants whose words were taken out."""

    def turn_at(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers, from 0, of the turns that a stretch of the text touches."""
        # Turns stand in their order, and none within another.
        first = bisect_right(self.turns, start, key=attrgetter("end"))
        return tuple(range(first, bisect_left(self.turns, end, lo=first, key=attrgetter("start"))))

    def participant_of(self, turn: int) -> str | None:
        """Who spoke a turn; None for an interviewer, or somebody who is no participant."""
        return self.speakers.get(self.turns[turn].speaker or "")

    def role_of(self, turn: int) -> str | None:
        """The role that is known of an answer nobody can be tied to."""
        return self.roles.get(self.turns[turn].speaker or "")

    def participants(self) -> tuple[str, ...]:
        """Everybody who speaks in it, each once, in the order of the labels."""
        return tuple(dict.fromkeys(self.speakers.values()))

    def quote(self, start: int, end: int) -> str:
        """The words of a stretch; empty where the text was erased."""
        return (self.words or "")[start:end]
