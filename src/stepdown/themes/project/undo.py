"""Taking an entry back: one's own, if nothing that came after stands on it."""

from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.about import ProjectBegun, Undone
from stepdown.themes.project.events.people import ConsentGiven, ParticipantWithdrew
from stepdown.themes.project.events.sources import SourceBroughtIn, TextCorrected, TextMasked
from stepdown.themes.project.log import Log, LogBroken
from stepdown.themes.refused import Refused

FOR_GOOD = (ProjectBegun, Undone, ParticipantWithdrew, TextMasked, ConsentGiven, SourceBroughtIn, TextCorrected)
"""What cannot be undone, and is put right by what follows: a withdrawal, a consent, a text that codings stand on."""


def undo(log: Log, *, by: str, entry: int, is_lead: bool = False) -> Undone:
    """Take an entry back. Refused where it is somebody else's, for good, or something later stands on it."""
    if not 1 <= entry <= len(log.entries) or entry in log.undone():
        raise Refused("There is nothing to undo there.")
    found = log.entries[entry - 1]
    if isinstance(found.event, FOR_GOOD):
        raise Refused("This cannot be undone.")
    if found.by != by and not is_lead:
        raise Refused("Somebody else did that. Ask them, or the lead of the project.")
    event = Undone(entry=entry)
    try:
        log.with_more([Entry(len(log.entries) + 1, log.entries[-1].at, by, event)])
    except LogBroken as error:
        raise Refused("Something that was done later stands on it. Undo that first.") from error
    return event


def last_of(log: Log, by: str) -> Entry | None:
    """The last thing that somebody did and that can be undone."""
    gone = log.undone()
    for entry in reversed(log.entries):
        if entry.by == by and entry.number not in gone and not isinstance(entry.event, FOR_GOOD):
            return entry
    return None
