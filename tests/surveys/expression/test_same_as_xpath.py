"""An expression is worth what XPath 1.0 says: the engine of libxml2, made by other people, is the judge."""

import math
import re
from datetime import date

import pytest
from hypothesis import given
from lxml import etree

from stepdown.surveys.expression.coerce import Value, text
from stepdown.surveys.expression.evaluate import Known, worth
from tests.surveys.expression.drawn import answers, expressions

_NOWHERE = etree.XML("<form/>")


def _text(value: object) -> str:
    return str(_NOWHERE.xpath("string($value)", value=value))


def _number(value: object) -> float:
    return float(_NOWHERE.xpath("number($value)", value=value))


def _truth(value: object) -> bool:
    return bool(_NOWHERE.xpath("boolean($value)", value=value))


OF_XLSFORM = {
    "selected": lambda _, chosen, one: _text(one).strip() in _text(chosen).split(),
    "count-selected": lambda _, chosen: float(len(_text(chosen).split())),
    "if": lambda _, condition, yes, no: yes if _truth(condition) else no,
    "coalesce": lambda _, first, second: first if _text(first) else second,
    "int": lambda _, value: float(math.trunc(n)) if math.isfinite(n := _number(value)) else n,
}


def by_libxml2(expression: str, known: dict[str, str]) -> Value:
    path = re.sub(r"\$\{(\w+)\}", r"$\1", expression)
    extensions = {(None, name): function for name, function in OF_XLSFORM.items()}
    return _NOWHERE.xpath(path, extensions=extensions, smart_strings=False, **known)


def same(ours: Value, theirs: Value) -> bool:
    if isinstance(ours, float) and isinstance(theirs, float):
        return (math.isnan(ours) and math.isnan(theirs)) or ours == theirs
    return type(ours) is type(theirs) and ours == theirs


@given(expressions, answers)
def test_a_drawn_expression_is_worth_what_xpath_says(expression: str, known: dict[str, str]):
    ours = worth(expression, Known(known, date(2026, 3, 31)))
    assert same(ours, by_libxml2(expression, known))


TRICKY = (
    *("${a} = 7", "7 = ${a}", "${a} != 7", "${a} = '7'", "' 7 ' = 7", "${b} = 0", "${b} != 0", "${b} = ''", "'a' = 0"),
    *("${c} = true()", "true() = ${b}", "1 = true()", "0 = false()", "'' = false()", "${b} = false()", "(1 = 1) = 'x'"),
    *("1 div 0", "-1 div 0", "0 div 0", "1 div -0", "(1 div 0) div 0", "('x' div 0)", "0 div 5", "${b} div 0"),
    *("7 mod 3", "-7 mod 3", "7 mod -3", "7 mod 0", "0 mod 7", "(1 div 0) mod 7", "7 mod (1 div 0)", "7 mod ${b}"),
    *("5.5 mod 2", "-(0)", "- - 3", "2 - - 3", "2 * 3 + 4", "2 + 3 * 4", "8 div 2 div 2", "8 - 2 - 2", "1 < 2 = 2 > 1"),
    *(
        "1 = 1 = 1",
        "2 = 2 = 2",
        "true() or false() and false()",
        "not(${b}) and ${c} = 'yes'",
        "'b' < 'a'",
        "'a' < true()",
    ),
    *("string-length(1 div 0)", "string-length(-1 div 0)", "string-length(0.1 + 0.2)", "string-length(${b})"),
    *(
        "int(2.9)",
        "int(-2.9)",
        "int('x')",
        "int(1 div 0)",
        "number(true())",
        "number(' 5. ')",
        "number('.5')",
        "number('+5')",
    ),
    *("if(${b}, 'yes', 'no')", "if(${c}, 'yes', 'no')", "if(0, 1, 2)", "if(1 div 0, 1, 2)", "coalesce(${b}, 'z')"),
    *("coalesce(${c}, 'z')", "coalesce(0, 1)", "1.5 <= 1.5", "2 >= 3", "'' >= 0", "not(0 div 0)"),
)


@pytest.mark.parametrize("expression", TRICKY)
def test_a_tricky_expression_is_worth_what_xpath_says(expression: str):
    known = {"a": "7", "b": "", "c": "yes"}
    assert same(worth(expression, Known(known, date(2026, 3, 31))), by_libxml2(expression, known))


@pytest.mark.parametrize(
    "number", [0.1 + 0.2, 1 / 3, 100.0, -2.5, 123456789.125, 0.0001, -0.0, math.nan, math.inf, -math.inf]
)
def test_a_number_is_written_as_xpath_writes_it(number: float):
    assert text(number) == _text(number)
