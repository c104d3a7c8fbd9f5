"""A text that waits: its raw lines and what was decided so far. It holds real names and is only ever kept sealed."""

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from stepdown.themes.sources import SourceKind
from stepdown.themes.texts.heard import Heard, Line
from stepdown.written.part import Part

INTERVIEWER = "interviewer"
NOBODY = "nobody"
"""What a label can be beside a participant: whoever asks, and whoever is no participant and stays unnamed."""


class RawLine(Part):
    """A line as it was read."""

    speaker: str | None
    words: str
    at_seconds: float | None = None
    goes_on: bool = False

    model_config = Part.model_config | {"str_strip_whitespace": False}


class Choice(Part):
    """What was decided of one stretch of the draft: other words for it, or (None) that it stays and why."""

    start: int
    end: int
    words: str | None = None
    reason: str = ""


class WaitingText(Part):
    """The text with what is known of it. ``speakers``: label → participant, interviewer or nobody.

    ``roles``: label → role, of survey answers that nobody can be tied to.
    """

    source_kind: SourceKind
    title: str
    lines: tuple[RawLine, ...]
    held_on: date | None = None
    minutes: int | None = None
    question: str | None = None
    recording_delete_by: date | None = None
    speakers: Mapping[str, str] = Field(default={})
    roles: Mapping[str, str] = Field(default={})
    choices: tuple[Choice, ...] = ()

    def __repr__(self) -> str:
        return f"WaitingText of {len(self.lines)} lines"

    def unsaid(self) -> tuple[str, ...]:
        """The labels of which nobody has said yet who they are; a respondent of a survey need be nobody."""
        if self.source_kind is SourceKind.SURVEY:
            return ()
        return tuple(label for label in self.labels() if label not in self.speakers)

    def labels(self) -> tuple[str, ...]:
        """Each label once, in the order in which they appear."""
        return tuple(dict.fromkeys(line.speaker for line in self.lines if line.speaker))


def waiting(kind: SourceKind, title: str, heard: Heard) -> WaitingText:
    """A text that was just read."""
    lines = tuple(
        RawLine(speaker=x.speaker, words=x.words, at_seconds=x.at_seconds, goes_on=x.goes_on) for x in heard.lines
    )
    return WaitingText(source_kind=kind, title=title, lines=lines)


def heard_again(text: WaitingText) -> Heard:
    """Its lines as they were read, for who looks at the labels once more."""
    return Heard(tuple(Line(x.speaker, x.words, x.at_seconds, x.goes_on) for x in text.lines))


def with_speaker_split(text: WaitingText, label: str, *, is_speaker: bool) -> WaitingText:
    """The text with a label read as a speaker, or as ordinary words. What was decided of names is decided anew."""
    heard = heard_again(text)
    changed = heard.with_speaker(label) if is_speaker else heard.without_speaker(label)
    lines = waiting(text.source_kind, text.title, changed).lines
    kept = {known: who for known, who in text.speakers.items() if known != label}
    return text.model_copy(update={"lines": lines, "speakers": kept, "choices": ()})
