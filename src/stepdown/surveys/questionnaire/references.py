"""Which questions the expressions and the words of a questionnaire look at, and so which must be known before which."""

import re
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter

from stepdown.surveys.expression.parse import parse
from stepdown.surveys.expression.tokens import NotAnExpression
from stepdown.surveys.expression.tree import Reference, parts
from stepdown.surveys.questionnaire.questionnaire import Page, Question, Questionnaire

PIPED = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_-]*)\}")
"""Where words show the answer to another question."""

_OF_A_VALUE = ("relevant", "calculation", "choice_filter")
"""The expressions that decide what a question's answer can be; a constraint only judges it."""


def expressions_of(part: Page | Question) -> Iterator[tuple[str, str]]:
    """Each expression of a page or question with its key."""
    for key in ("relevant", *(("constraint", "calculation", "choice_filter") if isinstance(part, Question) else ())):
        if (text := getattr(part, key)) is not None:
            yield key, text


def names_in(expression: str | None) -> tuple[str, ...]:
    """The names that an expression looks at, each once. None for what is no expression: checking says so."""
    try:
        read = parts(parse(expression)) if expression is not None else ()
        return tuple(dict.fromkeys(part.name for part in read if isinstance(part, Reference)))
    except NotAnExpression:
        return ()


def needs(questionnaire: Questionnaire) -> dict[str, tuple[str, ...]]:
    """For each question the questions that must be known before its own answer can be."""
    held = {question.name for question in questionnaire.questions()}
    needed: dict[str, tuple[str, ...]] = {}
    for page in questionnaire.pages:
        shown_if = names_in(page.relevant)
        for question in page.questions:
            looked_at = (name for key in _OF_A_VALUE for name in names_in(getattr(question, key)))
            needed[question.name] = tuple(name for name in dict.fromkeys((*shown_if, *looked_at)) if name in held)
    return needed


def in_order(needed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The names so that each follows what it needs; graphlib's CycleError, a ValueError, where they go round."""
    return tuple(TopologicalSorter(needed).static_order())
