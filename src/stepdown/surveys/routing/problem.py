"""A problem with an answer, and the sentences that say it where the author wrote none."""

from collections.abc import Mapping
from dataclasses import dataclass

from stepdown.surveys.questionnaire.questionnaire import Question
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.routing.route import Route
from stepdown.surveys.routing.wording import say

_LONGEST_LABEL = 120

REQUIRED: Mapping[QuestionKind, str] = {
    QuestionKind.TEXT: "Enter an answer to {label}",
    QuestionKind.LONG_TEXT: "Enter an answer to {label}",
    QuestionKind.WHOLE_NUMBER: "Enter a number for {label}",
    QuestionKind.DECIMAL: "Enter a number for {label}",
    QuestionKind.DATE: "Enter a date for {label}",
    QuestionKind.ONE_OF: "Select an answer to {label}",
    QuestionKind.SEVERAL_OF: "Select one or more answers to {label}",
    QuestionKind.AGREE: "Select {label} to go on",
}
"""What is asked for where an answer is needed and there is none. A note and what is worked out need none."""

CONSTRAINT = "Check your answer to {label}"
NOT_OFFERED = "Select one of the answers that are offered to {label}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: of which question, the sentence for the respondent, and the field of the form that it is about."""

    question: str
    sentence: str
    field: str


def labelled(route: Route, question: Question, sentence: str, language: str | None) -> str:
    """A sentence with ``{label}`` in it: the first line of what the question asks, cut short where it is long."""
    first, *_ = say(route, question.label, language).splitlines() or [question.name]
    short = f"{first[: _LONGEST_LABEL - 1]}…" if len(first) > _LONGEST_LABEL else first
    return sentence.replace("{label}", f"“{short}”")
