"""What is told of a file that came: what waits for whom, and what was left out, each kind with how often and why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.exchange.archive.arriving.looked_through import Stopped
from stepdown.exchange.archive.leaving.left_behind import LeftBehind
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.themes.project.events.coding import Coded, MemoWritten
from stepdown.themes.project.events.framework import CodeMade
from stepdown.themes.project.events.people import ParticipantAdded, RoleNamed
from stepdown.themes.project.events.sources import SourceBroughtIn

LABELS: dict[type[Event], str] = {
    CoderJoined: "Coders",
    RoleNamed: "Roles",
    ParticipantAdded: "Participants",
    CodeMade: "Codes",
    SourceBroughtIn: "Texts",
    Coded: "Codings",
    MemoWritten: "Memos",
    AreaNamed: "Key areas of interest",
}
"""What people call the things that a file brings."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that does not come in yet, and what it waits for, in sentences."""

    title: str
    reasons: tuple[str, ...]

    @property
    def said(self) -> str:
        """'“Interview 1” waits: No consent is recorded for …'"""
        return f"“{self.title}” waits: {' '.join(self.reasons)}"


def left_out(stopped: Iterable[Stopped]) -> tuple[LeftBehind, ...]:
    """What was left out, of one kind and for one reason together. Texts are told of as waiting."""
    apart = (one for one in stopped if not isinstance(one.event, SourceBroughtIn))
    counted = Counter((LABELS[type(one.event)], one.why) for one in apart)
    return tuple(LeftBehind(what, count, why) for (what, why), count in counted.items())
