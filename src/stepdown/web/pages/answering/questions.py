"""One page of questions after another: what is sent is kept at once, whether anything is wrong with it or not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.surveys.answer import keep_page
from stepdown.surveys.questionnaire.questionnaire import Page
from stepdown.surveys.routing.reading.page import ReadPage, read_page
from stepdown.surveys.routing.reading.sent import Sent
from stepdown.surveys.routing.route import Route
from stepdown.web.pages.answering.door import show, while_open
from stepdown.web.pages.answering.going_on import after, before, next_to_answer, progress
from stepdown.web.pages.answering.page_put import PagePut, page_again, page_to_answer
from stepdown.web.pages.answering.put import fields_of
from stepdown.web.pages.answering.visit import CHANGING, Visit

LATER = "-later"
"""The button that saves. No question can have this name."""


@while_open
def questions(request: HttpRequest, visit: Visit, number: int) -> HttpResponse:
    """The page of this number in the questionnaire."""
    if not 1 <= number <= len(visit.questionnaire.pages):
        raise NotSeen
    page, route = visit.questionnaire.pages[number - 1], visit.route()
    if page not in route.pages:
        return redirect(next_to_answer(visit, route))
    if request.method == "POST":
        return _sent(request, visit, route, page)
    return _show(request, visit, route, page, page_to_answer(route, page, visit.language))


def sent_by(request: HttpRequest) -> Sent:
    """The values of a form by field."""
    return dict(request.POST.lists())


def _sent(request: HttpRequest, visit: Visit, route: Route, page: Page) -> HttpResponse:
    sent = sent_by(request)
    read = read_page(route, page, sent, language=visit.language)
    again = page_again(read, page, sent, visit.language)
    link, given = visit.link, dict(read.route.given)
    try:
        keep_page(survey=link.survey, token=visit.key, answers=given, today=visit.today, invitation=link.invitation)
    except Refusal as refusal:
        return _show(request, visit, read.route, page, again, refused=refusal.reason)
    if LATER in sent and not _would_lose(read, sent):
        return redirect(visit.address("answer_later"))
    if not read.is_finished:
        return _show(request, visit, read.route, page, again)
    return redirect(after(visit, read.route, page, is_changing=CHANGING in request.GET))


def _would_lose(read: ReadPage, sent: Sent) -> bool:
    """Whether something was typed that cannot be kept, because it is no answer."""
    return any(any(sent.get(field, ())) for problem in read.problems for field in fields_of(problem.question))


def _show(
    request: HttpRequest, visit: Visit, route: Route, page: Page, put: PagePut, *, refused: str = ""
) -> HttpResponse:
    is_changing = CHANGING in request.GET
    shown = {
        "page": put,
        "back": before(visit, route, page, is_changing=is_changing),
        "progress": progress(route, page),
        "send_to": visit.page_address(page, is_changing=is_changing),
    }
    problems = (*([(refused, "#main")] if refused else []), *put.problems)
    return show(request, visit, "questions", shown, problems)
