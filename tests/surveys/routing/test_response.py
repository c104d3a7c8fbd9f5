"""What is kept when a respondent has finished."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stepdown.surveys.questionnaire.questionnaire import Question, Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Response, Unanswered
from stepdown.surveys.routing.pages import next_page, previous_page
from stepdown.surveys.routing.problem import Problem
from stepdown.surveys.routing.problems import page_problems
from stepdown.surveys.routing.reading.answer import held, read_answer
from stepdown.surveys.routing.response import response_of
from stepdown.surveys.routing.route import Route, follow
from tests.surveys.questionnaire.drawn import questionnaires
from tests.surveys.questionnaire.written import asked, chosen, of, page

TODAY = date(2026, 3, 31)
NOT_SHOWN, SKIPPED = Unanswered.NOT_SHOWN, Unanswered.SKIPPED

SURVEY = of(
    asked("intro", "note"),
    chosen("role", "roles"),
    chosen("worked"),
    page(asked("cases", "whole_number"), asked("well", "long_text"), relevant="${worked} = 'yes'"),
    asked("twice", "worked_out", calculation="${cases} * 2"),
    asked("improve", "long_text"),
    lists={
        "yn": [{"name": name, "label": {"en": name}} for name in ("yes", "no")],
        "roles": [
            {"name": "sw", "label": {"en": "Social worker"}},
            {"name": "none", "label": {"en": "Rather not say"}, "means": "not_known"},
        ],
    },
    role_question="role",
)


def response(given: dict[str, object], **more: bool) -> Response:
    return response_of(follow(SURVEY, given, TODAY), "R1", **more)


def test_what_was_shown_and_left_is_skipped_and_what_was_led_past_is_not_shown():
    assert response({"worked": "no", "role": SKIPPED}).answers == {
        "role": SKIPPED,
        "worked": "no",
        "cases": NOT_SHOWN,
        "well": NOT_SHOWN,
        "twice": NOT_SHOWN,
        "improve": SKIPPED,
    }


def test_answers_on_a_way_that_was_left_again_are_dropped():
    kept = response({"worked": "no", "cases": 4, "well": "Much"})
    assert (kept.answers["cases"], kept.answers["well"], kept.answers["twice"]) == (NOT_SHOWN, NOT_SHOWN, NOT_SHOWN)


def test_what_was_worked_out_is_kept():
    assert response({"worked": "yes", "cases": 4}).answers["twice"] == 8


def test_the_role_is_that_of_the_question_that_asks_for_it():
    assert response({"role": "sw"}).role == "sw"
    assert response({"role": SKIPPED}).role is None
    assert response({"role": "none"}).role is None
    assert response({"role": "none"}).answers["role"] == "none"


def test_where_a_respondent_stopped_what_was_not_come_to_was_not_shown():
    stopped = response({"role": SKIPPED, "worked": "yes"}, is_complete=False)
    assert not stopped.is_complete
    assert stopped.answers == {
        "role": SKIPPED,
        "worked": "yes",
        "cases": NOT_SHOWN,
        "well": NOT_SHOWN,
        "twice": NOT_SHOWN,
        "improve": NOT_SHOWN,
    }


ANSWERS = {
    QuestionKind.TEXT: st.sampled_from(("a", "3")),
    QuestionKind.LONG_TEXT: st.sampled_from(("a", "3")),
    QuestionKind.WHOLE_NUMBER: st.integers(-5, 300),
    QuestionKind.DECIMAL: st.sampled_from((0.5, 4.0)),
    QuestionKind.DATE: st.dates(),
    QuestionKind.AGREE: st.just(True),
}


def any_answer(questionnaire: Questionnaire, question: Question) -> st.SearchStrategy[object]:
    names = [choice.name for choice in questionnaire.choices_of(question)]
    if question.kind is QuestionKind.ONE_OF:
        return st.sampled_from(names)
    if question.kind is QuestionKind.SEVERAL_OF:
        return st.lists(st.sampled_from(names), min_size=1, unique=True).map(tuple)
    return ANSWERS.get(question.kind, st.just(SKIPPED))


@st.composite
def ways(draw: st.DrawFn) -> Route:
    questionnaire = draw(questionnaires())
    asks = [q for q in questionnaire.questions() if q.kind not in (QuestionKind.NOTE, QuestionKind.WORKED_OUT)]
    given = {q.name: draw(any_answer(questionnaire, q) | st.just(SKIPPED)) for q in asks if draw(st.booleans())}
    return follow(questionnaire, given, TODAY)


drawn = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@drawn
@given(ways())
def test_on_any_way_what_is_kept_is_what_was_shown(route: Route):
    kept = response_of(route, "R1")
    kinds = {question.name: question.kind for question in route.questionnaire.questions()}
    assert set(kept.answers) == {name for name, kind in kinds.items() if kind is not QuestionKind.NOTE}
    for name, answer in kept.answers.items():
        if kinds[name] is not QuestionKind.WORKED_OUT:
            assert (answer is NOT_SHOWN) == (name not in route.shown)
            assert isinstance(answer, Unanswered) or answer == route.given[name] or isinstance(answer, tuple)


@drawn
@given(ways())
def test_on_any_way_the_pages_lead_from_the_first_to_the_last_and_back(route: Route):
    there, back = [], []
    page = route.pages[0] if route.pages else None
    while page:
        there.append(page)
        page = next_page(route, page.name)
    page = there[-1] if there else None
    while page:
        back.append(page)
        page = previous_page(route, page.name)
    assert tuple(there) == tuple(reversed(back)) == route.pages


@drawn
@given(ways())
def test_on_any_way_a_question_that_is_not_required_can_be_skipped(route: Route):
    skipped = follow(route.questionnaire, dict.fromkeys(route.given, SKIPPED), TODAY)
    required = {question.name for question in skipped.questionnaire.questions() if question.required}
    for page_ in skipped.pages:
        assert {problem.question for problem in page_problems(skipped, page_)} <= required


@drawn
@given(ways())
def test_on_any_way_answers_that_counted_count_again_and_change_nothing(route: Route):
    assert follow(route.questionnaire, route.answers, TODAY).answers == route.answers


@drawn
@given(ways())
def test_on_any_way_what_the_form_holds_is_read_as_what_was_given(route: Route):
    for question in route.questionnaire.questions():
        if question.name in route.answers and question.kind is not QuestionKind.WORKED_OUT:
            answer = read_answer(route, question, held(route, question))
            expected = route.given[question.name]
            same = set(answer) == set(expected) if isinstance(answer, tuple) else answer == expected
            assert same or isinstance(answer, Problem)
