"""Formulas as small values that can be written for a spreadsheet and worked out here: one tree, two readings.

No library that works spreadsheets out could be taken: those that are kept up have licences that we cannot pass on, and
the one with a permissive licence has had no release since 2023. So the formula that is written and the formula that is
tested are the same value, and tests compare what it is worth with the model, to the penny, without a spreadsheet.
``text`` always brackets as the tree is built, so both readings do the same steps in the same order.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, override

from stepdown.reporting.business_case.workbook.functions import FUNCTIONS, Value

if TYPE_CHECKING:
    from stepdown.reporting.business_case.workbook.place import Place

type Look = Callable[["Place"], Value]
type Operand = "Formula | float"

_COMPARING, _ADDING, _MULTIPLYING, _NEGATIVE, _POWER, _WHOLE = range(1, 7)
_LEVELS = {"<": _COMPARING, ">=": _COMPARING, "=": _COMPARING, "+": _ADDING, "-": _ADDING}
_LEVELS |= {"*": _MULTIPLYING, "/": _MULTIPLYING, "^": _POWER}
_DOES: dict[str, Callable[[float, float], float]] = {
    "<": lambda a, b: float(a < b),
    ">=": lambda a, b: float(a >= b),
    "=": lambda a, b: float(a == b),
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": lambda a, b: float(a**b),
}


class Formula(ABC):
    """Something that a cell can say; arithmetic on formulas gives formulas."""

    @property
    def level(self) -> int:
        """How tightly it binds: what binds less than its neighbours is bracketed."""
        return _WHOLE

    @abstractmethod
    def text(self, home: str) -> str:
        """As a spreadsheet writes it in a cell of the sheet ``home``, without the sign = before it."""

    @abstractmethod
    def worth(self, look: Look) -> Value:
        """What it comes to; ``look`` says what is in a cell."""

    def values(self, look: Look) -> list[Value]:
        """What it comes to as a list: one value, or those of an area."""
        return [self.worth(look)]

    def number(self, look: Look) -> float:
        """What it comes to, which must be a number; TypeError where it is text."""
        value = self.worth(look)
        if isinstance(value, str):
            raise TypeError(f"'{value}' is not a number")
        return value

    def __add__(self, other: Operand) -> "Formula":
        return Step("+", self, formula(other))

    def __radd__(self, other: float) -> "Formula":
        return Step("+", formula(other), self)

    def __sub__(self, other: Operand) -> "Formula":
        return Step("-", self, formula(other))

    def __rsub__(self, other: float) -> "Formula":
        return Step("-", formula(other), self)

    def __mul__(self, other: Operand) -> "Formula":
        return Step("*", self, formula(other))

    def __rmul__(self, other: float) -> "Formula":
        return Step("*", formula(other), self)

    def __truediv__(self, other: Operand) -> "Formula":
        return Step("/", self, formula(other))

    def __rtruediv__(self, other: float) -> "Formula":
        return Step("/", formula(other), self)

    def __pow__(self, other: Operand) -> "Formula":
        return Step("^", self, formula(other))

    def __neg__(self) -> "Formula":
        return Negative(self)

    def at_least(self, other: Operand) -> "Formula":
        """Whether it is as much or more."""
        return Step(">=", self, formula(other))

    def below(self, other: Operand) -> "Formula":
        """Whether it is less."""
        return Step("<", self, formula(other))

    def equals(self, other: Operand) -> "Formula":
        """Whether it is as much."""
        return Step("=", self, formula(other))


def formula(operand: Operand) -> Formula:
    """A number or a formula as a formula."""
    return operand if isinstance(operand, Formula) else Number(operand)


@dataclass(frozen=True)
class Number(Formula):
    """A constant, never below zero."""

    value: float

    @override
    def text(self, home: str) -> str:
        return repr(self.value).upper()

    @override
    def worth(self, look: Look) -> Value:
        return float(self.value)


@dataclass(frozen=True)
class Step(Formula):
    """Two formulas joined by a sign."""

    sign: str
    left: Formula
    right: Formula

    @property
    @override
    def level(self) -> int:
        return _LEVELS[self.sign]

    @override
    def text(self, home: str) -> str:
        left, right = _bracketed(self.left, home, self.level), _bracketed(self.right, home, self.level + 1)
        return f"{left}{self.sign}{right}"

    @override
    def worth(self, look: Look) -> Value:
        return _DOES[self.sign](self.left.number(look), self.right.number(look))


@dataclass(frozen=True)
class Negative(Formula):
    """A formula with its sign turned. A spreadsheet does this before a power, so it is bracketed there."""

    of: Formula

    @property
    @override
    def level(self) -> int:
        return _NEGATIVE

    @override
    def text(self, home: str) -> str:
        return f"-{_bracketed(self.of, home, _WHOLE)}"

    @override
    def worth(self, look: Look) -> Value:
        return -self.of.number(look)


@dataclass(frozen=True)
class Call(Formula):
    """A function of the spreadsheet; of IF only the branch that is taken is worked out."""

    name: str
    given: tuple[Formula, ...]

    @override
    def text(self, home: str) -> str:
        return f"{self.name}({','.join(each.text(home) for each in self.given)})"

    @override
    def worth(self, look: Look) -> Value:
        if self.name == "IF":
            test, then, otherwise = self.given
            return (then if test.number(look) else otherwise).worth(look)
        return FUNCTIONS[self.name](*(each.values(look) for each in self.given))


def call(name: str, *given: Operand) -> Formula:
    """A function of the spreadsheet by its name."""
    return Call(name, tuple(map(formula, given)))


def _bracketed(inner: Formula, home: str, least: int) -> str:
    text = inner.text(home)
    return text if inner.level >= least else f"({text})"
