"""A project's log, read once and then only as far as it has grown since."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from uuid import UUID

from stepdown.records.models.projects import Project, ProjectEntry
from stepdown.themes.project.codec import Kept, read
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.log import Log

MOST_HELD = 20
"""How many projects' logs one process remembers."""


@dataclass(frozen=True, slots=True)
class _Held:
    """What was read: the log, the row of its last entry, and how often words had been erased."""

    log: Log
    last: UUID
    erasures: int


_held: OrderedDict[UUID, _Held] = OrderedDict()
_lock = Lock()


def log_of(project: Project) -> Log:
    """The whole log as it stands now. Two readers at once read twice and remember the same."""
    with _lock:
        known = _held.get(project.pk)
    fresh = _grown(project, known) if known and known.erasures == project.erasures else None
    fresh = fresh or _whole(project)
    with _lock:
        _held[project.pk] = fresh
        _held.move_to_end(project.pk)
        while len(_held) > MOST_HELD:
            _held.popitem(last=False)
    return fresh.log


def _whole(project: Project) -> _Held:
    rows = list(ProjectEntry.objects.filter(project=project).order_by("number"))
    return _Held(Log.of(map(entry_of, rows)), rows[-1].pk, project.erasures)


def _grown(project: Project, known: _Held) -> _Held | None:
    """What was known with what came since; None where the last entry known is not there (it was never kept)."""
    last = known.log.entries[-1].number
    rows = list(ProjectEntry.objects.filter(project=project, number__gte=last).order_by("number"))
    if not rows or rows[0].pk != known.last:
        return None
    return known if len(rows) == 1 else _Held(known.log.with_more(map(entry_of, rows[1:])), rows[-1].pk, known.erasures)


def entry_of(row: ProjectEntry) -> Entry:
    """The entry that a row holds."""
    return read(Kept(row.number, row.at, row.by, row.told, row.words))
