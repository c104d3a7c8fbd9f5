"""Two analysts write the same at once: the second is shown what the first wrote, and loses nothing."""

from collections.abc import Mapping

from stepdown.records.actions.conflict import Conflict
from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.themes.project.state.analysis import Finding, JointRow, Summary

type Written = Summary | Finding | JointRow


def version_of(held: Written | None) -> int:
    """A number for what is written now: when it was; 0 for nothing."""
    return int(held.at.timestamp() * 1_000_000) if held else 0


def check_version(seen: ProjectSeen, held: Written | None, read: int | None, theirs: Mapping[str, str | None]) -> None:
    """Conflict where something else is written now than what the page was opened with. ``theirs``: by field."""
    if held is not None and version_of(held) != (read or 0):
        who = seen.project.coders.get(held.by, held.by)
        raise Conflict(who, version_of(held), {name: words or "" for name, words in theirs.items()})
