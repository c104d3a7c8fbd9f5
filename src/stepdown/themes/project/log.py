"""The log: every entry in order and the project that they make. It only grows; undoing is an entry too."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from stepdown.themes.project.apply import begun, happened
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.about import ProjectBegun, Undone
from stepdown.themes.project.state.project import Project


class LogBroken(Exception):
    """The entries do not follow one another: an entry speaks of something that is not there."""

    def __init__(self, entry: Entry, cause: Exception) -> None:
        super().__init__(f"Entry {entry.number} ({entry.event.kind}) does not follow from those before it: {cause!r}")
        self.entry = entry


@dataclass(frozen=True, slots=True)
class Log:
    """A project's entries and what they come to."""

    entries: tuple[Entry, ...]
    project: Project

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """The log that these entries make. LogBroken where they do not follow one another."""
        kept = tuple(entries)
        return cls(kept, _folded(kept))

    def with_more(self, more: Iterable[Entry]) -> Self:
        """The log with further entries. Undoing reads the whole log again, without what is undone."""
        added = tuple(more)
        entries = (*self.entries, *added)
        if any(isinstance(entry.event, Undone) for entry in added):
            return type(self)(entries, _folded(entries))
        project = self.project
        for entry in added:
            project = _after(project, entry)
        return type(self)(entries, project)

    def undone(self) -> frozenset[int]:
        """The numbers of the entries that were taken back."""
        return frozenset(entry.event.entry for entry in self.entries if isinstance(entry.event, Undone))


def _folded(entries: tuple[Entry, ...]) -> Project:
    gone = {entry.event.entry for entry in entries if isinstance(entry.event, Undone)}
    if not entries or not isinstance(entries[0].event, ProjectBegun):
        raise ValueError("a project's log begins with the beginning of the project")
    project = begun(entries[0].event, entries[0].at)
    for entry in entries[1:]:
        if entry.number not in gone:
            project = _after(project, entry)
    return project


def _after(project: Project, entry: Entry) -> Project:
    try:
        return happened(entry.event, project, entry)
    except (KeyError, ValueError) as error:
        raise LogBroken(entry, error) from error
