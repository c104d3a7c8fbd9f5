"""A respondent's finished answers, as they are kept and counted."""

from stepdown.surveys.questionnaire.questionnaire import Question
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Given, Response, Unanswered
from stepdown.surveys.routing.route import Route


def response_of(route: Route, id_: str, *, is_complete: bool = True) -> Response:
    """The response that a way through makes. Answers given on a way that was left again are dropped.

    Where the respondent stopped on the way, what was not come to was not shown.
    """
    answers = {
        question.name: _answer(route, question, is_complete=is_complete)
        for question in route.questionnaire.questions()
        if question.kind is not QuestionKind.NOTE
    }
    return Response(id_, answers, _role(route), is_complete)


def _answer(route: Route, question: Question, *, is_complete: bool) -> Given | Unanswered:
    if question.name in route.answers:
        return route.answers[question.name]
    was_seen = question.name in route.shown and (is_complete or question.name in route.given)
    return Unanswered.SKIPPED if was_seen else Unanswered.NOT_SHOWN


def _role(route: Route) -> str | None:
    """The name of the role chosen. A choice that means that there is no answer is no role."""
    name = route.questionnaire.role_question
    for choice in route.offered.get(name, ()) if name else ():
        if choice.name == route.texts.get(name or "") and not choice.means:
            return choice.name
    return None
