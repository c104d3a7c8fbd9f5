"""What an expression is worth, given the answers: the meaning of XPath 1.0, in time in proportion to its length."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import ge, gt, le, lt

from stepdown.surveys.expression.coerce import Value, number, truth
from stepdown.surveys.expression.functions import FUNCTIONS
from stepdown.surveys.expression.parse import parse
from stepdown.surveys.expression.tree import Call, Chain, Column, Negation, Node, Number, Own, Reference, Text


@dataclass(frozen=True, slots=True)
class Known:
    """What an expression can look at. Answers are text, as a form keeps them; who is not there has the empty text.

    ``own``: the answer that a constraint judges. ``columns``: those of the choice that a filter judges.
    """

    answers: Mapping[str, str]
    today: date
    own: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


def worth(expression: str, known: Known) -> Value:
    """What an expression is worth; NotAnExpression where it is none."""
    return evaluate(parse(expression), known)


def holds(expression: str | None, known: Known) -> bool:
    """Whether a condition is true. Where no condition is written it is."""
    return expression is None or truth(worth(expression, known))


def evaluate(node: Node, known: Known) -> Value:
    """What a tree is worth. Never raises: what cannot be worked out is NaN, as in XPath."""
    match node:
        case Negation(of):
            return -number(evaluate(of, known))
        case Call(name, arguments):
            given = tuple(evaluate(argument, known) for argument in arguments)
            return FUNCTIONS[name].work_out(given, known.today)
        case Chain(first, rest):
            value = evaluate(first, known)
            for operator, part in rest:
                value = _OPERATORS[operator](value, evaluate(part, known))
            return value
        case _:
            return _looked_up(node, known)


def _looked_up(node: Text | Number | Reference | Own | Column, known: Known) -> Value:
    match node:
        case Text(value) | Number(value):
            return value
        case Reference(name):
            return known.answers.get(name, "")
        case Column(name):
            return known.columns.get(name, "")
        case Own():
            return known.own


def _equal(left: Value, right: Value) -> bool:
    """As truths where either is one, else as numbers where either is one, else as text."""
    if isinstance(left, bool) or isinstance(right, bool):
        return truth(left) == truth(right)
    if isinstance(left, float) or isinstance(right, float):
        return number(left) == number(right)
    return left == right


def _divided(left: float, right: float) -> float:
    if right:
        return left / right
    if left == 0 or math.isnan(left):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def _remainder(left: float, right: float) -> float:
    """What is left over, with the sign of what was divided."""
    return math.fmod(left, right) if right and math.isfinite(left) else math.nan


def _of_numbers(operation: Callable[[float, float], Value]) -> Callable[[Value, Value], Value]:
    return lambda left, right: operation(number(left), number(right))


_OPERATORS: Mapping[str, Callable[[Value, Value], Value]] = {
    "or": lambda left, right: truth(left) or truth(right),
    "and": lambda left, right: truth(left) and truth(right),
    "=": _equal,
    "!=": lambda left, right: not _equal(left, right),
    "<": _of_numbers(lt),
    "<=": _of_numbers(le),
    ">": _of_numbers(gt),
    ">=": _of_numbers(ge),
    "+": _of_numbers(lambda left, right: left + right),
    "-": _of_numbers(lambda left, right: left - right),
    "*": _of_numbers(lambda left, right: left * right),
    "div": _of_numbers(_divided),
    "mod": _of_numbers(_remainder),
}
