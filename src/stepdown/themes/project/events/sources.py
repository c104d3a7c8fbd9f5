"""Texts: brought in, corrected, masked; and the recording that must not be kept."""

from datetime import date
from typing import Literal

from pydantic import Field

from stepdown.themes.project.events.happening import Happening
from stepdown.themes.sources import SourceKind
from stepdown.written.part import Part


class Spoken(Part):
    """One turn: who spoke (a label of the text), and where their words stand in it, in code points."""

    speaker: str | None
    start: int
    end: int
    at_seconds: float | None = None


class SourceBroughtIn(Happening):
    """A text came into the project. ``speakers``: label → participant; a label that is not there is nobody's."""

    kind: Literal["source_brought_in"] = "source_brought_in"
    source: str
    source_kind: SourceKind
    title: str
    held_on: date | None = None
    minutes: int | None = None
    question: str | None = None
    """The survey question, of survey answers."""
    turns: tuple[Spoken, ...]
    speakers: dict[str, str]
    roles: dict[str, str] = Field(default={})
    """Label → role, of speakers who are no participants: unlinked survey answers."""
    recording_delete_by: date | None = None
    replaced: dict[str, int] = Field(default={})
    """The pseudonyms that stand in the text and how often each was set: the log of replacements, without names."""
    words: str | None = None


class TextCorrected(Happening):
    """A new version of a text. ``moved``: coding → where it stands now; ``to_review``: those that a person must see."""

    kind: Literal["text_corrected"] = "text_corrected"
    source: str
    reason: str
    turns: tuple[Spoken, ...]
    moved: dict[str, tuple[int, int]]
    to_review: tuple[str, ...] = ()
    words: str | None = None


class TextMasked(Happening):
    """The words of a participant who withdrew are gone from a talk with others; all else stands where it stood."""

    kind: Literal["text_masked"] = "text_masked"
    source: str
    participant: str
    words: str | None = None


class AudioDeleted(Happening):
    """The recording behind a text was deleted. Stepdown never had it."""

    kind: Literal["audio_deleted"] = "audio_deleted"
    source: str
    on: date
