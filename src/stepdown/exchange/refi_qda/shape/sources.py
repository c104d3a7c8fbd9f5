"""Sources: texts with what was selected and coded in them, and media of which names and texts are kept."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from stepdown.exchange.refi_qda.guids import Guid
from stepdown.exchange.refi_qda.shape.audit import NOT_SAID, Audit
from stepdown.exchange.refi_qda.shape.words import MediaKind

type Given = str | bool | int | Decimal | date | datetime


@dataclass(frozen=True, slots=True)
class VariableValue:
    """What a case or a source has for a variable; None: the file names the variable and gives no value."""

    variable: Guid
    value: Given | None


@dataclass(frozen=True, slots=True)
class Coding:
    """One code applied by one user to a selection or to a whole source."""

    guid: Guid
    code: Guid
    by: Guid | None = None
    at: datetime | None = None
    notes: tuple[Guid, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """A span ``text[start:end]`` in code points. Its name is usually the words selected."""

    guid: Guid
    start: int
    end: int
    name: str | None = None
    description: str | None = None
    codings: tuple[Coding, ...] = ()
    notes: tuple[Guid, ...] = ()
    audit: Audit = NOT_SAID

    @property
    def is_memo(self) -> bool:
        """Whether it has no code: a remark on a passage, as other programs keep comments and annotations."""
        return not self.codings


@dataclass(frozen=True, slots=True)
class TextSource:
    """A text with its selections; a note is one too, and so is the transcript of a recording.

    Its line ends are LF. ``text`` is None where a file names the text and does not bring it: that is no empty text.
    """

    guid: Guid
    text: str | None
    name: str | None = None
    description: str | None = None
    selections: tuple[Selection, ...] = ()
    codings: tuple[Coding, ...] = ()
    notes: tuple[Guid, ...] = ()
    values: tuple[VariableValue, ...] = ()
    audit: Audit = NOT_SAID


@dataclass(frozen=True, slots=True)
class MediaSource:
    """A picture, PDF or recording: its name and the texts of it (a PDF's words, transcripts), never the file itself."""

    guid: Guid
    kind: MediaKind
    name: str | None = None
    description: str | None = None
    texts: tuple[TextSource, ...] = ()
    codings: tuple[Coding, ...] = ()
    notes: tuple[Guid, ...] = ()
    values: tuple[VariableValue, ...] = ()
    audit: Audit = NOT_SAID


type Source = TextSource | MediaSource
