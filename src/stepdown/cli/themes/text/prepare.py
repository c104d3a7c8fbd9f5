"""A transcript made ready to come in, or what must be decided first."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.cli.themes.text.names import shown, undecided, with_decisions
from stepdown.cli.themes.text.speakers import unnamed, with_speakers_named
from stepdown.themes.bringing_in.waiting import WaitingText
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.texts.heard import Heard


@dataclass(frozen=True, slots=True)
class Told:
    """What the command says of a text, each as 'one=other': who speaks, what is replaced, what is left and why."""

    speakers: Sequence[str]
    replace: Sequence[str]
    leave: Sequence[str]


@dataclass(frozen=True, slots=True)
class Waits:
    """What must be decided first: in lines for a person, and as values for a program."""

    why: str
    lines: tuple[str, ...]
    values: dict[str, object]


def prepared(
    text: WaitingText, heard: Heard, told: Told, *, project: Project, register: Register
) -> WaitingText | Waits:
    """The text with everything decided that the command says; Waits where something is left."""
    text = with_speakers_named(text, told.speakers, project)
    if lines := tuple(unnamed(text, heard)):
        return Waits("Say first who speaks:", lines, {"unnamed": list(text.unsaid())})
    text = with_decisions(text, project, register, leave=told.leave, replace=told.replace)
    if groups := undecided(text, project, register):
        values = [{"words": g.words, "times": len(g.suspects), "kind": g.suggestion.kind} for g in groups]
        why = "Decide first what becomes of these words, which may tell who somebody is:"
        return Waits(why, tuple(shown(groups)), {"suspects": values})
    return text
