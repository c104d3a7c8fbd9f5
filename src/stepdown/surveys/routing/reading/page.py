"""A whole page as it was sent: its answers read, the way followed anew, and what is wrong or has come to light."""

from collections.abc import Collection
from dataclasses import dataclass

from stepdown.surveys.questionnaire.questionnaire import Page, Question
from stepdown.surveys.responses import Given, Unanswered
from stepdown.surveys.routing.pages import shown_questions
from stepdown.surveys.routing.problem import Problem
from stepdown.surveys.routing.problems import page_problems
from stepdown.surveys.routing.reading.answer import read_answer
from stepdown.surveys.routing.reading.dates import PARTS, part_field
from stepdown.surveys.routing.reading.sent import Sent
from stepdown.surveys.routing.route import Route, follow


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page read. ``route``: the way with its answers. ``unseen``: what they have brought up on this same page."""

    route: Route
    problems: tuple[Problem, ...]
    unseen: tuple[Question, ...]

    @property
    def is_finished(self) -> bool:
        """Whether the respondent can go on to the next page."""
        return not self.problems and not self.unseen


def read_page(
    route: Route, page: Page, sent: Sent, seen: Collection[str] | None = None, language: str | None = None
) -> ReadPage:
    """The answers that a form sent. ``seen``: the questions that it showed, which are those of ``route`` if not told.

    An answer can bring up another question on the page: it is asked before the respondent goes on, for otherwise it
    would be skipped by people who never saw it. What could not be read is left as it was.
    """
    seen = route.shown if seen is None else seen
    read = {
        question.name: read_answer(route, question, sent, language)
        for question in page.questions
        if question.name in seen or _is_sent(question, sent)
    }
    answers: dict[str, Given | Unanswered] = {n: a for n, a in read.items() if not isinstance(a, Problem)}
    wrong = {name: problem for name, problem in read.items() if isinstance(problem, Problem)}
    after = follow(route.questionnaire, {**route.given, **answers}, route.today)
    judged = {problem.question: problem for problem in page_problems(after, page, language)} | wrong
    asked = shown_questions(after, page)
    unseen = tuple(question for question in asked if question.name not in read)
    told = (judged[question.name] for question in asked if question.name in judged and question not in unseen)
    return ReadPage(after, tuple(told), unseen)


def _is_sent(question: Question, sent: Sent) -> bool:
    return any(field in sent for field in (question.name, *(part_field(question.name, part) for part in PARTS)))
