"""The way through a questionnaire for the answers given so far: what is shown, what is offered, what is worked out."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stepdown.surveys.expression.coerce import Value, text
from stepdown.surveys.expression.evaluate import Known, holds, worth
from stepdown.surveys.questionnaire.questionnaire import Choice, Page, Question, Questionnaire
from stepdown.surveys.questionnaire.references import in_order, needs
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given, Unanswered

type Answers = Mapping[str, Given | Unanswered]
"""By the name of the question; what is not there was not come to yet."""

TICKED = "OK"
"""What a ticked box is worth in an expression, as XLSForm has it."""


@dataclass(frozen=True, slots=True)
class Route:
    """One way through. ``given`` is every answer as it was given, on whatever way.

    ``pages``: those shown, in order. ``shown``: the names of the questions on them that are. ``offered``: the choices
    of each of these. ``answers``: what counts, which is what was given to a question shown, and what is worked out.
    ``texts``: the same as expressions see it.
    """

    questionnaire: Questionnaire
    today: date
    given: Answers
    pages: tuple[Page, ...]
    shown: frozenset[str]
    offered: Mapping[str, tuple[Choice, ...]]
    answers: Mapping[str, Given]
    texts: Mapping[str, str]


def follow(questionnaire: Questionnaire, given: Answers, today: date) -> Route:
    """The way that answers lead. The questionnaire is one against which checking finds nothing."""
    asked = {question.name: (page, question) for page in questionnaire.pages for question in page.questions}
    shown: set[str] = set()
    offered: dict[str, tuple[Choice, ...]] = {}
    answers: dict[str, Given] = {}
    texts: dict[str, str] = {}
    known = Known(texts, today)
    for name in in_order(needs(questionnaire)):
        page, question = asked[name]
        if not (holds(page.relevant, known) and holds(question.relevant, known)):
            continue
        if question.calculation is not None:
            answer, texts[name] = _worked_out(worth(question.calculation, known))
        else:
            shown.add(name)
            offered[name] = _offered(questionnaire, question, known)
            answer = _kept(given.get(name), question, offered[name])
            texts[name] = as_text(answer)
        if answer is not None:
            answers[name] = answer
    pages = tuple(page for page in questionnaire.pages if any(question.name in shown for question in page.questions))
    return Route(questionnaire, today, given, pages, frozenset(shown), offered, answers, texts)


def as_text(answer: Given | None) -> str:
    """An answer as expressions see it: several choices with spaces between them, a date as 2026-03-31."""
    match answer:
        case None | False:
            return ""
        case True:
            return TICKED
        case tuple():
            return " ".join(answer)
        case float():
            return text(answer)
        case date():
            return answer.isoformat()
        case _:
            return str(answer)


def _worked_out(value: Value) -> tuple[Given | None, str]:
    """What is worked out, as an answer and as expressions see it. The empty text and what is no number are none."""
    if value == "" or (isinstance(value, float) and not math.isfinite(value)):
        return None, ""
    is_whole = isinstance(value, float) and value.is_integer()
    return int(value) if is_whole else value, text(value)


def _offered(questionnaire: Questionnaire, question: Question, known: Known) -> tuple[Choice, ...]:
    choices = questionnaire.choices_of(question)
    if question.choice_filter is None:
        return choices
    return tuple(choice for choice in choices if _passes(choice, question.choice_filter, known))


def _passes(choice: Choice, choice_filter: str, known: Known) -> bool:
    return holds(choice_filter, Known(known.answers, known.today, columns={**choice.tags, "name": choice.name}))


def _kept(answer: Given | Unanswered | None, question: Question, offered: tuple[Choice, ...]) -> Given | None:
    """The answer without choices that are not offered (any longer); None where nothing is left of it."""
    if answer is None or isinstance(answer, Unanswered) or answer in ("", ()):
        return None
    if question.kind is QuestionKind.AGREE:
        return answer or None
    if not question.choices:
        return answer
    names = [choice.name for choice in offered]
    if isinstance(answer, tuple):
        return tuple(name for name in names if name in answer) or None
    return answer if answer in names else None
