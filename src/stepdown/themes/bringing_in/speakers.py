"""Who speaks: what a label seems to mean, and the text once it is said."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from stepdown.themes.bringing_in.draft import draft
from stepdown.themes.bringing_in.waiting import INTERVIEWER, NOBODY, Choice, WaitingText
from stepdown.themes.project.rules.people import in_the_way
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.names import folded
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.texts.freeze import FrozenText

_ASKS = frozenset(("i", "int", "interviewer", "researcher", "moderator", "facilitator", "evaluator", "q"))
"""Labels of whoever asks, as transcripts write them."""


def proposed_speaker(label: str, project: Project, register: Register) -> str | None:
    """The participant whose name or pseudonym a label is, or the interviewer; None where nothing tells."""
    words = folded(label)
    names = {entry.pseudonym for entry in register.entries if words in map(folded, (entry.real, *entry.further))}
    for who in project.people.participants.values():
        if who.withdrew_on is None and (who.pseudonym in names or folded(who.pseudonym) == words):
            return who.id
    return INTERVIEWER if " ".join(words) in _ASKS else None


def unsaid(text: WaitingText, project: Project) -> tuple[str, ...]:
    """The labels of which nobody said yet who they are, or whose participant is none any more."""
    known = {INTERVIEWER, NOBODY, *project.people.participants}
    return tuple(label for label in text.labels() if label not in text.roles and text.speakers.get(label) not in known)


def with_speakers(text: WaitingText, speakers: Mapping[str, str], project: Project) -> WaitingText:
    """The text with what was said of its labels. What was decided of names goes with the words it was decided of."""
    now = text.model_copy(update={"speakers": {**text.speakers, **speakers}})
    if unsaid(text, project) or unsaid(now, project):
        return now.model_copy(update={"choices": ()})  # nothing can have been decided before every label was somebody
    old, new = draft(text, project), draft(now, project)
    return now.model_copy(update={"choices": tuple(_moved(text.choices, old, new))})


def _moved(choices: tuple[Choice, ...], old: FrozenText, new: FrozenText) -> Iterator[Choice]:
    """Labels have another length; the words of a turn, and where something stands in them, are the same."""
    starts = [turn.start for turn in old.turns]
    for choice in choices:
        number = bisect_right(starts, choice.start) - 1
        if number >= 0:
            by = new.turns[number].start - starts[number]
            yield choice.model_copy(update={"start": choice.start + by, "end": choice.end + by})


def lacking(text: WaitingText, project: Project) -> tuple[tuple[str, str], ...]:
    """The participants whose words cannot come in, each with why: no consent, or not to everything that is needed."""
    people = dict.fromkeys(who for who in text.speakers.values() if who in project.people.participants)
    found = ((who, " ".join(in_the_way(project, [who]))) for who in people)
    return tuple((who, why) for who, why in found if why)
