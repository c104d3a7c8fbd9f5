"""What an expression is worth: the cases that authors of XLSForms rely on."""

from datetime import date

import pytest

from stepdown.surveys.expression.coerce import Value
from stepdown.surveys.expression.evaluate import Known, holds, worth

TODAY = date(2026, 3, 31)
ANSWERS = {"role": "other", "kinds": "da mh", "cases": "12", "seen": "2026-03-01", "hours": "2.5", "agreed": "OK"}

WORTH: list[tuple[str, Value]] = [
    ("${unanswered} = ''", True),
    ("${unanswered} > 3", False),
    ("${unanswered} < 3", False),
    ("${unanswered} + 1 = 1", False),
    ("not(${unanswered})", True),
    ("${agreed} = 'OK'", True),
    ("${agreed} = true()", True),
    ("selected(${kinds}, 'mh')", True),
    ("selected(${kinds}, 'm')", False),
    ("selected(${kinds}, '')", False),
    ("count-selected(${kinds})", 2.0),
    ("count-selected(${unanswered})", 0.0),
    ("coalesce(${unanswered}, ${role})", "other"),
    ("if(${cases} > 10, 'many', 'few')", "many"),
    ("${cases} * ${hours}", 30.0),
    ("int(${hours})", 2.0),
    ("int(0 - ${hours})", -2.0),
    ("${cases} div 5", 2.4),
    ("${cases} mod 5", 2.0),
    ("string-length(${role})", 5.0),
    ("today()", "2026-03-31"),
    ("${seen} <= today()", True),
    ("${seen} > today() - 7", False),
    ("${seen} > today() - 31", True),
    ("today() - ${seen}", 30.0),
    ("${seen} < '2026-02-30'", False),
    ("${seen} = '2026-03-01'", True),
]


@pytest.mark.parametrize(("expression", "value"), WORTH, ids=[expression for expression, _ in WORTH])
def test_an_expression_is_worth(expression: str, value: Value):
    found = worth(expression, Known(ANSWERS, TODAY))
    assert (type(found), found) == (type(value), value)


def test_a_constraint_judges_its_own_answer():
    between = ". >= 0 and . <= 200"
    assert [holds(between, Known({}, TODAY, own=own)) for own in ("0", "200", "201", "many")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_filter_judges_a_choice_by_its_columns():
    known = Known({"area": "north"}, TODAY, columns={"name": "x", "area": "north"})
    assert holds("area = ${area}", known)
    assert holds("no-such-column = ''", known)


def test_where_no_condition_is_written_it_holds():
    assert holds(None, Known({}, TODAY))


PATTERNS = [
    ("[0-9]{3}", "123", True),
    ("[0-9]{3}", "1234", False),
    ("^[0-9]{3}$", "123", True),
    ("a|b", "xb", False),
    (r"\w+", "Zoë", False),
    (r"\p{L}+", "Zoë", True),
    ("(?i)ab", "AB", True),
    (".*", "one\ntwo", False),
    ("(a+)+b", "a" * 10_000, False),
    ("(a|a)*b", "a" * 10_000, False),
    ("(.*)*x", "y" * 10_000, False),
]


@pytest.mark.parametrize(("pattern", "text", "whole"), PATTERNS)
def test_a_pattern_is_of_the_whole_text_and_never_takes_long(pattern: str, text: str, whole: bool):
    assert worth(f"regex(., '{pattern}')", Known({}, TODAY, own=text)) is whole


@pytest.mark.parametrize("pattern", ["(", "a)|(b", "(?=a)", "a" * 2000, "(a{1000}){1000}", "\ud800"], ids=ascii)
def test_a_pattern_that_is_itself_an_answer_and_cannot_be_used_matches_nothing(pattern: str):
    assert worth("regex(., ${pattern})", Known({"pattern": pattern}, TODAY, own="b")) is False
