"""Whose words a coding holds: everybody whose turn it touches."""

from dataclasses import dataclass

from stepdown.themes.project.state.coding import Coding
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody whose words are there: a participant, or somebody who answered and cannot be tied to anybody.

    ``person``: the participant, or the label of the answer. ``role``: None where none is known.
    """

    kind: SourceKind
    role: str | None
    person: str
    name: str


def said_by(project: Project, coding: Coding) -> tuple[Speaker, ...]:
    """Each once, in the order of the text. Nobody, where only an interviewer or somebody who withdrew speaks."""
    source = project.sources[coding.source]
    found = (_speaker(project, source, turn) for turn in source.turn_at(coding.start, coding.end))
    return tuple(dict.fromkeys(speaker for speaker in found if speaker is not None))


def _speaker(project: Project, source: Source, turn: int) -> Speaker | None:
    label, participant = source.turns[turn].speaker, source.participant_of(turn)
    if participant is not None:
        who = project.people.participants[participant]
        return None if participant in source.masked else Speaker(source.kind, who.role, who.id, who.pseudonym)
    if source.kind is SourceKind.SURVEY and label:
        return Speaker(source.kind, source.role_of(turn), label, label)
    return None
