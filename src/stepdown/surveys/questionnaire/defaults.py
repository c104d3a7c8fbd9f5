"""The answer that a question begins with."""

import re
from datetime import date

from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given

_WHOLE = re.compile(r"-?\d{1,15}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,15}(\.\d{1,15})?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NO_DAY = "is no day such as 2026-03-31"
_WORKED_OUT = re.compile(r"\$\{|[\w:-]+\(")


def is_worked_out(default: str) -> bool:
    """Whether a default is an expression, which other programs would work out; here a default is an answer."""
    return bool(_WORKED_OUT.search(default))


def default_of(questionnaire: Questionnaire, question: Question) -> Given | None:
    """The answer that a question begins with, None where it has none; ValueError in words where it cannot be one."""
    written = question.default
    if written is None:
        return None
    match question.kind:
        case QuestionKind.TEXT | QuestionKind.LONG_TEXT:
            return _plain(written)
        case QuestionKind.WHOLE_NUMBER if _WHOLE.fullmatch(written):
            return int(written)
        case QuestionKind.DECIMAL if _DECIMAL.fullmatch(written):
            return float(written)
        case QuestionKind.DATE:
            return _day(written)
        case QuestionKind.ONE_OF | QuestionKind.SEVERAL_OF:
            return _chosen(questionnaire, question, written)
        case _:
            raise ValueError("is no number")


def _plain(written: str) -> str:
    if is_worked_out(written):
        raise ValueError("is an expression, and a default is an answer")
    return written


def _day(written: str) -> date:
    if not _DATE.fullmatch(written):
        raise ValueError(_NO_DAY)
    try:
        return date.fromisoformat(written)
    except ValueError as fault:
        raise ValueError(_NO_DAY) from fault


def _chosen(questionnaire: Questionnaire, question: Question, written: str) -> Given:
    offered = [choice.name for choice in questionnaire.choices_of(question)]
    chosen = [written] if question.kind is QuestionKind.ONE_OF else written.split()
    if unknown := [name for name in chosen if name not in offered]:
        raise ValueError(f"'{unknown[0]}' is not one of its choices")
    return written if question.kind is QuestionKind.ONE_OF else tuple(name for name in offered if name in chosen)
