"""A response as plain values that can be kept as JSON, and back again: an answer, or why there is none."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given, Unanswered

WHY = "why"
"""Under this key a kept value says why there is no answer."""


def kept_answers(answers: Mapping[str, Given | Unanswered]) -> dict[str, Any]:
    """The answers as plain values, by the name of the question."""
    return {name: _kept(answer) for name, answer in answers.items()}


def _kept(answer: Given | Unanswered) -> Any:
    if isinstance(answer, Unanswered):
        return {WHY: str(answer)}
    if isinstance(answer, date):
        return answer.isoformat()
    return list(answer) if isinstance(answer, tuple) else answer


def read_answers(questionnaire: Questionnaire, kept: Mapping[str, Any]) -> dict[str, Given | Unanswered]:
    """The answers that were kept, each as its question's kind. What is no question is left out."""
    kinds = {question.name: question.kind for question in questionnaire.questions()}
    return {name: _read(kinds[name], value) for name, value in kept.items() if name in kinds}


def _read(kind: QuestionKind, value: Any) -> Given | Unanswered:
    if isinstance(value, dict):
        return Unanswered(value[WHY])
    if kind is QuestionKind.DATE:
        return date.fromisoformat(value)
    return tuple(value) if kind is QuestionKind.SEVERAL_OF else value
