"""The expressions: each can be read, and looks only at what is there."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial

from stepdown.surveys.expression.parse import parse
from stepdown.surveys.expression.tokens import NotAnExpression
from stepdown.surveys.expression.tree import Column, Node, Own, Reference, parts
from stepdown.surveys.questionnaire.checking.fault import Fault, Placed
from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.references import expressions_of
from stepdown.surveys.questionnaire.words import QuestionKind

OF_EVERY_CHOICE = ("name",)
"""What a filter can look at of any choice, beside its tags."""


def expression_faults(questionnaire: Questionnaire) -> Iterator[Fault]:
    """Expressions that cannot be read, and names in them that lead nowhere."""
    answered = [q.name for q in questionnaire.questions() if q.kind is not QuestionKind.NOTE]
    for page in questionnaire.pages:
        for key, text in expressions_of(page):
            yield from _faults(text, _Scope(key, partial(Fault, page=page.name), answered, ()))
        for question in page.questions:
            columns = _columns(questionnaire, question)
            for key, text in expressions_of(question):
                yield from _faults(text, _Scope(key, Placed(page, question).fault, answered, columns))


@dataclass(frozen=True, slots=True)
class _Scope:
    """What an expression stands in: its key, what makes a fault of it, and the names that it can look at."""

    key: str
    fault: Callable[[str], Fault]
    answered: Collection[str]
    columns: Collection[str]


def _columns(questionnaire: Questionnaire, question: Question) -> tuple[str, ...]:
    choices = questionnaire.lists.get(question.choices, ()) if question.choices else ()
    return (*OF_EVERY_CHOICE, *dict.fromkeys(tag for choice in choices for tag in choice.tags))


def _faults(text: str, scope: _Scope) -> Iterator[Fault]:
    try:
        node = parse(text)
    except NotAnExpression as refused:
        yield scope.fault(f"{scope.key} {refused}")
        return
    for part in parts(node):
        if problem := _problem(part, scope):
            yield scope.fault(f"{scope.key} {problem}")


def _problem(part: Node, scope: _Scope) -> str | None:
    match part:
        case Reference(name, at) if name not in scope.answered:
            return f"at character {at} looks at '{name}', which is no question here{_instead(name, scope.answered)}"
        case Own(at) if scope.key != "constraint":
            return f"at character {at} has a full stop, which only a constraint can; write ${{name}} instead"
        case Column(name, at) if scope.key != "choice_filter":
            return f"at character {at} has the bare word {name}; write ${{{name}}}, or '{name}' if it is text"
        case Column(name, at) if name not in scope.columns:
            return f"at character {at} looks at '{name}', which no choice here has{_instead(name, scope.columns)}"
        case _:
            return None


def _instead(name: str, known: Collection[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"; did you mean '{close[0]}'?" if close else "; correct the name"
