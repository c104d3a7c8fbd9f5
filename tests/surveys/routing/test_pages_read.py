"""A page as it is sent: what is needed, what its author refuses, and what its answers bring up."""

from datetime import date

import pytest

from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.responses import Unanswered
from stepdown.surveys.routing.problems import page_problems
from stepdown.surveys.routing.reading.page import ReadPage, read_page
from stepdown.surveys.routing.route import Answers, follow
from tests.surveys.questionnaire.written import asked, chosen, of, page

TODAY = date(2026, 3, 31)

NEEDED = {
    "text": "Enter an answer to “Q”",
    "long_text": "Enter an answer to “Q”",
    "whole_number": "Enter a number for “Q”",
    "decimal": "Enter a number for “Q”",
    "date": "Enter a date for “Q”",
    "one_of": "Select an answer to “Q”",
    "several_of": "Select one or more answers to “Q”",
    "agree": "Select “Q” to go on",
}


def problems(questionnaire: Questionnaire, given: Answers, language: str | None = None) -> list[str]:
    route = follow(questionnaire, given, TODAY)
    return [problem.sentence for problem in page_problems(route, route.pages[-1], language)]


@pytest.mark.parametrize("kind", NEEDED)
def test_a_needed_answer_that_is_not_there_is_asked_for(kind: str):
    more = {"choices": "yn"} if kind in ("one_of", "several_of") else {}
    assert problems(of(asked("q", kind, required=True, **more)), {}) == [NEEDED[kind]]
    assert problems(of(asked("q", kind, **more)), {}) == []


def test_the_authors_own_words_come_first_in_the_language_of_the_respondent():
    questionnaire = of(
        asked("name"),
        asked(
            "q",
            "whole_number",
            required=True,
            required_message={"en": "Say how old ${name} is", "cy": "Dywedwch"},
            constraint=". < 18",
            constraint_message={"en": "${name} is a child"},
        ),
    )
    assert problems(questionnaire, {"name": "Sam"}) == ["Say how old Sam is"]
    assert problems(questionnaire, {"name": "Sam"}, "cy") == ["Dywedwch"]
    assert problems(questionnaire, {"name": "Sam", "q": 18}, "cy") == ["Sam is a child"]
    assert problems(questionnaire, {"name": "Sam", "q": 17}) == []


JUDGED = [
    ("whole_number", ". >= 0 and . <= 200", 201),
    ("date", ". <= today()", date(2026, 4, 1)),
    ("text", "regex(., '[A-Z]{2}[0-9]+')", "AB12 3"),
    ("several_of", "count-selected(.) < 2", ("yes", "no")),
    ("one_of", ". != 'no'", "no"),
]


@pytest.mark.parametrize(("kind", "constraint", "answer"), JUDGED)
def test_an_answer_that_its_author_refuses_is_a_problem_and_none_at_all_is_not(kind, constraint, answer):
    more = {"choices": "yn"} if kind in ("one_of", "several_of") else {}
    questionnaire = of(asked("q", kind, constraint=constraint, **more))
    assert problems(questionnaire, {"q": answer}) == ["Check your answer to “Q”"]
    assert problems(questionnaire, {"q": Unanswered.SKIPPED}) == []


def test_a_choice_that_is_no_longer_offered_is_asked_for_again():
    questionnaire = of(chosen("a"), chosen("q", choice_filter="name = ${a}"))
    assert problems(questionnaire, {"a": "yes", "q": "yes"}) == []
    assert problems(questionnaire, {"a": "no", "q": "yes"}) == ["Select one of the answers that are offered to “Q”"]


def test_a_required_question_of_which_a_filter_leaves_no_choice_can_be_gone_past():
    questionnaire = of(asked("a"), chosen("q", required=True, choice_filter="name = ${a}"))
    assert problems(questionnaire, {"a": "yes"}) == ["Select an answer to “Q”"]
    assert problems(questionnaire, {"a": "neither"}) == []


def test_what_is_not_shown_is_never_a_problem():
    questionnaire = of(page(chosen("a"), asked("q", required=True, relevant="${a} = 'yes'")))
    assert problems(questionnaire, {"a": "no"}) == []
    assert problems(questionnaire, {"a": "yes"}) == ["Enter an answer to “Q”"]


ROLE = of(
    page(
        chosen("role", "roles", required=True),
        asked("which", relevant="${role} = 'other'"),
        asked("years", "whole_number"),
        name="about",
    ),
    lists={"roles": [{"name": name, "label": {"en": name}} for name in ("sw", "other")]},
)


def sent(given: Answers, fields: dict[str, list[str]], seen: set[str] | None = None) -> ReadPage:
    return read_page(follow(ROLE, given, TODAY), ROLE.pages[0], fields, seen)


def test_a_page_that_is_in_order_is_read_whole():
    read = sent({}, {"role": ["sw"], "years": ["3"]})
    assert read.is_finished
    assert read.route.given == {"role": "sw", "years": 3}


def test_an_answer_that_brings_up_a_question_keeps_the_respondent_on_the_page_until_they_have_seen_it():
    first = sent({}, {"role": ["other"], "years": ["3"]})
    assert not first.is_finished
    assert [question.name for question in first.unseen] == ["which"]
    assert first.problems == ()
    again = sent(first.route.given, {"role": ["other"], "which": [""], "years": ["3"]})
    assert again.is_finished
    assert again.route.given["which"] is Unanswered.SKIPPED


def test_what_the_form_showed_counts_as_seen_though_nothing_was_kept_yet():
    assert sent({}, {"role": ["other"], "years": [""]}, seen={"role", "which", "years"}).is_finished


def test_problems_of_reading_and_of_judging_are_told_in_the_order_of_the_page():
    read = sent({}, {"which": ["x" * 10_001], "years": ["many"]})
    assert [problem.question for problem in read.problems] == ["role", "years"]
    read = sent({}, {"role": ["other"], "which": ["x" * 10_001], "years": ["many"]})
    assert [problem.question for problem in read.problems] == ["which", "years"]


def test_what_cannot_be_read_leaves_the_answer_as_it_was():
    read = sent({"years": 3}, {"role": ["sw"], "years": ["many"]})
    assert [problem.field for problem in read.problems] == ["years"]
    assert read.route.given["years"] == 3


def test_a_problem_with_a_question_that_is_no_longer_shown_is_not_told():
    read = sent({"role": "other"}, {"role": ["sw"], "which": ["x" * 10_001], "years": [""]})
    assert read.problems == ()
