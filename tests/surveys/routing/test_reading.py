"""What a form sends for a question becomes an answer of the right sort, or a problem that says what to do."""

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.surveys.responses import Given, Unanswered
from stepdown.surveys.routing.problem import Problem
from stepdown.surveys.routing.reading.answer import held, read_answer
from stepdown.surveys.routing.reading.texts import LONGEST
from stepdown.surveys.routing.route import follow
from tests.surveys.questionnaire.written import asked, chosen, of, page

SKIPPED = Unanswered.SKIPPED
KINDS = (
    *({"name": name, "label": {"en": name.upper()}} for name in ("da", "mh", "sub")),
    {"name": "none", "label": {"en": "None of these"}, "only": True},
)
QUESTIONNAIRE = of(
    page(
        *(asked("text"), asked("long", "long_text"), asked("n", "whole_number"), asked("x", "decimal")),
        *(asked("day", "date"), asked("agreed", "agree"), chosen("one"), chosen("many", "kinds", "several_of")),
        asked("note", "note"),
    ),
    lists={"yn": ({"name": "yes", "label": {"en": "Yes"}}, {"name": "no", "label": {"en": "No"}}), "kinds": KINDS},
)
ROUTE = follow(QUESTIONNAIRE, {}, date(2026, 3, 31))


def read(name: str, sent: dict[str, list[str]]) -> Given | Unanswered | Problem:
    return read_answer(ROUTE, QUESTIONNAIRE.question(name), sent)


def day(*parts: str) -> dict[str, list[str]]:
    return {f"day.{part}": [text] for part, text in zip(("day", "month", "year"), parts, strict=True)}


ANSWERS: list[tuple[str, dict[str, list[str]], Given | Unanswered]] = [
    ("text", {"text": ["  Sam  "]}, "Sam"),
    ("text", {"text": ["one\r\ntwo"]}, "one two"),
    ("text", {"text": [" \n "]}, SKIPPED),
    ("text", {}, SKIPPED),
    ("long", {"long": ["one  \r\n\r\ntwo\x0bthree\x00\n"]}, "one\n\ntwo\nthree"),
    ("long", {"long": ["Zoe\u0308"]}, "Zoë"),
    ("long", {"long": ["x" * LONGEST]}, "x" * LONGEST),
    ("n", {"n": [" 1,200 "]}, 1200),
    ("n", {"n": ["−3"]}, -3),
    ("n", {"n": ["007"]}, 7),
    ("n", {"n": [""]}, SKIPPED),
    ("x", {"x": ["2.50"]}, 2.5),
    ("x", {"x": [".5"]}, 0.5),
    ("x", {"x": ["1,000.25"]}, 1000.25),
    ("day", day("3", "06", "2026"), date(2026, 6, 3)),
    ("day", day("29", "2", "2024"), date(2024, 2, 29)),
    ("day", day("", " ", ""), SKIPPED),
    ("day", {}, SKIPPED),
    ("agreed", {"agreed": ["on"]}, True),
    ("agreed", {}, SKIPPED),
    ("one", {"one": ["no"]}, "no"),
    ("one", {"one": [""]}, SKIPPED),
    ("many", {"many": ["sub", "da", "sub"]}, ("da", "sub")),
    ("many", {"many": ["none"]}, ("none",)),
    ("many", {}, SKIPPED),
    ("note", {"note": ["x"]}, SKIPPED),
]


@pytest.mark.parametrize(("name", "sent", "answer"), ANSWERS)
def test_what_is_sent_is_read(name: str, sent: dict[str, list[str]], answer: Given | Unanswered):
    found = read(name, sent)
    assert (type(found), found) == (type(answer), answer)


PROBLEMS: list[tuple[str, dict[str, list[str]], str, str]] = [
    (
        "long",
        {"long": ["x" * (LONGEST + 5)]},
        "Your answer to “LONG” must have 10,000 characters or fewer. Take out 5",
        "long",
    ),
    ("n", {"n": ["2.5"]}, "Your answer to “N” must be a whole number, such as 12", "n"),
    ("n", {"n": ["about 3"]}, "Your answer to “N” must be a whole number, such as 12", "n"),
    ("n", {"n": ["1,20"]}, "Your answer to “N” must be a whole number, such as 12", "n"),
    ("n", {"n": ["٣"]}, "Your answer to “N” must be a whole number, such as 12", "n"),
    ("n", {"n": ["9" * 16]}, "Your answer to “N” must have 15 digits or fewer", "n"),
    ("x", {"x": ["1e3"]}, "Your answer to “X” must be a number, such as 12 or 2.5", "x"),
    ("x", {"x": ["nan"]}, "Your answer to “X” must be a number, such as 12 or 2.5", "x"),
    ("x", {"x": ["."]}, "Your answer to “X” must be a number, such as 12 or 2.5", "x"),
    ("day", day("3", "", "2026"), "The date for “DAY” must include a month", "day.month"),
    ("day", day("", "", "2026"), "The date for “DAY” must include a day and month", "day.day"),
    ("day", day("31", "2", "2026"), "The date for “DAY” must be a real date", "day.day"),
    ("day", day("3", "13", "2026"), "The date for “DAY” must be a real date", "day.day"),
    ("day", day("3", "June", "2026"), "The date for “DAY” must be a real date", "day.month"),
    ("day", day("3", "6", "26"), "The date for “DAY” must have a year of 4 numbers, such as 2026", "day.year"),
    ("day", day("3", "6", "0000"), "The date for “DAY” must be a real date", "day.day"),
    ("one", {"one": ["maybe"]}, "Select one of the answers that are offered to “ONE”", "one"),
    ("one", {"one": ["yes", "no"]}, "Select one answer only to “ONE”", "one"),
    ("many", {"many": ["da", "other"]}, "Select one of the answers that are offered to “MANY”", "many"),
    ("many", {"many": ["da", "none"]}, "Select “None of these” or other answers to “MANY”, not both", "many"),
]


@pytest.mark.parametrize(("name", "sent", "sentence", "field"), PROBLEMS)
def test_what_cannot_be_an_answer_is_a_problem(name: str, sent: dict[str, list[str]], sentence: str, field: str):
    assert read(name, sent) == Problem(name, sentence, field)


def test_a_problem_shows_what_the_question_asks_with_the_answers_shown_in_it():
    questionnaire = of(asked("name"), asked("n", "whole_number", label={"en": "How old is ${name}?\nIn years"}))
    route = follow(questionnaire, {"name": "Sam"}, date(2026, 3, 31))
    problem = read_answer(route, questionnaire.question("n"), {"n": ["x"]})
    assert isinstance(problem, Problem)
    assert problem.sentence == "Your answer to “How old is Sam?” must be a whole number, such as 12"


GIVEN = {
    "text": st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=20),
    "n": st.integers(-(10**14), 10**14),
    "x": st.integers(-(10**9), 10**9).map(lambda n: n / 1000),
    "day": st.dates(),
    "agreed": st.just(True),
    "one": st.sampled_from(("yes", "no")),
    "many": st.sets(st.sampled_from(("da", "mh", "sub")), min_size=1).map(lambda names: tuple(sorted(names))),
}


@pytest.mark.parametrize("name", GIVEN)
@given(st.data())
def test_what_the_form_holds_of_an_answer_is_read_as_the_same_answer(name: str, data: st.DataObject):
    answer = data.draw(GIVEN[name])
    question = QUESTIONNAIRE.question(name)
    fields = held(follow(QUESTIONNAIRE, {name: answer}, date(2026, 3, 31)), question)
    assert read_answer(ROUTE, question, fields) == (normalize("NFC", answer) if name == "text" else answer)


@given(st.sampled_from([q.name for q in QUESTIONNAIRE.questions()]), st.lists(st.text(max_size=12), max_size=3))
def test_whatever_is_sent_is_an_answer_none_or_a_problem(name: str, values: list[str]):
    fields = dict.fromkeys((name, f"{name}.day", f"{name}.month", f"{name}.year"), values)
    assert isinstance(read(name, fields), str | int | float | date | tuple | Unanswered | Problem)


DEFAULTS = [
    (asked("q", default="Sam"), {"q": ("Sam",)}),
    (asked("q", "whole_number", default="0"), {"q": ("0",)}),
    (asked("q", "date", default="2026-06-03"), {"q.day": ("3",), "q.month": ("6",), "q.year": ("2026",)}),
    (chosen("q", kind="several_of", default="no yes"), {"q": ("yes", "no")}),
    (asked("q"), {}),
]


@pytest.mark.parametrize(("question", "fields"), DEFAULTS)
def test_a_form_holds_the_default_until_there_is_an_answer_or_the_question_was_skipped(question, fields):
    questionnaire = of(question)
    asks = questionnaire.question("q")
    assert held(follow(questionnaire, {}, date(2026, 3, 31)), asks) == fields
    assert held(follow(questionnaire, {"q": SKIPPED}, date(2026, 3, 31)), asks) == {}
