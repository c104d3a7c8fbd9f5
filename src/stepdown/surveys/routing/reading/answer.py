"""What a form sent, as an answer; and an answer, as a form holds it."""

from collections.abc import Callable, Mapping
from datetime import date

from stepdown.surveys.questionnaire.defaults import default_of
from stepdown.surveys.questionnaire.questionnaire import Question
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given, Unanswered
from stepdown.surveys.routing.problem import Problem, labelled
from stepdown.surveys.routing.reading.choices import read_agreement, read_one, read_several
from stepdown.surveys.routing.reading.dates import PARTS, part_field, read_date
from stepdown.surveys.routing.reading.numbers import read_decimal, read_whole_number
from stepdown.surveys.routing.reading.sent import Asked, Sent, WrongAnswerError
from stepdown.surveys.routing.reading.texts import read_long_text, read_text
from stepdown.surveys.routing.route import Route, as_text

_READERS: Mapping[QuestionKind, Callable[[Asked], Given | None]] = {
    QuestionKind.TEXT: read_text,
    QuestionKind.LONG_TEXT: read_long_text,
    QuestionKind.WHOLE_NUMBER: read_whole_number,
    QuestionKind.DECIMAL: read_decimal,
    QuestionKind.DATE: read_date,
    QuestionKind.ONE_OF: read_one,
    QuestionKind.SEVERAL_OF: read_several,
    QuestionKind.AGREE: read_agreement,
}
"""A note asks nothing, and what is worked out is never sent."""


def read_answer(
    route: Route, question: Question, sent: Sent, language: str | None = None
) -> Given | Unanswered | Problem:
    """The answer that a form sent to a question, that there is none, or why it cannot be one.

    Whether the answer is needed, offered and within the author's bounds is for ``page_problems`` to say.
    """
    read = _READERS.get(question.kind)
    try:
        answer = read(Asked(route, question, sent, language)) if read else None
    except WrongAnswerError as wrong:
        sentence = labelled(route, question, wrong.sentence, language)
        return Problem(question.name, sentence, wrong.field or question.name)
    return Unanswered.SKIPPED if answer is None else answer


def held(route: Route, question: Question) -> dict[str, tuple[str, ...]]:
    """What the form holds before it is filled in: the answer given before, or else the default, by field."""
    came_before = question.name in route.given
    answer = route.given[question.name] if came_before else default_of(route.questionnaire, question)
    return {} if answer is None or isinstance(answer, Unanswered) else _fields(question.name, answer)


def _fields(name: str, answer: Given) -> dict[str, tuple[str, ...]]:
    if isinstance(answer, date):
        values = (str(answer.day), str(answer.month), f"{answer.year:04}")
        return {part_field(name, part): (value,) for part, value in zip(PARTS, values, strict=True)}
    return {name: answer if isinstance(answer, tuple) else (as_text(answer),)}
