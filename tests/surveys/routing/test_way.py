"""The way through: what is shown, what is offered and what is worked out, for the answers given so far."""

from datetime import date

import pytest

from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.responses import Unanswered
from stepdown.surveys.routing.pages import next_page, previous_page, shown_questions
from stepdown.surveys.routing.route import Answers, Route, follow
from tests.surveys.questionnaire.written import asked, chosen, of, page

TODAY = date(2026, 3, 31)

BRANCHING = of(
    chosen("worked", required=True),
    page(asked("cases", "whole_number"), asked("seen", "date", relevant="${cases} > 0"), relevant="${worked} = 'yes'"),
    page(asked("why", "long_text"), relevant="${worked} = 'no'"),
    asked("twice", "worked_out", calculation="${cases} * 2"),
    page(asked("many", "note", relevant="${twice} > 10")),
    asked("end", "note"),
)


def way(given: Answers, questionnaire: Questionnaire = BRANCHING) -> Route:
    return follow(questionnaire, given, TODAY)


def names(route: Route) -> list[str]:
    return [page.name.removeprefix("p_") for page in route.pages]


PAGES: list[tuple[Answers, list[str]]] = [
    ({}, ["worked", "end"]),
    ({"worked": "yes"}, ["worked", "cases", "end"]),
    ({"worked": "no"}, ["worked", "why", "end"]),
    ({"worked": "yes", "cases": 6}, ["worked", "cases", "many", "end"]),
    ({"worked": "no", "cases": 6}, ["worked", "why", "end"]),
    ({"worked": Unanswered.SKIPPED, "cases": 6}, ["worked", "end"]),
]


@pytest.mark.parametrize(("given", "shown"), PAGES)
def test_the_pages_shown_follow_from_the_answers(given: Answers, shown: list[str]):
    assert names(way(given)) == shown


def test_one_page_leads_to_the_next_and_back():
    route = way({"worked": "yes"})
    assert next_page(route, "p_worked") == BRANCHING.pages[1]
    assert next_page(route, "p_end") is None
    assert previous_page(route, "p_end") == BRANCHING.pages[1]
    assert previous_page(route, "p_worked") is None


def test_from_a_page_that_is_no_longer_shown_the_way_goes_on():
    route = way({"worked": "no", "cases": 6})
    assert next_page(route, "p_cases") == BRANCHING.pages[2]
    assert previous_page(route, "p_cases") == BRANCHING.pages[0]


def test_a_page_that_is_not_there_is_not_found():
    with pytest.raises(KeyError):
        next_page(way({}), "p_nowhere")


def test_a_question_on_a_page_is_shown_when_its_own_condition_holds():
    of_cases = BRANCHING.pages[1]
    before, after = way({"worked": "yes"}), way({"worked": "yes", "cases": 1})
    assert [q.name for q in shown_questions(before, of_cases)] == ["cases"]
    assert [q.name for q in shown_questions(after, of_cases)] == ["cases", "seen"]


def test_what_was_given_on_a_way_that_was_left_counts_for_nothing():
    route = way({"worked": "no", "cases": 6, "seen": TODAY})
    assert route.answers == {"worked": "no"}
    assert "cases" not in route.texts


WORKED_OUT = {
    "${n} * 2": 14,
    "${n} div 2": 3.5,
    "${n} > 5": True,
    "${n} > 9": False,
    "if(${n} > 5, 'many', 'few')": "many",
    "${none} * 2": None,
    "${n} div 0": None,
    "${none}": None,
    "today() - ${day}": 30,
    "count-selected(${kinds})": 2,
    "${agreed} = 'OK'": True,
    "${hours} * 2": 3,
}


@pytest.mark.parametrize("calculation", WORKED_OUT)
def test_what_is_worked_out_is_an_answer_of_its_own_sort_or_none(calculation: str):
    questionnaire = of(
        page(
            *(asked("n", "whole_number"), asked("none", "decimal"), asked("day", "date"), asked("hours", "decimal")),
            *(chosen("kinds", kind="several_of"), asked("agreed", "agree")),
            asked("sum", "worked_out", calculation=calculation),
        )
    )
    given = {"n": 7, "day": date(2026, 3, 1), "kinds": ("yes", "no"), "agreed": True, "hours": 1.5}
    found = way(given, questionnaire).answers.get("sum")
    assert (type(found), found) == (type(WORKED_OUT[calculation]), WORKED_OUT[calculation])


def test_what_is_worked_out_before_what_it_is_made_of_is_known_all_the_same():
    questionnaire = of(
        asked("sum", "worked_out", calculation="${a} + ${b}"), asked("a", "decimal"), asked("b", "decimal")
    )
    assert way({"a": 1.0, "b": 2.0}, questionnaire).answers["sum"] == 3


def test_what_is_worked_out_of_what_is_not_shown_is_worked_out_of_nothing():
    questionnaire = of(
        chosen("a"),
        asked("b", "whole_number", relevant="${a} = 'yes'"),
        asked("sum", "worked_out", calculation="coalesce(${b}, 'none')"),
    )
    assert way({"a": "yes", "b": 3}, questionnaire).answers["sum"] == "3"
    assert way({"a": "no", "b": 3}, questionnaire).answers["sum"] == "none"


TOWNS = of(
    chosen("county", "counties"),
    chosen("town", "towns", choice_filter="county = ${county}"),
    chosen("towns", "towns", "several_of", choice_filter="county = ${county} or name = 'other'"),
    lists={
        "counties": [{"name": name, "label": {"en": name}} for name in ("kent", "essex")],
        "towns": [
            {"name": "deal", "label": {"en": "Deal"}, "tags": {"county": "kent"}},
            {"name": "hythe", "label": {"en": "Hythe"}, "tags": {"county": "kent"}},
            {"name": "harlow", "label": {"en": "Harlow"}, "tags": {"county": "essex"}},
            {"name": "other", "label": {"en": "Other"}},
        ],
    },
)


def offered(route: Route, name: str) -> list[str]:
    return [choice.name for choice in route.offered[name]]


def test_only_the_choices_that_pass_the_filter_are_offered():
    assert offered(way({}, TOWNS), "town") == ["other"]
    assert offered(way({"county": "kent"}, TOWNS), "town") == ["deal", "hythe"]
    assert offered(way({"county": "essex"}, TOWNS), "towns") == ["harlow", "other"]


def test_a_choice_that_is_no_longer_offered_counts_for_nothing():
    given = {"county": "essex", "town": "deal", "towns": ("deal", "other", "harlow")}
    assert way(given, TOWNS).answers == {"county": "essex", "towns": ("harlow", "other")}


def test_a_way_of_two_thousand_conditions_can_be_gone():
    chain = [asked(f"q{n}", relevant=f"${{q{n - 1}}} != ''" if n else None) for n in range(2_000)]
    route = way({f"q{n}": "x" for n in range(1_000)}, of(page(*chain)))
    assert len(route.shown) == 1_001
