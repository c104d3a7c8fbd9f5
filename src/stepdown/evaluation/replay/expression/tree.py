"""What an expression is once read: numbers, references, arithmetic, and the conditions made of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Literal:
    """A number written in the expression: exact."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Reference:
    """Another row's printed value, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Tables:
    """How many tables a variant of the study's margins allows."""

    variant: str


@dataclass(frozen=True, slots=True)
class Root:
    """A square root."""

    of: "Expression"


@dataclass(frozen=True, slots=True)
class Operation:
    """``sign`` is one of + - * /."""

    sign: str
    left: "Expression"
    right: "Expression"


type Expression = Literal | Reference | Tables | Root | Operation


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides and their ``sign`` (= <= >= < >); without ``left``, the row's own printed value stands there."""

    left: Expression | None
    sign: str
    right: Expression


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """The value must be a whole number."""

    of: Expression


@dataclass(frozen=True, slots=True)
class Requires:
    """The claim needs the figure of another row to be stated."""

    id: str


type Condition = Comparison | WholeNumber | Requires

type Alternatives = tuple[Condition, ...]
"""Conditions joined by 'or': one of them must hold."""


def parts(node: Expression | Condition) -> Iterator[Expression | Condition]:
    """The node and everything in it."""
    yield node
    match node:
        case Operation(_, left, right):
            yield from parts(left)
            yield from parts(right)
        case Comparison(left, _, right):
            if left is not None:
                yield from parts(left)
            yield from parts(right)
        case Root(of) | WholeNumber(of):
            yield from parts(of)


def references(node: Expression | Condition) -> set[str]:
    """The ids of the rows that the node speaks of."""
    return {p.id for p in parts(node) if isinstance(p, Reference | Requires)}


def variants(node: Expression | Condition) -> set[str]:
    """The variants of the margins that the node speaks of."""
    return {p.variant for p in parts(node) if isinstance(p, Tables)}
