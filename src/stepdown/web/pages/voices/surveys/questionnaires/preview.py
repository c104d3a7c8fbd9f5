"""A questionnaire tried out as respondents will see it. Nothing is kept: the answers so far travel with the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render

from stepdown.surveys.kept import kept_answers, read_answers
from stepdown.surveys.questionnaire.questionnaire import Page, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.routing.pages import next_page, previous_page, shown_questions
from stepdown.surveys.routing.reading.page import read_page
from stepdown.surveys.routing.route import Answers, Route, follow
from stepdown.surveys.routing.wording import answer_in_words, say
from stepdown.web.asking import Asked
from stepdown.web.pages.answering.going_on import progress
from stepdown.web.pages.answering.languages import LANGUAGE, direction, languages_shown
from stepdown.web.pages.answering.page_put import PagePut, page_again, page_to_answer
from stepdown.web.pages.answering.questions import sent_by
from stepdown.web.pages.voices.surveys.seen import version_for

SO_FAR, PAGE, BACK = "-so-far", "-page", "-back"
"""What travels with the page: the answers so far, which page was sent, and whether the way back was taken."""


@dataclass(frozen=True, slots=True)
class Tried:
    """Somebody who tries a questionnaire out: what stands around a page of it, as around a respondent's."""

    questionnaire: Questionnaire
    language: str
    today: date

    @property
    def title(self) -> str:
        """What the survey is called."""
        return self.questionnaire.said(self.questionnaire.title, self.language)

    @property
    def direction(self) -> str:
        """In which direction the language is written."""
        return direction(self.language)

    def route(self, given: Answers) -> Route:
        """The way that answers lead."""
        return follow(self.questionnaire, given, self.today)


def preview(request: Asked, version_id: UUID) -> HttpResponse:
    """The first page; then whichever follows from what was sent."""
    version, _ = version_for(request, version_id)
    spoken, asked = version.questionnaire.languages, request.GET.get(LANGUAGE, "")
    tried = Tried(version.questionnaire, asked if asked in spoken else spoken[0], request.today)
    route = tried.route(_so_far(tried.questionnaire, request.POST))
    if request.method != "POST":
        return _show(request, version_id, tried, route, route.pages[0] if route.pages else None)
    return _sent(request, version_id, tried, route)


def _sent(request: Asked, version_id: UUID, tried: Tried, route: Route) -> HttpResponse:
    page = next((page for page in route.pages if page.name == request.POST.get(PAGE)), None)
    if page is None:  # from the end, back to the last page
        return _show(request, version_id, tried, route, route.pages[-1] if route.pages else None)
    if BACK in request.POST:
        return _show(request, version_id, tried, route, previous_page(route, page.name) or page)
    sent = sent_by(request)
    read = read_page(route, page, sent, language=tried.language)
    if not read.is_finished:
        put = page_again(read, page, sent, tried.language)
        return _show(request, version_id, tried, read.route, page, put)
    return _show(request, version_id, tried, read.route, next_page(read.route, page.name))


def _show(
    request: Asked, version_id: UUID, tried: Tried, route: Route, page: Page | None, put: PagePut | None = None
) -> HttpResponse:
    put = put or (page_to_answer(route, page, tried.language) if page else None)
    shown = {
        "visit": tried,
        "version_id": version_id,
        "languages": languages_shown(request, tried.questionnaire.languages, tried.language),
        "so_far": signing.dumps(kept_answers(route.given)),
        "page": put,
        "page_name": page.name if page else "",
        "is_first": bool(route.pages) and page == route.pages[0],
        "progress": progress(route, page) if page else "",
        "answers": tuple(_answers(tried, route)) if page is None else (),
        "problems": [{"text": words, "href": address} for words, address in put.problems] if put else [],
    }
    return render(request, "voices/surveys/preview.html", shown)


def _so_far(questionnaire: Questionnaire, sent: Mapping[str, str]) -> Answers:
    try:
        return read_answers(questionnaire, signing.loads(sent.get(SO_FAR, "")))
    except signing.BadSignature:
        return {}


def _answers(tried: Tried, route: Route) -> list[tuple[str, str]]:
    """Each question that was shown with its answer in words."""
    return [
        (say(route, q.label, tried.language) or q.name, answer_in_words(route, q.name, tried.language))
        for page in route.pages
        for q in shown_questions(route, page)
        if q.kind is not QuestionKind.NOTE
    ]
