"""'Show only if the answer is this': the simple condition as one thing to choose, and as the expression that it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.routing.route import TICKED

MOST_CHOICES = 20
"""Of a longer list nobody picks from a drop-down list of every answer; an expression says it."""

_CLOSED = (QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.AGREE)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: in words, and as an expression, by which it is chosen too."""

    words: str
    expression: str


def conditions_before(questionnaire: Questionnaire, name: str | None) -> tuple[Condition, ...]:
    """Every simple condition on a question that is asked before the one of this name; on any where that is None."""
    found: list[Condition] = []
    for question in questionnaire.questions():
        if question.name == name:
            break
        found.extend(_of(questionnaire, question))
    return tuple(found)


def in_words(questionnaire: Questionnaire, expression: str | None) -> str:
    """A condition as somebody would say it; the expression itself where it is none of the simple ones."""
    if expression is None:
        return ""
    simple = {one.expression: one.words for one in conditions_before(questionnaire, None)}
    return simple.get(expression, expression)


def _of(questionnaire: Questionnaire, question: Question) -> Iterator[Condition]:
    if question.kind not in _CLOSED:
        return
    asked = questionnaire.said(question.label) or question.name
    if question.kind is QuestionKind.AGREE:
        yield Condition(f"“{asked}” is ticked", f"${{{question.name}}} = '{TICKED}'")
        return
    choices = questionnaire.choices_of(question)
    for choice in choices if len(choices) <= MOST_CHOICES else ():
        if "'" not in choice.name:
            yield Condition(f"“{asked}” is: {questionnaire.said(choice.label)}", _expression(question, choice.name))


def _expression(question: Question, choice: str) -> str:
    if question.kind is QuestionKind.SEVERAL_OF:
        return f"selected(${{{question.name}}}, '{choice}')"
    return f"${{{question.name}}} = '{choice}'"
