"""Everybody who is heard in a project, and its quotes as voices among them: what the spread of quotes is told from."""

from stepdown.themes.findings.quoted import quoted
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.quotes.spread import Voice
from stepdown.themes.sources import SourceKind


def heard(project: Project) -> tuple[Voice, ...]:
    """Everybody whose words are there, once for each text that they speak in."""
    found = (
        _voice(project, source, turn)
        for source in project.sources.values()
        if source.words is not None
        for turn in range(len(source.turns))
    )
    return tuple(dict.fromkeys(voice for voice in found if voice))


def of_quotes(project: Project) -> tuple[Voice, ...]:
    """Who speaks first in each quote that may be used; a quote in which only an interviewer speaks is left out."""
    found = []
    for quote in project.analysis.quotes.values():
        source = project.sources[quote.source]
        voices = (_voice(project, source, turn) for turn in source.turn_at(quote.start, quote.end))
        first = next((voice for voice in voices if voice), None)
        if first and quoted(project, quote).may_be_used:
            found.append(first)
    return tuple(found)


def _voice(project: Project, source: Source, turn: int) -> Voice | None:
    """Who speaks a turn; None for an interviewer, and for somebody who withdrew."""
    who, label = source.participant_of(turn), source.turns[turn].speaker
    if who:
        one = project.people.participants[who]
        said = None if who in source.masked else (one.pseudonym, one.role)
    else:
        said = (label, source.role_of(turn)) if label and source.kind is SourceKind.SURVEY else None
    if said is None:
        return None
    name, role = said
    return Voice(name, source.id, source.kind, project.people.roles[role].label if role else None)
