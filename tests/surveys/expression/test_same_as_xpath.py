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


@pytest.mark.parametrize("number", [0.1 + 0.2, 1 / 3, 100.0, -2.5, 123456789.125, 0.0001, -0.0, math.nan, -math.inf])
def test_a_number_is_written_as_xpath_writes_it(number: float):
    assert text(number) == _text(number)
