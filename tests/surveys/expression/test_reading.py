"""What is an expression, and what is said, with its place, of text that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.surveys.expression.parse import DEEPEST, LONGEST, parse
from stepdown.surveys.expression.tokens import NotAnExpression
from stepdown.surveys.expression.tree import Call, Chain, Column, Negation, Number, Own, Reference, Text, parts

READ = {
    "${role} = 'other'": Chain(Reference("role", 1), (("=", Text("other")),)),
    "${role}=“other”": Chain(Reference("role", 1), (("=", Text("other")),)),
    ". >= 0": Chain(Own(1), ((">=", Number(0.0)),)),
    "1 + 2 * 3": Chain(Number(1.0), (("+", Chain(Number(2.0), (("*", Number(3.0)),))),)),
    "1 - 2 - 3": Chain(Number(1.0), (("-", Number(2.0)), ("-", Number(3.0)))),
    "-.5": Negation(Number(0.5)),
    "today()-1": Chain(Call("today", (), 1), (("-", Number(1.0)),)),
    "county-name = 'Kent'": Chain(Column("county-name", 1), (("=", Text("Kent")),)),
    "and and or": Chain(Column("and", 1), (("and", Column("or", 9)),)),
}


@pytest.mark.parametrize("text", READ)
def test_an_expression_is_read_as_xpath_ranks_its_operators(text: str):
    assert parse(text) == READ[text]


NOT_READ = {
    "": (1, "nothing is written"),
    "   ": (1, "nothing is written"),
    "${role} = ": (11, "it ends where a name, a number or text should stand"),
    "${role} == 'x'": (10, "stands '='"),
    "${role} 'x'": (9, "stands 'x' where an operator"),
    "(1 + 2": (7, "it ends where ) should stand"),
    "1 + )": (5, "stands ')'"),
    "'other": (1, "a quotation mark is opened and not closed"),
    "${ role } = 1": (1, "a name is not written as ${name}"),
    "$role = 1": (1, "a name is not written as ${name}"),
    "../role = 'x'": (1, "a path into a form"),
    "/data/role = 'x'": (1, "a path into a form"),
    "a[1]": (2, "a path into a form"),
    "1 & 2": (3, "stands '&'"),
    "jr:choice-name(${role}, 'x')": (1, "stands jr:choice-name(), which is not a function here"),
    "__import__('os')": (1, "stands __import__(), which is not a function here"),
    "selected(${role})": (1, "selected() has 1 in its parentheses; give it 2"),
    "today(1)": (1, "today() has 1 in its parentheses; give it nothing"),
    "if(1, 2 3)": (9, "stands '3' where , should stand"),
    "regex(., '(')": (1, "the pattern of regex() cannot be used: missing )"),
    r"regex(., '(a)\1')": (1, "the pattern of regex() cannot be used: invalid escape sequence"),
    "regex(., 'a)|(b')": (1, "the pattern of regex() cannot be used: unexpected )"),
}


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_expression_is_refused_with_its_place(text: str):
    with pytest.raises(NotAnExpression) as refused:
        parse(text)
    at, problem = NOT_READ[text]
    assert refused.value.at == at
    assert problem in refused.value.problem


HOSTILE = {
    "too long": "1+" * LONGEST,
    "deep in parentheses": "(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1),
    "deep in functions": "not(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1),
    "deep in minus signs": "-" * (DEEPEST + 1) + "1",
    "deep after many that were closed": "(1)+" * 50 + "(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1),
    "deep after many functions and minus signs": "-not(1)+" * 50 + "(" * (DEEPEST + 1) + "1" + ")" * (DEEPEST + 1),
    "parentheses and no end": "(" * (LONGEST - 1),
    "a long pattern": f"regex(., '{'a' * 2000}')",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_would_take_too_much_is_refused(what: str):
    with pytest.raises(NotAnExpression):
        parse(HOSTILE[what])


def test_as_deep_and_as_long_as_allowed_is_read():
    assert parse("(" * DEEPEST + "1" + ")" * DEEPEST) == Number(1.0)
    longest = "1" + "+1" * ((LONGEST - 1) // 2)
    assert len(list(parts(parse(longest)))) == LONGEST // 2 + 1


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place_in_it(text: str):
    assert 1 <= (place_of_refusal(text) or 1) <= len(text) + 1


def place_of_refusal(text: str) -> int | None:
    try:
        parse(text)
    except NotAnExpression as refused:
        return refused.at
    return None


def test_the_names_that_an_expression_looks_at_are_found_with_their_places():
    found = parts(parse("selected(${a}, 'x') and -(${b} + 1) > if(${c}, 1, 2)"))
    assert [(part.name, part.at) for part in found if isinstance(part, Reference)] == [("a", 10), ("b", 27), ("c", 42)]
