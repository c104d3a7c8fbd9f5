"""What is wrong with the answers on a page: those that are needed and missing, and those that their author refuses."""

from collections.abc import Iterator

from stepdown.surveys.expression.evaluate import Known, holds
from stepdown.surveys.questionnaire.questionnaire import Page, Question
from stepdown.surveys.responses import Unanswered
from stepdown.surveys.routing.pages import shown_questions
from stepdown.surveys.routing.problem import CONSTRAINT, NOT_OFFERED, REQUIRED, Problem, labelled
from stepdown.surveys.routing.route import Route
from stepdown.surveys.routing.wording import say


def page_problems(route: Route, page: Page, language: str | None = None) -> tuple[Problem, ...]:
    """Every problem with the answers on a page, in the order of its questions. None: the respondent can go on."""
    return tuple(
        Problem(question.name, sentence, question.name)
        for question in shown_questions(route, page)
        for sentence in _sentences(route, question, language)
    )


def _sentences(route: Route, question: Question, language: str | None) -> Iterator[str]:
    """One sentence at most: an answer that is not there cannot be wrong besides."""
    if _is_not_offered(route, question):
        yield labelled(route, question, NOT_OFFERED, language)
    elif question.name not in route.answers:
        # Where a filter leaves nothing to choose, nothing can be asked for: the respondent could not go on.
        can_be_answered = not question.choices or bool(route.offered[question.name])
        if question.required and question.kind in REQUIRED and can_be_answered:
            default = labelled(route, question, REQUIRED[question.kind], language)
            yield say(route, question.required_message, language) or default
    elif not holds(question.constraint, Known(route.texts, route.today, own=route.texts[question.name])):
        default = labelled(route, question, CONSTRAINT, language)
        yield say(route, question.constraint_message, language) or default


def _is_not_offered(route: Route, question: Question) -> bool:
    """Whether a choice was given that is not offered, or is no longer since an earlier answer was changed."""
    given = route.given.get(question.name)
    if not question.choices or given is None or isinstance(given, Unanswered):
        return False
    names = given if isinstance(given, tuple) else (given,)
    offered = {choice.name for choice in route.offered[question.name]}
    return any(name not in offered for name in names)
