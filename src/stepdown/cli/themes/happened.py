"""An entry of the log as a line: what happened, and to what. No words of anybody are in it."""

from collections.abc import Iterator

from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.framework import CodeChanged, CodeMade
from stepdown.themes.project.log import Log


def told(log: Log, entry: Entry) -> str:
    """'3. Code made: Time (Eva, 2 March 2026)'"""
    kind = entry.event.kind.replace("_", " ").capitalize()
    about = ", ".join(dict.fromkeys(_about(log, entry)))
    by = log.project.coders.get(entry.by, entry.by)
    return f"{entry.number}. {kind}{': ' if about else ''}{about} ({by}, {entry.at:%-d %B %Y})"


def _about(log: Log, entry: Entry) -> Iterator[str]:
    """The names of what the entry is about, as they are now."""
    project, event = log.project, entry.event
    for name in ("title", "label", "name"):
        if (said := getattr(event, name, None)) is not None:
            yield str(said)
    if isinstance(event, CodeMade | CodeChanged):
        yield event.text.name
    elif (code := project.framework.codes.get(getattr(event, "code", ""))) is not None:
        yield code.name
    if (who := project.people.participants.get(getattr(event, "participant", ""))) is not None:
        yield who.pseudonym
    if (source := project.sources.get(getattr(event, "source", "") or "")) is not None:
        yield source.title
    if (area := project.analysis.areas.get(getattr(event, "area", "") or "")) is not None:
        yield area.title
