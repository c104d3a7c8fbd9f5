"""Responses as rows of values, in an order that tells nothing of when they came."""

import random
from collections.abc import Sequence
from datetime import date

from stepdown.exchange.survey_files.codes import Code
from stepdown.exchange.survey_files.variables import Form, Of, Variable
from stepdown.surveys.responses import Given, Response, Unanswered

type Value = int | float | date | str | Code | None
"""A number, a date, text, a code with its meaning, or nothing where the column beside says why."""


def rows_of(variables: Sequence[Variable], responses: Sequence[Response], seed: int) -> tuple[tuple[Value, ...], ...]:
    """A row of values a response, shuffled.

    Rows are first put in the order of their own content: who knows the seed cannot undo that. ValueError where an
    answer is none of its question's choices.
    """
    rows = [tuple(value_of(variable, response) for variable in variables) for response in responses]
    rows.sort(key=lambda row: [repr(value) for value in row])
    random.Random(seed).shuffle(rows)  # noqa: S311 - an order, and no secret
    return tuple(rows)


def value_of(variable: Variable, response: Response) -> Value:
    """What a column holds of a response."""
    match variable.of:
        case Of.ID:
            return response.id
        case Of.ROLE:
            return response.role
        case Of.COMPLETE:
            return _code(variable, response, response.is_complete)
        case _:
            answer = response.answers.get(variable.question or "", Unanswered.NOT_SHOWN)
            return _answer(variable, response, Unanswered.SKIPPED if _is_nothing(answer) else answer)


def _is_nothing(answer: Given | Unanswered) -> bool:
    return not answer.strip() if isinstance(answer, str) else answer == ()


def _answer(variable: Variable, response: Response, answer: Given | Unanswered) -> Value:
    if variable.of is Of.REASON:
        return _code(variable, response, answer if isinstance(answer, Unanswered) else True)
    if variable.of is Of.CHOICE and isinstance(answer, tuple):
        return _code(variable, response, variable.choice in answer)
    if variable.form is Form.CODE:
        return _code(variable, response, answer)
    return None if isinstance(answer, Unanswered | tuple) else answer


def _code(variable: Variable, response: Response, meaning: Given | Unanswered) -> Code:
    for code in variable.codes:
        if code.of == meaning and type(code.of) is type(meaning):
            return code
    raise ValueError(f"response {response.id}: {meaning!r} is none of the choices of {variable.question}")
