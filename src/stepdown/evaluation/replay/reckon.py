"""Working expressions out: every id stands for its row's printed value, with the rounding that the print allows for."""

from collections.abc import Mapping
from fractions import Fraction

from stepdown.evaluation.replay.expression.tree import (
    Comparison,
    Expression,
    Literal,
    Operation,
    Reference,
    Root,
    Tables,
)
from stepdown.evaluation.replay.figure import Figure
from stepdown.evaluation.replay.margins.solve import Solved
from stepdown.evaluation.replay.printed import Amount, NotPrinted, NotStated, Range, Window
from stepdown.evaluation.replay.say import say_printed, say_sum
from stepdown.evaluation.replay.span import Span

MORE_THAN_ANY = 10**12
"""Stands for 'we do not know how many more' where a search stopped."""


class CannotReckonError(Exception):
    """Arithmetic that the file gets wrong, and in which column; ``rule`` is a stable word, ``remedy`` what to do."""

    def __init__(self, rule: str, problem: str, remedy: str, column: str = "expression") -> None:
        super().__init__(problem)
        self.rule = rule
        self.problem = problem
        self.remedy = remedy
        self.column = column


class NotStatedError(Exception):
    """An expression that speaks of a figure which the publication does not state: nothing is wrong in the file."""


class Reckoner:
    """The figures of one publication, by id, and how many tables each variant of its margins allows."""

    def __init__(self, figures: Mapping[str, Figure], tables: Mapping[str, Solved] | None = None) -> None:
        self.figures = figures
        self.tables = tables or {}
        self._open: list[str] = []

    def value(self, expression: Expression) -> Span:
        """What the expression comes to; CannotReckonError or NotStatedError where it comes to nothing."""
        match expression:
            case Literal(value):
                return Span.point(value)
            case Reference(id=name):
                return self.figure(name)
            case Tables(variant):
                return self._tables(variant)
            case Root(of):
                return self._root(of)
            case Operation(sign, left, right):
                return self._operation(sign, left, right)

    def figure(self, name: str) -> Span:
        """What the row's printed value stands for; a row that prints none is worked out from its own expression."""
        if (figure := self.figures.get(name)) is None:
            raise NotStatedError(f"{name} cannot be read")
        match figure.printed:
            case Amount() | Range() | Window():
                return figure.printed.span
            case NotStated():
                raise NotStatedError(f"{name} ({figure.quantity}) is not stated")
            case NotPrinted() if (derivation := self.derivation(figure)) is not None:
                return self._derived(name, derivation)
            case NotPrinted():
                raise NotStatedError(f"{name} ({figure.quantity}) has no value")
        raise CannotReckonError(
            "not_a_number",
            f"{name} is printed as words ('{figure.printed.text}') and cannot be reckoned with",
            "Refer to a row that prints a number, or write the number into the expression.",
        )

    def derivation(self, figure: Figure) -> Expression | None:
        """The sum that a row without a printed value is worked out from: its first check, where that is a bare sum."""
        if not isinstance(figure.printed, NotPrinted) or not figure.checks:
            return None
        first = figure.checks[0][0]
        return first.right if isinstance(first, Comparison) and first.left is None and first.sign == "=" else None

    def say(self, expression: Expression) -> str:
        """The expression with the printed values in it."""
        return say_sum(expression, {name: say_printed(figure) for name, figure in self.figures.items()})

    def _derived(self, name: str, derivation: Expression) -> Span:
        if name in self._open:
            raise CannotReckonError(
                "circular",
                f"{' → '.join([*self._open[self._open.index(name) :], name])} go round in a circle",
                "Give one of these rows the value that the publication prints.",
            )
        self._open.append(name)
        try:
            return self.value(derivation)
        finally:
            self._open.pop()

    def _tables(self, variant: str) -> Span:
        solved = self.tables[variant]
        if solved.complete:
            return Span.point(solved.at_least)
        if not solved.tables:
            raise NotStatedError(f"Whether any table fits variant {variant} was not settled")
        return Span(Fraction(solved.at_least), Fraction(MORE_THAN_ANY))

    def _root(self, of: Expression) -> Span:
        try:
            return self.value(of).root()
        except ValueError as error:
            raise CannotReckonError("negative_root", f"{error}", "Correct the expression.") from None

    def _operation(self, sign: str, left: Expression, right: Expression) -> Span:
        first, second = self.value(left), self.value(right)
        match sign:
            case "+":
                return first + second
            case "-":
                return first - second
            case "*":
                return first * second
        try:
            return first / second
        except ZeroDivisionError:
            raise CannotReckonError(
                "division_by_zero",
                f"{self.say(right)} is, or may be, zero and cannot divide",
                "Correct the expression or the denominator.",
            ) from None
