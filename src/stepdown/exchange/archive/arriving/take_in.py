"""The one door: what a file brings becomes entries of a project's log, as far as it may; the rest is told."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from stepdown.exchange.archive.arriving.known import under_known_ids
from stepdown.exchange.archive.arriving.looked_through import Look, Stopped, looked_through
from stepdown.exchange.archive.arriving.told import LABELS, Waiting, left_out
from stepdown.exchange.archive.arriving.writer import Writer
from stepdown.exchange.archive.leaving.left_behind import LeftBehind
from stepdown.exchange.refi_qda.ours.inward import Arriving, Step, Words
from stepdown.exchange.refi_qda.ours.take_in import incoming
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.sources import SourceBroughtIn
from stepdown.themes.project.log import Log
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind

_NOBODYS = "The file does not say who speaks in it. Make a case of each speaker in the other program, and export again."
_OTHER_WORDS = "A text of this id is here already, with other words"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came in as entries of the log, the texts that wait and for what, and what was left out."""

    entries: tuple[Entry, ...]
    waits: tuple[Waiting, ...]
    left_out: tuple[LeftBehind, ...]

    def counted(self) -> dict[str, int]:
        """How much of each kind came in, by what people call it."""
        return dict(Counter(LABELS[type(entry.event)] for entry in self.entries))


def taken_in(found: Arriving, log: Log, *, by: str, at: datetime, look: Look) -> TakenIn:
    """What can come in now. Coders and times are those of the file; ``by`` and ``at`` where it says nothing.

    Every step is taken as its rule accepts it; one that a rule refuses is left out, with its reason.
    """
    sound, stopped = looked_through(under_known_ids(found, log.project), look)
    apart, whose = _nobodys(sound, log.project)
    now = incoming(whose, log.project)
    known, changed = _on_known_texts(whose, log.project)
    writer = Writer(log.project, len(log.entries), by, at)
    for step in (*now.steps, *known):
        writer.write(step)
    waits = (*(Waiting(title, why) for title, why in now.waits), *apart, *_stopped_texts(stopped))
    return TakenIn(tuple(writer.entries), waits, left_out((*stopped, *changed, *writer.refused)))


def _nobodys(found: Arriving, project: Project) -> tuple[tuple[Waiting, ...], Arriving]:
    """Texts of which the file does not say who speaks wait: nobody can know who would have to agree."""
    apart = [text for text in found.words if text.source not in project.sources and _is_nobodys(text)]
    rest = tuple(text for text in found.words if text not in apart)
    return tuple(Waiting(text.title, (_NOBODYS,)) for text in apart), replace(found, words=rest)


def _is_nobodys(text: Words) -> bool:
    """Whether nobody speaks in it; whoever answers a survey need be nobody that is known."""
    kinds = [step.event.source_kind for step in text.steps if isinstance(step.event, SourceBroughtIn)]
    return not text.participants and SourceKind.SURVEY not in kinds


def _on_known_texts(found: Arriving, project: Project) -> tuple[tuple[Step, ...], tuple[Stopped, ...]]:
    """What was made in texts that are here, if they are the same still: codings and memos of somebody else's work."""
    steps: list[Step] = []
    changed: list[Stopped] = []
    for text in found.words:
        if text.source not in project.sources:
            continue
        came, *made = text.steps
        if isinstance(came.event, SourceBroughtIn) and came.event.words == project.sources[text.source].words:
            steps += made
        else:
            changed += [Stopped(step.event, _OTHER_WORDS) for step in made]
    return tuple(steps), tuple(changed)


def _stopped_texts(stopped: tuple[Stopped, ...]) -> Iterator[Waiting]:
    for one in stopped:
        if isinstance(one.event, SourceBroughtIn):
            yield Waiting(one.event.title, (f"{one.why}. Put it right in the other program, and export again.",))
