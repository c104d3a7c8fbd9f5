"""Where a respondent goes on, and how far they are."""

from stepdown.surveys.questionnaire.questionnaire import Page, Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.routing.pages import next_page, previous_page, shown_questions
from stepdown.surveys.routing.problems import page_problems
from stepdown.surveys.routing.route import Route
from stepdown.web.pages.answering.visit import Visit


def next_to_answer(visit: Visit, route: Route) -> str:
    """The first page that is not finished; the check of all answers where there is none."""
    page = next((page for page in route.pages if _is_new(route, page) or page_problems(route, page)), None)
    if page and not route.given:  # who has only begun sees what stands before the first question too
        page = route.pages[0]
    return visit.page_address(page) if page else visit.address("answer_check")


def not_come_to(route: Route) -> Page | None:
    """The first page with a question that they have not come to."""
    return next((page for page in route.pages if _is_new(route, page)), None)


def after(visit: Visit, route: Route, page: Page, *, is_changing: bool) -> str:
    """Where they go on after a page. Who changes one answer goes back to the check, past what the change brought up."""
    if is_changing:
        return next_to_answer(visit, route)
    following = next_page(route, page.name)
    return visit.page_address(following) if following else visit.address("answer_check")


def before(visit: Visit, route: Route, page: Page, *, is_changing: bool) -> str:
    """Where the link back leads."""
    if is_changing:
        return visit.address("answer_check")
    preceding = previous_page(route, page.name)
    return visit.page_address(preceding) if preceding else visit.address("answer")


def progress(route: Route, page: Page) -> str:
    """'Page 2 of 4' where nobody's answers can change how many pages there are, otherwise 'Page 2'."""
    place = f"Page {route.pages.index(page) + 1}"
    return f"{place} of {len(route.pages)}" if _is_same_for_all(route.questionnaire) else place


def _is_same_for_all(questionnaire: Questionnaire) -> bool:
    shown = [page for page in questionnaire.pages if any(_can_be_shown(question) for question in page.questions)]
    return all(page.relevant is None and any(_is_always_shown(q) for q in page.questions) for page in shown)


def _can_be_shown(question: Question) -> bool:
    return question.kind is not QuestionKind.WORKED_OUT


def _is_always_shown(question: Question) -> bool:
    return _can_be_shown(question) and question.relevant is None


def _is_new(route: Route, page: Page) -> bool:
    asked = (question for question in shown_questions(route, page) if question.kind is not QuestionKind.NOTE)
    return any(question.name not in route.given for question in asked)
