"""Numbers as a sentence says them: one place finer than they were printed, with their sign of money or percent."""

from fractions import Fraction

from stepdown.evaluation.replay.expression.tree import Expression, Literal, Operation, Reference, Root, Tables
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.printed import Amount, Range
from stepdown.evaluation.replay.span import Span
from stepdown.results.rounding import round_half_up

SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}


def say_number(value: Fraction, places: int = 2) -> str:
    """A whole number with its commas, or a decimal to ``places``."""
    if value.denominator == 1:
        return f"{int(value):,}".replace("-", "−")
    return f"{round_half_up(value, places):,f}".replace("-", "−")


def say_as(figure: Figure, value: Fraction) -> str:
    """A value in the figure's own unit, one place finer than the figure is printed."""
    number = say_number(abs(value), places_of(figure) + 1)
    sign = "−" if value < 0 else ""
    return f"{sign}{figure.money}{number}{'%' if figure.is_percent else ''}"


def say_printed(figure: Figure) -> str:
    """The figure as the page has it, with the sign that its unit adds."""
    text = figure.printed.text
    if isinstance(figure.printed, Range):
        return text.replace("-", "–")
    if not isinstance(figure.printed, Amount):
        return text
    money = "" if text[:1] in "£$€" else figure.money
    percent = "%" if figure.is_percent and not text.endswith("%") else ""
    return f"{money}{text}{percent}"


def say_span(span: Span, places: int = 2) -> str:
    """A number, with its limits where it is not known exactly."""
    low, middle, high = (say_number(value, places) for value in (span.low, span.middle, span.high))
    return middle if low == high else f"{middle} (from {low} to {high}, as the print is rounded)"


def say_sum(expression: Expression, printed: dict[str, str]) -> str:
    """An expression with each id replaced by what the page prints for it."""
    match expression:
        case Literal(value):
            return say_number(value, 4)
        case Reference(id=name):
            return printed.get(name) or name
        case Tables(variant):
            return f"the number of tables that fit reading {variant}"
        case Root(of):
            return f"√({say_sum(of, printed)})"
        case Operation(sign, left, right):
            return f"{_side(left, sign, printed)} {SIGNS[sign]} {_side(right, sign, printed, last=True)}"


def _side(side: Expression, sign: str, printed: dict[str, str], *, last: bool = False) -> str:
    text = say_sum(side, printed)
    if not isinstance(side, Operation):
        return text
    looser = STRENGTH[side.sign] < STRENGTH[sign]
    return f"({text})" if looser or (last and sign in "-/" and STRENGTH[side.sign] == STRENGTH[sign]) else text


def places_of(figure: Figure) -> int:
    """The decimals that the figure is printed with."""
    return figure.printed.places if isinstance(figure.printed, Amount) else 0
