"""The words and signs that the text of an expression is made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<number>\d+(?:\.\d*)?|\.\d+)
    | (?P<text>"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)
    | \$\{(?P<reference>[A-Za-z_][A-Za-z0-9_-]*)\}
    | (?P<word>[A-Za-z_][A-Za-z0-9_.:-]*)
    | (?P<sign>!=|<=|>=|[=<>+*(),-])
    | (?P<own>\.(?!\.))
    """,
    re.VERBOSE | re.ASCII,
)
_BLANKS = re.compile(r"\s*")


class NotAnExpression(Exception):
    """The text is no expression. ``problem`` says why and what to do; ``at`` is the place in the text, from 1."""

    def __init__(self, problem: str, at: int) -> None:
        super().__init__(f"at character {at} {problem}")
        self.problem, self.at = problem, at


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign: what sort it is, its text without marks, and its place from 1."""

    kind: str
    value: str
    at: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text and one of kind ``end``; NotAnExpression where something is none.

    Spreadsheet programs turn quotation marks into curly ones as they are typed, so these count as marks too.
    """
    place = _after_blanks(text, 0)
    while place < len(text):
        found = _TOKEN.match(text, place)
        if found is None or found.lastgroup is None:
            raise NotAnExpression(_why_not(text, place), place + 1)
        value = found[found.lastgroup]
        yield Token(found.lastgroup, value[1:-1] if found.lastgroup == "text" else value, place + 1)
        place = _after_blanks(text, found.end())
    yield Token("end", "", len(text) + 1)


def _after_blanks(text: str, place: int) -> int:
    found = _BLANKS.match(text, place)
    return found.end() if found else place


def _why_not(text: str, place: int) -> str:
    sign = text[place]
    if sign in "\"'“‘":
        return "a quotation mark is opened and not closed; close it"
    if sign == "$":
        return "a name is not written as ${name}; write it so, without spaces"
    if sign in "./[]@":
        return "a path into a form begins, which is not read here; write ${name} instead"
    return f"stands {sign!r}, which means nothing here; take it away or put text in quotation marks"
