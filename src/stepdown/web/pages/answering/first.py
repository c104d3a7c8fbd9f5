"""The first page: what it is about and what becomes of the answers. Looking at it uses nothing up; starting is sent."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.surveys.answer import keep_answers, looked
from stepdown.records.links import own_key
from stepdown.surveys.words import SurveyMode
from stepdown.web.pages.answering.door import for_respondents, show, with_link
from stepdown.web.pages.answering.going_on import next_to_answer
from stepdown.web.pages.answering.told import ANONYMITY, UNTIL_HANDED_IN, effort
from stepdown.web.pages.answering.visit import Visit

ANSWERED_HERE = "answered"
"""The one mark in a browser: answers were handed in from it by this open link. It keeps nobody from answering."""


@with_link
def first(request: HttpRequest, visit: Visit) -> HttpResponse:
    """What the survey is, or why it cannot be answered."""
    if not visit.can_answer:
        return show(request, visit, _why_not(visit))
    if request.method == "POST":
        return _start(visit)
    if request.method == "GET":
        looked(visit.link.survey, visit.today)
    shown = {
        "sheet": visit.link.sheet,
        "effort": effort(visit.questionnaire),
        "anonymity": ANONYMITY[SurveyMode(visit.link.survey.mode)],
        "until_handed_in": UNTIL_HANDED_IN,
        "has_started": visit.has_started,
        "was_answered_here": ANSWERED_HERE in request.COOKIES and not visit.own,
    }
    return show(request, visit, "first", shown)


@for_respondents
def unknown(request: HttpRequest, **about: object) -> HttpResponse:  # noqa: ARG001  # it says nothing
    """An address under which there is nothing: most often a link that was cut short."""
    raise NotSeen


def _why_not(visit: Visit) -> str:
    if visit.link.survey.state == SurveyState.PREPARED:
        return "not_yet"
    return "closed" if visit.link.survey.state == SurveyState.CLOSED and not visit.link.is_used else "handed_in"


def _start(visit: Visit) -> HttpResponse:
    """Whoever came by an open link gets a key of their own; whoever has begun goes on where they stopped."""
    if visit.link.invitation is None and not visit.own:
        visit = replace(visit, own=own_key())
    if not visit.has_started:
        try:
            keep_answers(survey=visit.link.survey, token=visit.key, answers={}, today=visit.today)
        except Refusal:  # it was closed at this very moment
            return redirect(visit.address("answer"))
    return redirect(next_to_answer(visit, visit.route()))
