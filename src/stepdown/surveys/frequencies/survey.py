"""What is counted: a questionnaire with the responses to it, the language of labels, and the least group told of."""

from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Response

SMALLEST_GROUP = 6
"""Of fewer people nothing is broken down: what all of them answered, or none, would be what each of them did."""

CLOSED = frozenset({QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.AGREE})
"""The kinds whose answers are among choices that are known beforehand."""

_ENDS = ("?", "!", ".", ":", "…")


def labelled(question: str, said: str) -> str:
    """What is asked and what is said of it: 'Is it quick? Yes', 'It is quick: Agree'."""
    return f"{question}{' ' if question.endswith(_ENDS) else ': '}{said}"


@dataclass(frozen=True, slots=True)
class Survey:
    """One survey. ``language`` is that of the labels, None for the questionnaire's first."""

    questionnaire: Questionnaire
    responses: tuple[Response, ...]
    language: str | None = None
    smallest_group: int = SMALLEST_GROUP

    def __post_init__(self) -> None:
        if self.smallest_group < 1:
            raise ValueError("the smallest group that is told of has 1 person or more")

    def said(self, words: Mapping[str, str]) -> str:
        """Words in the language of the labels."""
        return self.questionnaire.said(words, self.language)

    def label_of(self, question: Question) -> str:
        """What a question asks; its name where it says nothing."""
        return self.said(question.label) or question.name

    def is_too_few(self, people: int) -> bool:
        """Whether what so many people answered may be known to the service alone."""
        return people < self.smallest_group
