"""Steps of a file are proposed one after another: what a rule accepts is an entry, what it refuses is kept apart."""

from collections.abc import Iterable
from datetime import datetime

from stepdown.exchange.archive.arriving.looked_through import Stopped
from stepdown.exchange.refi_qda.ours.inward import Step
from stepdown.themes.project.apply import happened
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.themes.project.events.coding import Coded, MemoWritten
from stepdown.themes.project.events.framework import CodeMade
from stepdown.themes.project.events.people import ParticipantAdded
from stepdown.themes.project.events.sources import SourceBroughtIn
from stepdown.themes.project.rules import Hand, accepted
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused
from stepdown.themes.texts.plain import in_lines


class Writer:
    """Writes steps after the entries of a project. ``by`` and ``at``: whose and when, where a step does not say."""

    def __init__(self, project: Project, last: int, by: str, at: datetime) -> None:
        self._project, self._last, self._by, self._at = project, last, by, at
        self._memos = {(memo.about, memo.about_id, memo.words) for memo in project.memos.values()}
        self.entries: list[Entry] = []
        self.refused: list[Stopped] = []

    def write(self, step: Step) -> None:
        """Take a step, unless it is there already or its rule refuses it."""
        if self._is_there(step.event):
            return
        by = step.by if step.by in self._project.coders else self._by
        try:
            event = _accepted(_told_apart(step.event, self._project), self._project, Hand(str(by), is_lead=True))
        except Refused as refused:
            self.refused.append(Stopped(step.event, str(refused).rstrip(".")))
            return
        entry = Entry(self._last + len(self.entries) + 1, self._moment(step.at), str(by), event)
        self._project = happened(event, self._project, entry)
        self.entries.append(entry)

    def _is_there(self, event: Event) -> bool:
        match event:
            case CodeMade():
                return event.code in self._project.framework.codes
            case Coded():
                return event.coding in self._project.codings.get(event.source, {})
            case MemoWritten():
                said = (event.about, event.about_id, in_lines(event.words or ""))
                return event.memo in self._project.memos or said in self._memos
            case _:
                return False

    def _moment(self, at: datetime | None) -> datetime:
        """The file's moment; where it names no zone, it is of the zone in which it is read."""
        if at is None:
            return self._at
        return at if at.tzinfo else at.replace(tzinfo=self._at.tzinfo)


def _accepted(event: Event, project: Project, by: Hand) -> Event:
    """As its rule accepts it. A text has no rule: whether it may come was asked before."""
    if isinstance(event, AreaNamed):
        codes = tuple(code for code in event.codes if code in project.framework.codes)
        event = event.model_copy(update={"codes": codes})
    return event if isinstance(event, SourceBroughtIn) else accepted(event, project, by)


def _told_apart(event: Event, project: Project) -> Event:
    """Two of one name in a file are two: the second gets a number."""
    match event:
        case CoderJoined():
            return event.model_copy(update={"name": _free(event.name, project.coders.values())})
        case ParticipantAdded():
            taken = (who.pseudonym for who in project.people.participants.values())
            return event.model_copy(update={"pseudonym": _free(event.pseudonym, taken)})
        case _:
            return event


def _free(name: str, taken: Iterable[str]) -> str:
    known = {one.casefold() for one in taken}
    names = (name, *(f"{name} ({n})" for n in range(2, len(known) + 3)))
    return next(one for one in names if one.strip().casefold() not in known)
