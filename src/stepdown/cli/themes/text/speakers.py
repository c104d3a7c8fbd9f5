"""Who speaks: labels of the transcript as the command names them."""

from collections.abc import Iterable, Iterator

from stepdown.themes.bringing_in.waiting import INTERVIEWER, NOBODY, WaitingText
from stepdown.themes.project.state.project import Project
from stepdown.themes.refused import Refused
from stepdown.themes.texts.heard import Heard

_APART = (INTERVIEWER, NOBODY)


def pair(said: str) -> tuple[str, str]:
    """'INT=interviewer' in two. Refused where it is no pair."""
    before, equals, after = said.partition("=")
    if not equals or not before.strip() or not after.strip():
        raise Refused(f"“{said}” must be two parts with = between them, such as “INT=interviewer”.")
    return before.strip(), after.strip()


def with_speakers_named(text: WaitingText, named: Iterable[str], project: Project) -> WaitingText:
    """The text with its labels as pseudonyms, ``interviewer`` or ``nobody``. Refused where one is not known."""
    speakers = dict(map(pair, named))
    for label in speakers.keys() - set(text.labels()):
        raise Refused(f"Nobody speaks under the label “{label}” in this file. Its labels: {', '.join(text.labels())}.")
    return text.model_copy(update={"speakers": {label: _who(said, project) for label, said in speakers.items()}})


def _who(said: str, project: Project) -> str:
    if said.casefold() in _APART:
        return said.casefold()
    for who in project.people.participants.values():
        if who.pseudonym.casefold() == said.casefold():
            return who.id
    raise Refused(f"There is no participant “{said}”. Add them first, or write {' or '.join(_APART)}.")


def unnamed(text: WaitingText, heard: Heard) -> Iterator[str]:
    """A line for each label that somebody must name: what stands under it, and what to write."""
    for seen in heard.labels:
        if seen.label in text.unsaid():
            yield f'“{seen.label}”, {seen.turns} turns, begins “{seen.begins}”: --speaker "{seen.label}=…"'
