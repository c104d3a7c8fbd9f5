"""What a file brings is looked through for real names before any of it comes in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from stepdown.exchange.refi_qda.ours.inward import Arriving, Step, Words
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.themes.project.events.coding import MemoWritten
from stepdown.themes.project.events.framework import CodeMade
from stepdown.themes.project.events.people import ParticipantAdded, RoleNamed
from stepdown.themes.project.events.sources import SourceBroughtIn
from stepdown.themes.pseudonyms.leaks import check_leaks
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.pseudonyms.rules import PATTERNS

NAMES = "Names of the register, or what looks like a number or an address, stand in it"
ODD_CHARACTERS = "It holds a null character, which cannot be kept"
NO_WORDS = "Its words are not in the file"


@dataclass(frozen=True, slots=True)
class Look:
    """How to look. ``has_looked``: a person says that what only looks like a number or an address is none; names of
    the register stop a thing all the same."""

    register: Register
    has_looked: bool = False


@dataclass(frozen=True, slots=True)
class Stopped:
    """Something that does not come in, and why."""

    event: Event
    why: str


def looked_through(found: Arriving, look: Look) -> tuple[Arriving, tuple[Stopped, ...]]:
    """What of it may come in, and what may not. A text that may not takes everything on it with it."""
    everything = [*found.people, *found.framework, *(s for text in found.words for s in text.steps), *found.areas]
    why = dict(_reasons(everything, look))
    stopped = tuple(Stopped(step.event, why[id(step)]) for step in everything if id(step) in why)
    words = (_without(text, why) for text in found.words if id(text.steps[0]) not in why)
    kept = replace(
        found, people=_sound(found.people, why), framework=_sound(found.framework, why), words=tuple(words),
        areas=_sound(found.areas, why),
    )  # fmt: skip
    return kept, stopped


def _reasons(steps: Sequence[Step], look: Look) -> Iterator[tuple[int, str]]:
    said = {str(id(step)): step for step in steps if _said(step.event)}
    patterns = () if look.has_looked else PATTERNS
    check = check_leaks({key: _said(step.event) for key, step in said.items()}, look.register, patterns)
    yield from ((id(said[leak.text]), NAMES) for leak in check.leaks)
    yield from ((id(step), ODD_CHARACTERS) for step in said.values() if "\0" in _said(step.event))
    yield from (
        (id(step), NO_WORDS) for step in steps if isinstance(step.event, SourceBroughtIn) and not step.event.words
    )


def _said(event: Event) -> str:
    """What anybody can read of an event."""
    return "\n".join(_words(event))


def _words(event: Event) -> Iterable[str]:
    match event:
        case ParticipantAdded():
            return (event.pseudonym,)
        case RoleNamed():
            return (event.label, event.public_label)
        case CodeMade():
            return event.text.model_dump().values()
        case SourceBroughtIn():
            return (event.title, *event.speakers, *event.roles, event.words or "")
        case MemoWritten() | AreaNamed():
            return (event.title,) if isinstance(event, AreaNamed) else (event.words or "",)
        case _:
            return ()


def _sound(steps: tuple[Step, ...], why: dict[int, str]) -> tuple[Step, ...]:
    return tuple(step for step in steps if id(step) not in why)


def _without(text: Words, why: dict[int, str]) -> Words:
    return replace(text, steps=_sound(text.steps, why))
