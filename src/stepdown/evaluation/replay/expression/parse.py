"""Reading expressions.

::

    checks      := condition { ";" condition }              all must hold
    condition   := one { "or" one }                         one must hold
    one         := "requires" id | "whole" sum | [sum] (= | <= | >= | < | >) sum | sum
    sum         := product { (+ | -) product }
    product     := factor { (* | / | x) factor }
    factor      := number | id | "[" any id "]" | "(" sum ")" | "-" factor | "sqrt(" sum ")" | "tables(" variant ")"

A sum alone stands for ``= sum``: the row's printed value must be what the sum comes to.
"""

from fractions import Fraction

from stepdown.evaluation.replay.expression.tokens import Token, tokens
from stepdown.evaluation.replay.expression.tree import (
    Alternatives,
    Comparison,
    Condition,
    Expression,
    Literal,
    Operation,
    Reference,
    Requires,
    Root,
    Tables,
    WholeNumber,
)

DEEPEST = 50
COMPARISONS = ("=", "<=", ">=", "<", ">")


def parse_checks(text: str) -> tuple[Alternatives, ...]:
    """The checks that ``text`` declares, none where it is empty; ValueError says what cannot be read."""
    return tuple(_Parser(part).alternatives() for part in text.split(";") if part.strip())


def parse_sum(text: str) -> Expression:
    """One arithmetic expression; ValueError says what cannot be read."""
    parser = _Parser(text)
    expression = parser.sum()
    parser.finish()
    return expression


class _Parser:
    """Recursive descent over one condition's tokens."""

    def __init__(self, text: str) -> None:
        self.tokens = tokens(text)
        self.place = 0
        self.depth = 0

    def alternatives(self) -> Alternatives:
        found = [self.condition()]
        while self.take("keyword", "or"):
            found.append(self.condition())
        self.finish()
        return tuple(found)

    def condition(self) -> Condition:
        if self.take("keyword", "requires"):
            return Requires(self.need("id", "the id of a row").text)
        if self.take("keyword", "whole"):
            return WholeNumber(self.sum())
        left = None if self.next.text in COMPARISONS else self.sum()
        if self.next.kind == "sign" and self.next.text in COMPARISONS:
            return Comparison(left, self.step().text, self.sum())
        if left is None:
            raise ValueError("a sum is missing")
        return Comparison(None, "=", left)

    def sum(self) -> Expression:
        left = self.product()
        while self.next.kind == "sign" and self.next.text in "+-":
            left = Operation(self.step().text, left, self.product())
        return left

    def product(self) -> Expression:
        left = self.factor()
        while self.next.kind == "sign" and self.next.text in "*/":
            left = Operation(self.step().text, left, self.factor())
        return left

    def factor(self) -> Expression:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ValueError(f"brackets lie more than {DEEPEST} deep")
        found = self.atom()
        self.depth -= 1
        return found

    def atom(self) -> Expression:
        token = self.step()
        match token:
            case Token("number", text):
                return Literal(Fraction(text))
            case Token("id", text):
                return Reference(text)
            case Token("sign", "-"):
                return Operation("-", Literal(Fraction(0)), self.factor())
            case Token("sign", "("):
                return self.closed(self.sum())
            case Token("keyword", "sqrt"):
                self.need("sign", "(")
                return self.closed(Root(self.sum()))
            case Token("keyword", "tables"):
                self.need("sign", "(")
                return self.closed(Tables(self.need("id", "the name of a variant").text))
        raise ValueError(f"a number or the id of a row is expected before {token.text}")

    def closed(self, inner: Expression) -> Expression:
        self.need("sign", ")")
        return inner

    @property
    def next(self) -> Token:
        return self.tokens[self.place]

    def step(self) -> Token:
        token = self.tokens[self.place]
        self.place = min(self.place + 1, len(self.tokens) - 1)
        return token

    def take(self, kind: str, text: str) -> bool:
        if self.next == (kind, text):
            self.step()
            return True
        return False

    def need(self, kind: str, what: str) -> Token:
        token = self.next
        if token.kind != kind or (kind == "sign" and token.text != what):
            raise ValueError(f"{what} is expected where {token.text} stands")
        return self.step()

    def finish(self) -> None:
        if self.next.kind != "end":
            raise ValueError(f"a sign is expected before {self.next.text}")
