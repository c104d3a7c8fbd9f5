"""What one respondent gave, and the ways in which there is no answer: each is a value of its own, none is empty."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stepdown.domain.word import Word

type Given = str | int | float | date | bool | tuple[str, ...]
"""An answer: text, a number, a date, a ticked box, the name of a choice, or the names of several."""


class Unanswered(Word):
    """Why a question has no answer."""

    NOT_SHOWN = "not_shown", "Not shown: earlier answers led past it"
    SKIPPED = "skipped", "Shown, and left without an answer"


@dataclass(frozen=True, slots=True)
class Response:
    """One respondent's answers by the name of the question. ``role``: who they are, where anybody said."""

    id: str
    answers: Mapping[str, Given | Unanswered]
    role: str | None = None
    is_complete: bool = True
