"""What of a file is in the project already, under another id: other programs give new ids at every export."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from stepdown.exchange.refi_qda.ours.inward import Arriving, Step, Words
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.project.events.framework import CodeMade
from stepdown.themes.project.events.people import ParticipantAdded, RoleNamed
from stepdown.themes.project.events.sources import SourceBroughtIn
from stepdown.themes.project.state.project import Project

type Ids = Mapping[str, str]
"""The file's id → the project's."""

type Path = tuple[str, ...]

_HOLD_IDS = ("coder", "role", "participant", "code", "parent", "source", "area", "coding", "about_id")


def under_known_ids(found: Arriving, project: Project) -> Arriving:
    """The same with the project's own ids: of coders, roles, participants, codes and areas by name, of texts by words.

    A code is known by the names that lead to it, so that two of one name in different places stay two.
    """
    ids = dict(_by_name_or_words(found, project))
    ids |= dict(_codings(found, project, ids))
    return replace(
        found,
        people=_all(found.people, ids),
        framework=_all(found.framework, ids),
        words=tuple(_words(text, ids) for text in found.words),
        areas=_all(found.areas, ids),
    )


def _by_name_or_words(found: Arriving, project: Project) -> Iterator[tuple[str, str]]:
    people = project.people
    coders = _named(project.coders.items())
    roles = _named((role.id, role.label) for role in people.roles.values())
    participants = _named((who.id, who.pseudonym) for who in people.participants.values())
    areas = _named((area.id, area.title) for area in project.analysis.areas.values())
    for step in (*found.people, *found.areas):
        match step.event:
            case CoderJoined(coder=id_, name=name) if name.casefold() in coders:
                yield id_, coders[name.casefold()]
            case RoleNamed(role=id_, label=name) if name.casefold() in roles:
                yield id_, roles[name.casefold()]
            case ParticipantAdded(participant=id_, pseudonym=name) if name.casefold() in participants:
                yield id_, participants[name.casefold()]
            case AreaNamed(area=id_, title=name) if name.casefold() in areas:
                yield id_, areas[name.casefold()]
    yield from _codes(found.framework, project)
    yield from _texts(found.words, project)


def _named(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name.casefold(): id_ for id_, name in named}


def _codes(framework: tuple[Step, ...], project: Project) -> Iterator[tuple[str, str]]:
    """A second code in the same place is the first one again."""
    framework_now = project.framework
    known = {tuple(map(_folded, framework_now.path(code.id))): code.id for code in framework_now.in_use()}
    paths: dict[str, Path] = {}
    for step in framework:
        if isinstance(step.event, CodeMade):
            made = step.event
            path = paths[made.code] = (*paths.get(made.parent or "", ()), _folded(made.text.name))
            yield made.code, known.setdefault(path, made.code)


def _folded(name: str) -> str:
    return name.strip().casefold()


def _texts(words: tuple[Words, ...], project: Project) -> Iterator[tuple[str, str]]:
    known = {source.words: source.id for source in project.sources.values() if source.words}
    for text in words:
        for step in text.steps:
            if isinstance(step.event, SourceBroughtIn) and step.event.words in known:
                yield text.source, known[step.event.words]


def _codings(found: Arriving, project: Project, ids: Ids) -> Iterator[tuple[str, str]]:
    """Those that say the same as one that is there: the same coder, code and stretch of a text."""
    known = {(c.source, c.code, c.coder, c.start, c.end): c.id for of in project.codings.values() for c in of.values()}
    for step in (step for text in found.words for step in text.steps):
        if isinstance(step.event, Coded):
            made, by = step.event, step.by or ""
            same = known.get((_now(made.source, ids), _now(made.code, ids), _now(by, ids), made.start, made.end))
            if same is not None:
                yield made.coding, same


def _now(id_: str, ids: Ids) -> str:
    return ids.get(id_, id_)


def _all(steps: tuple[Step, ...], ids: Ids) -> tuple[Step, ...]:
    return tuple(_step(step, ids) for step in steps)


def _words(text: Words, ids: Ids) -> Words:
    participants = tuple(_now(who, ids) for who in text.participants)
    return Words(_now(text.source, ids), text.title, participants, _all(text.steps, ids))


def _step(step: Step, ids: Ids) -> Step:
    return replace(step, event=_event(step.event, ids), by=_now(step.by, ids) if step.by else None)


def _event(event: Event, ids: Ids) -> Event:
    """The event with every id of its that is known by another one."""
    given = {name: getattr(event, name, None) for name in _HOLD_IDS}
    changed: dict[str, object] = {name: _now(id_, ids) for name, id_ in given.items() if isinstance(id_, str)}
    match event:
        case SourceBroughtIn():
            changed["speakers"] = {label: _now(who, ids) for label, who in event.speakers.items()}
            changed["roles"] = {label: _now(role, ids) for label, role in event.roles.items() if role}
        case AreaNamed():
            changed["codes"] = tuple(_now(code, ids) for code in event.codes)
    return event.model_copy(update=changed)
