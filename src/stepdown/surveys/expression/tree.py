"""An expression as a tree. ``at`` is the place of a part in the text, counted from 1."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Text in quotation marks."""

    value: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written."""

    value: float


@dataclass(frozen=True, slots=True)
class Reference:
    """``${name}``: the answer to another question."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Own:
    """``.``: the answer that a constraint judges."""

    at: int


@dataclass(frozen=True, slots=True)
class Column:
    """A bare name: in a ``choice_filter`` a column of the choice that is judged."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Negation:
    """A minus before a part."""

    of: "Node"


@dataclass(frozen=True, slots=True)
class Chain:
    """Parts joined by operators of one rank, worked out from left to right: ``1 + 2 - 3``."""

    first: "Node"
    rest: tuple[tuple[str, "Node"], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    function: str
    arguments: tuple["Node", ...]
    at: int


type Node = Text | Number | Reference | Own | Column | Negation | Chain | Call


def parts(node: Node) -> Iterator[Node]:
    """The part itself and every part within it, in the order of the text."""
    yield node
    for inner in _within(node):
        yield from parts(inner)


def _within(node: Node) -> tuple[Node, ...]:
    match node:
        case Negation(of):
            return (of,)
        case Chain(first, rest):
            return (first, *(part for _, part in rest))
        case Call():
            return node.arguments
        case _:
            return ()
