"""The pages that are shown, one after another, and the questions on each."""

from stepdown.surveys.questionnaire.questionnaire import Page, Question
from stepdown.surveys.routing.route import Route


def shown_questions(route: Route, page: Page) -> tuple[Question, ...]:
    """The questions on a page that are shown now, notes included."""
    return tuple(question for question in page.questions if question.name in route.shown)


def next_page(route: Route, name: str) -> Page | None:
    """The page that is shown after the page ``name``, whether that is shown or not; None where it is the last.

    KeyError where no page has the name.
    """
    after = _names(route)[_place(route, name) + 1 :]
    return next((page for page in route.pages if page.name in after), None)


def previous_page(route: Route, name: str) -> Page | None:
    """The page that is shown before the page ``name``; None where it is the first. KeyError as for ``next_page``."""
    before = _names(route)[: _place(route, name)]
    return next((page for page in reversed(route.pages) if page.name in before), None)


def _names(route: Route) -> list[str]:
    return [page.name for page in route.questionnaire.pages]


def _place(route: Route, name: str) -> int:
    names = _names(route)
    if name not in names:
        raise KeyError(name)
    return names.index(name)
