"""The draft: the text with its labels replaced and names still in it; what is suspect, and what was decided of it."""

from dataclasses import dataclass

from stepdown.themes.bringing_in.waiting import INTERVIEWER, NOBODY, Choice, WaitingText, heard_again
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.pseudonyms.suggest import Suggestion, suggest
from stepdown.themes.texts.freeze import FrozenText, frozen

LABELS = {INTERVIEWER: "Interviewer", NOBODY: "Somebody else"}


@dataclass(frozen=True, slots=True)
class Suspect:
    """A stretch of the draft that may tell who somebody is, with what was decided of it, if anything was."""

    suggestion: Suggestion
    words: str
    before: str
    after: str
    choice: Choice | None

    @property
    def place(self) -> str:
        """By which a page names it."""
        return f"{self.suggestion.start}-{self.suggestion.end}"


def draft(text: WaitingText, project: Project) -> FrozenText:
    """The text under its pseudonyms. UnmappedLabelsError where nobody said who a label is."""
    known = {label: _label(text, project, label) for label in text.labels() if label not in text.unsaid()}
    return frozen(heard_again(text).lines, known)


def _label(text: WaitingText, project: Project, label: str) -> str:
    who = text.speakers.get(label)
    if who is None:
        return label  # an answer of a survey: its label says nothing of anybody
    return LABELS.get(who) or project.people.participants[who].pseudonym


def suspects(text: WaitingText, project: Project, register: Register, *, width: int = 60) -> tuple[Suspect, ...]:
    """Every suspect stretch of what people say, in text order."""
    found = draft(text, project)
    chosen = {(choice.start, choice.end): choice for choice in text.choices}
    return tuple(
        _suspect(found, suggestion, chosen.get((suggestion.start, suggestion.end)), width)
        for suggestion in suggest(found.text, register)
        if _is_said(found, suggestion)
    )


def _is_said(found: FrozenText, suggestion: Suggestion) -> bool:
    """Labels are ours: only what somebody says is looked at."""
    return any(turn.start <= suggestion.start and suggestion.end <= turn.end for turn in found.turns)


def _suspect(found: FrozenText, suggestion: Suggestion, choice: Choice | None, width: int) -> Suspect:
    turn = next(t for t in found.turns if t.start <= suggestion.start and suggestion.end <= t.end)
    return Suspect(
        suggestion=suggestion,
        words=found.text[suggestion.start : suggestion.end],
        before=found.text[max(turn.start, suggestion.start - width) : suggestion.start],
        after=found.text[suggestion.end : min(turn.end, suggestion.end + width)],
        choice=choice,
    )
