"""Expressions are read by a small grammar, and are never run as a program."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.replay.expression.parse import parse_checks, parse_sum
from stepdown.evaluation.replay.expression.tree import Literal, references
from stepdown.evaluation.replay.reckon import Reckoner


def worked(text: str) -> Fraction | None:
    return Reckoner({}).value(parse_sum(text)).exact


@pytest.mark.parametrize(
    ("text", "comes_to"),
    [
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("10 - 4 - 3", 3),
        ("100 / 10 / 2", 5),
        ("31 x 44,300", 1_373_300),
        ("31 × 44,300 ÷ 2", 686_650),
        ("-3 + 5", 2),
        ("sqrt(2.25)", Fraction(3, 2)),
        (".5 * 4", 2),
        ("0.1 + 0.2", Fraction(3, 10)),
    ],
)
def test_arithmetic_is_exact_and_keeps_to_the_usual_order(text, comes_to):
    assert worked(text) == comes_to


def joined(inner):
    return st.builds("({} {} {})".format, inner, st.sampled_from("+-*"), inner)


@given(st.recursive(st.integers(0, 999).map(str), joined, max_leaves=8))
def test_arithmetic_agrees_with_pythons_own(text):
    assert worked(text) == eval(text)  # noqa: S307  the text is made of digits, signs and brackets above


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("2 +", "expected before the end"),
        ("2 3", "a sign is expected"),
        ("(2", r"\) is expected"),
        ("a b", "a sign is expected"),
        ("= ", "expected before the end"),
        ("requires 5", "the id of a row"),
        ("a.b(1)", "a sign is expected"),
        ("__import__('os')", "not part of an expression"),
        ("a; import os", "a sign is expected"),
        ("2 ** 3", "a number or the id"),
        ("'a'", "not part of an expression"),
        ("a{b}", "not part of an expression"),
        ("(" * 60 + "1" + ")" * 60, "deep"),
        ("1" * 600, "longer"),
    ],
)
def test_what_is_no_expression_is_refused_with_what_is_wrong(text, complaint):
    with pytest.raises(ValueError, match=complaint):
        parse_checks(text)


@given(st.text(alphabet="aF01 ()+-*/=<>;,.[]_'\"%x", max_size=40))
def test_any_text_is_read_or_refused_and_nothing_else_happens(text):
    try:
        checks = parse_checks(text)
    except ValueError:
        return
    assert isinstance(checks, tuple)


def test_names_of_pythons_own_are_only_ids_of_rows():
    ((condition,),) = parse_checks("__class__ + exec + open")
    assert references(condition) == {"__class__", "exec", "open"}


def test_any_id_can_be_named_in_square_brackets():
    ((condition,),) = parse_checks("[Table 1, row 3] + [x] + [or]")
    assert references(condition) == {"Table 1, row 3", "x", "or"}


def test_nothing_is_declared_by_an_empty_expression():
    assert parse_checks("") == parse_checks(" ; ") == ()
    assert parse_sum("7") == Literal(Fraction(7))
