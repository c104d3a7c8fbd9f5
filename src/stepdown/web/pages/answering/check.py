"""All answers once more, each with a way to change it; and handing them in, which is done once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.surveys.answer import hand_in
from stepdown.surveys.questionnaire.questionnaire import Page
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.routing.pages import shown_questions
from stepdown.surveys.routing.problems import page_problems
from stepdown.surveys.routing.response import response_of
from stepdown.surveys.routing.route import Route
from stepdown.surveys.routing.wording import answer_in_words, say
from stepdown.web.pages.answering.door import show, while_open
from stepdown.web.pages.answering.first import ANSWERED_HERE
from stepdown.web.pages.answering.going_on import next_to_answer, not_come_to
from stepdown.web.pages.answering.visit import Visit

_REMEMBERED = 60 * 60 * 24 * 90
"""Seconds for which a browser remembers that answers were handed in from it."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question and its answer in words, which is empty where there is none."""

    question: str
    answer: str
    change: str


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """The answers of one part, under its heading."""

    heading: str
    rows: tuple[AnswerRow, ...]


@while_open
def check(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The answers; when sent, they are handed in."""
    route = visit.route()
    problems = tuple(_problems(visit, route))
    if not_come_to(route):
        return redirect(next_to_answer(visit, route))
    if request.method == "POST" and not problems:
        return _hand_in(request, visit, route)
    shown = {
        "groups": answer_groups(visit, route),
        "back": visit.page_address(route.pages[-1]) if route.pages else visit.address("answer"),
    }
    return show(request, visit, "check", shown, problems if request.method == "POST" else ())


def answer_groups(visit: Visit, route: Route) -> tuple[AnswerGroup, ...]:
    """The answers, with the pages of one part together."""
    parts = groupby(route.pages, key=lambda page: _heading(visit, route, page))
    groups = (AnswerGroup(heading, tuple(_rows(visit, route, pages))) for heading, pages in parts)
    return tuple(group for group in groups if group.rows)


def _heading(visit: Visit, route: Route, page: Page) -> str:
    return say(route, page.section, visit.language) or say(route, page.title, visit.language)


def _rows(visit: Visit, route: Route, pages: Iterator[Page]) -> Iterator[AnswerRow]:
    for page in pages:
        for question in shown_questions(route, page):
            if question.kind is not QuestionKind.NOTE:
                yield AnswerRow(
                    say(route, question.label, visit.language) or question.name,
                    answer_in_words(route, question.name, visit.language),
                    visit.page_address(page, is_changing=True),
                )


def _problems(visit: Visit, route: Route) -> Iterator[tuple[str, str]]:
    """What still needs an answer, or another one since an earlier one was changed, on whatever page."""
    for page in route.pages:
        for problem in page_problems(route, page, visit.language):
            yield problem.sentence, visit.page_address(page, is_changing=True)


def _hand_in(request: HttpRequest, visit: Visit, route: Route) -> HttpResponse:
    survey, response = visit.link.survey, response_of(route, "")
    try:
        hand_in(survey=survey, token=visit.key, response=response, today=visit.today, invitation=visit.link.invitation)
    except Refusal:  # it was handed in or closed meanwhile, which the first page says
        return redirect(visit.address("answer"))
    handed_in = redirect(visit.address("answer_thanks"))
    if visit.own:
        _remember(request, handed_in, visit)
    return handed_in


def _remember(request: HttpRequest, response: HttpResponse, visit: Visit) -> None:
    """That answers were handed in from this browser, and nothing more, told at the address of this survey alone."""
    response.set_cookie(
        ANSWERED_HERE, "yes", max_age=_REMEMBERED, path=reverse("answer", args=[visit.token]),
        secure=request.is_secure(), httponly=True, samesite="Lax",
    )  # fmt: skip
