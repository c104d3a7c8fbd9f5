"""A page of questions as a respondent sees it: its heading, its questions, and what is wrong with the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stepdown.surveys.questionnaire.questionnaire import Page, Question
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.routing.pages import shown_questions
from stepdown.surveys.routing.problem import Problem
from stepdown.surveys.routing.reading.answer import held
from stepdown.surveys.routing.reading.page import ReadPage
from stepdown.surveys.routing.reading.sent import Sent
from stepdown.surveys.routing.route import Route
from stepdown.surveys.routing.wording import say
from stepdown.web.pages.answering.put import Put, link_to

_WITHOUT_LEGEND = (QuestionKind.NOTE, QuestionKind.AGREE)
"""Kinds whose words cannot be the heading of a page."""

_HEADINGS = {frozenset({QuestionKind.NOTE}): "Please read this", frozenset({QuestionKind.AGREE}): "Please confirm"}


@dataclass(frozen=True, slots=True)
class PagePut:
    """The page. ``heading`` is empty where the one question is the heading. ``unseen``: what has come up on it."""

    heading: str
    section: str
    questions: tuple[Put, ...]
    unseen: tuple[Put, ...] = ()

    @property
    def problems(self) -> tuple[tuple[str, str], ...]:
        """Each problem: its sentence, and where on the page it leads."""
        return tuple((put.problem.sentence, link_to(put)) for put in self.questions if put.problem)

    @property
    def new_questions(self) -> tuple[tuple[str, str], ...]:
        """Each question that the answers have brought up: what it asks, and where it is."""
        return tuple((say(put.route, put.question.label, put.language), link_to(put)) for put in self.unseen)


def page_to_answer(route: Route, page: Page, language: str) -> PagePut:
    """The page with what was answered before."""
    return _put(route, page, language, {q.name: held(route, q) for q in page.questions}, ())


def page_again(read: ReadPage, page: Page, sent: Sent, language: str) -> PagePut:
    """The page as it was sent, with its problems and what has come up."""
    unseen = {question.name for question in read.unseen}
    values = {q.name: held(read.route, q) if q.name in unseen else sent for q in page.questions}
    put = _put(read.route, page, language, values, read.problems)
    return replace(put, unseen=tuple(one for one in put.questions if one.question.name in unseen))


def _put(route: Route, page: Page, language: str, values: Mapping[str, Sent], problems: Sequence[Problem]) -> PagePut:
    asked = shown_questions(route, page)
    found = {problem.question: problem for problem in problems}
    title, section = say(route, page.title, language), say(route, page.section, language)
    heading = title or ("" if _is_heading(asked) else section or _heading_of(asked))
    questions = tuple(Put(route, q, language, values[q.name], found.get(q.name), is_heading=not heading) for q in asked)
    return PagePut(heading, section if section != heading else "", questions)


def _is_heading(asked: tuple[Question, ...]) -> bool:
    return len(asked) == 1 and asked[0].kind not in _WITHOUT_LEGEND


def _heading_of(asked: tuple[Question, ...]) -> str:
    return _HEADINGS.get(frozenset(question.kind for question in asked), "Questions")
