"""What a codebook says of each code: what it means, where it came from, and how it was used."""

from dataclasses import dataclass
from datetime import date

from stepdown.themes.project.words import CodeOrigin


@dataclass(frozen=True, slots=True)
class ParticipantCount:
    """How many participants of one source (interviews, survey) and one role have passages with the code."""

    source: str
    role: str
    participants: int


@dataclass(frozen=True, slots=True)
class CodebookRow:
    """One code. ``path`` are the names that lead to it, its own last. None: not known, or there is none yet.

    A source and role without a count were not counted; where nobody had the code the count is 0.
    """

    number: str
    path: tuple[str, ...]
    definition: str = ""
    include: str = ""
    exclude: str = ""
    example: str = ""
    origin: CodeOrigin | None = None
    question: str | None = None
    theme: str | None = None
    codings: int | None = None
    participants: tuple[ParticipantCount, ...] = ()
    first_used: date | None = None
    changed: date | None = None
    changed_by: str | None = None

    @property
    def name(self) -> str:
        """The code's own name."""
        return self.path[-1]
