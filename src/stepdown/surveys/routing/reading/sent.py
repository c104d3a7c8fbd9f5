"""What a form sends for a question, and that it is no answer."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepdown.surveys.questionnaire.questionnaire import Choice, Question
from stepdown.surveys.routing.route import Route
from stepdown.surveys.routing.wording import say

type Sent = Mapping[str, Sequence[str]]
"""The values of a form by the name of the field: a box that can be ticked many times sends many."""

_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class WrongAnswerError(Exception):
    """What was sent is no answer. ``sentence`` may hold ``{label}``; ``field``: which field it is about, if not all."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence, self.field = sentence, field


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was put to a respondent, and what the form sent."""

    route: Route
    question: Question
    sent: Sent
    language: str | None

    @property
    def field(self) -> str:
        """The field of the question; where it has several, their names begin with it."""
        return self.question.name

    def values(self) -> Sequence[str]:
        """Every value sent in the question's field."""
        return self.sent.get(self.field, ())

    def value(self, field: str | None = None) -> str:
        """The value of one field, cleaned; empty where there is none."""
        values = self.sent.get(field or self.field, ())
        return _clean(values[-1]) if values else ""

    def choices(self) -> tuple[Choice, ...]:
        """The choices of the question's list, before any filter."""
        return self.route.questionnaire.choices_of(self.question)

    def label_of(self, choice: Choice) -> str:
        """What a choice says."""
        return say(self.route, choice.label, self.language)


def _clean(text: str) -> str:
    """Text with plain line breaks, in composed characters (NFC), without characters that no screen shows."""
    lines = (line.rstrip() for line in text.splitlines())
    return unicodedata.normalize("NFC", _UNSHOWABLE.sub("", "\n".join(lines))).strip()
