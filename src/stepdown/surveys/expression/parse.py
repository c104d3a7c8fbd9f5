"""The text of an expression to its tree. Nothing is run: what is not in the grammar is refused with its place."""

from functools import lru_cache

from stepdown.surveys.expression.functions import FUNCTIONS
from stepdown.surveys.expression.patterns import why_no_pattern
from stepdown.surveys.expression.tokens import NotAnExpression, Token, tokens
from stepdown.surveys.expression.tree import Call, Chain, Column, Negation, Node, Number, Own, Reference, Text

LONGEST = 5_000
"""Characters. The longest that people write, joined from nested groups, have some 2,000."""

DEEPEST = 20
"""Parentheses, functions and minus signs within one another."""

_RANKS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
"""Operators from the loosest to the tightest, as XPath ranks them."""


@lru_cache(maxsize=512)
def parse(text: str) -> Node:
    """The tree of an expression; NotAnExpression with the place where it is none."""
    if len(text) > LONGEST:
        raise NotAnExpression(f"it is longer than {LONGEST:,}; work part of it out in a question before", LONGEST)
    reader = _Reader(list(tokens(text)))
    if reader.next.kind == "end":
        raise NotAnExpression("nothing is written; write the expression or leave it out", 1)
    node = reader.rank(0)
    if reader.next.kind != "end":
        raise reader.unexpected("an operator such as = or and")
    return node


class _Reader:
    """Reads tokens from left to right, one function a rank of the grammar."""

    def __init__(self, read: list[Token]) -> None:
        self._read, self._place, self._depth = read, 0, 0

    @property
    def next(self) -> Token:
        return self._read[self._place]

    def unexpected(self, wanted: str) -> NotAnExpression:
        found = "it ends" if self.next.kind == "end" else f"stands {self.next.value!r}"
        return NotAnExpression(f"{found} where {wanted} should stand", self.next.at)

    def rank(self, rank: int) -> Node:
        if rank == len(_RANKS):
            return self._signed()
        first, rest = self.rank(rank + 1), []
        while self.next.kind in ("word", "sign") and self.next.value in _RANKS[rank]:
            operator = self._take()
            rest.append((operator.value, self.rank(rank + 1)))
        return Chain(first, tuple(rest)) if rest else first

    def _signed(self) -> Node:
        if not self._is_sign("-"):
            return self._operand()
        self._enter(self._take())
        node = Negation(self._signed())
        self._depth -= 1
        return node

    def _operand(self) -> Node:
        if self._is_sign("("):
            return self._in_parentheses()
        token = self.next
        if token.kind in ("sign", "end"):
            raise self.unexpected("a name, a number or text")
        self._take()
        if token.kind == "word":
            return self._call(token) if self._is_sign("(") else Column(token.value, token.at)
        return _leaf(token)

    def _in_parentheses(self) -> Node:
        self._enter(self._take())
        node = self.rank(0)
        self._close()
        return node

    def _call(self, name: Token) -> Call:
        if name.value not in FUNCTIONS:
            known = ", ".join(FUNCTIONS)
            raise NotAnExpression(f"stands {name.value}(), which is not a function here; there are {known}", name.at)
        self._enter(self._take())
        arguments: list[Node] = []
        while not self._is_sign(")"):
            if arguments:
                self._expect(",")
            arguments.append(self.rank(0))
        self._close()
        return _checked(Call(name.value, tuple(arguments), name.at))

    def _enter(self, opening: Token) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotAnExpression(f"more than {DEEPEST} parts stand within one another; split it up", opening.at)

    def _close(self) -> None:
        self._expect(")")
        self._depth -= 1

    def _expect(self, sign: str) -> None:
        if not self._is_sign(sign):
            raise self.unexpected(sign)
        self._take()

    def _is_sign(self, sign: str) -> bool:
        return self.next.kind == "sign" and self.next.value == sign

    def _take(self) -> Token:
        token = self.next
        self._place += 1
        return token


def _leaf(token: Token) -> Node:
    match token.kind:
        case "number":
            return Number(float(token.value))
        case "text":
            return Text(token.value)
        case "reference":
            return Reference(token.value, token.at)
        case _:
            return Own(token.at)


def _checked(call: Call) -> Call:
    wanted = FUNCTIONS[call.function].takes
    if len(call.arguments) != wanted:
        said = f"{call.function}() has {len(call.arguments)} in its parentheses; give it {wanted or 'nothing'}"
        raise NotAnExpression(said, call.at)
    match call:
        case Call("regex", (_, Text(pattern))) if why := why_no_pattern(pattern):
            raise NotAnExpression(f"the pattern of regex() cannot be used: {why}; write it in a simpler way", call.at)
    return call
