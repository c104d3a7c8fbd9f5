"""What of a file can come into a project now: everything that is not there yet, and texts of those who have agreed."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from stepdown.exchange.refi_qda.ours.inward import Arriving, Step, Words
from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.events.framework import CodeMade
from stepdown.themes.project.events.people import ParticipantAdded, RoleNamed
from stepdown.themes.project.rules.people import in_the_way
from stepdown.themes.project.state.project import Project


@dataclass(frozen=True, slots=True)
class Incoming:
    """The steps to take now, in order; and of each text that waits why it does."""

    steps: tuple[Step, ...]
    waits: tuple[tuple[str, tuple[str, ...]], ...]


def incoming(found: Arriving, project: Project) -> Incoming:
    """What can come in. Reading the same file again brings only what was not there or had to wait."""
    new = [step for step in (*found.people, *found.framework) if not _is_there(step, project)]
    unread = [words for words in found.words if words.source not in project.sources]
    reasons = {id(words): _reasons(words, project) for words in unread}
    steps = [*new, *(step for words in unread if not reasons[id(words)] for step in words.steps)]
    steps += [step for step in found.areas if not _is_there(step, project)]
    waits = tuple((words.title, reasons[id(words)]) for words in unread if reasons[id(words)])
    return Incoming(tuple(steps), waits)


def _reasons(words: Words, project: Project) -> tuple[str, ...]:
    known = project.people.participants
    new = tuple(who for who in words.participants if who not in known)
    unknown = (f"{len(new)} of those who speak are participants only now. Record their consent first.",) if new else ()
    return (*unknown, *in_the_way(project, [who for who in words.participants if who in known]))


def _is_there(step: Step, project: Project) -> bool:
    people, event = project.people, step.event
    match event:
        case CoderJoined(coder=id_):
            known: Container[str] = project.coders
        case RoleNamed(role=id_):
            known = people.roles
        case ParticipantAdded(participant=id_):
            known = people.participants
        case CodeMade(code=id_):
            known = project.framework.codes
        case AreaNamed(area=id_):
            known = project.analysis.areas
        case MemoWritten(memo=id_):
            known = project.memos
        case _:
            return False
    return id_ in known


def titles_waiting(found: Incoming) -> Iterator[str]:
    """A sentence for each text that waits."""
    return (f"“{title}” waits: {' '.join(reasons)}" for title, reasons in found.waits)
