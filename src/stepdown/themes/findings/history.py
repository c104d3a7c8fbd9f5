"""Where, when and by whom the sources were combined, read off the log: what item 4 of GRAMMS asks for."""

from collections.abc import Iterator

from stepdown.themes.findings.kinds import ALL_OF
from stepdown.themes.framework.told import Told, told
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.analysis import RowFilled, SourceReopened, SourceSignedOff
from stepdown.themes.project.log import Log


def combining(log: Log) -> tuple[Told, ...]:
    """Each kind of source signed off or opened again, each row filled: what still stands, the first one first."""
    return tuple(told(log, entry, words) for entry, words in _steps(log))


def _steps(log: Log) -> Iterator[tuple[Entry, str]]:
    gone, areas = log.undone(), log.project.analysis.areas
    filled: dict[str, RowFilled] = {}
    for entry in log.entries:
        if entry.number in gone:
            continue
        match entry.event:
            case SourceSignedOff(source_kind=kind):
                yield entry, f"Signed off the findings of {ALL_OF[kind]}."
            case SourceReopened(source_kind=kind, reason=reason):
                yield entry, f"Opened the findings of {ALL_OF[kind]} again. Reason: {reason.strip()}"
            case RowFilled() as row:
                yield entry, _filled(areas[row.area].title, filled.get(row.area), row)
                filled[row.area] = row


def _filled(title: str, before: RowFilled | None, now: RowFilled) -> str:
    stands = _first_word(now)
    if before is None:
        return f"Filled the row “{title}”: {stands}."
    if before.stands is not now.stands:
        return f"Changed the row “{title}”, from {_first_word(before)} to {stands}."
    return f"Changed the row “{title}”; it stays: {stands}."


def _first_word(row: RowFilled) -> str:
    """Agrees, adds, differs or silent."""
    return row.stands.label.partition(":")[0].lower()
