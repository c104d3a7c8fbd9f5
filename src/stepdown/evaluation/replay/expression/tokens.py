"""The text of an expression cut into its smallest pieces."""

import re
from typing import NamedTuple

LONGEST = 500
"""An expression longer than this is no check that a person could read."""

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"|\[(?P<bracketed>[^\]]+)\]|(?P<name>[A-Za-z_][A-Za-z0-9_.]*)|(?P<sign><=|>=|[-+*/()=<>≤≥×÷−]))"
)
SPELLINGS = {"≤": "<=", "≥": ">=", "×": "*", "÷": "/", "−": "-", "x": "*"}
KEYWORDS = ("or", "requires", "whole", "sqrt", "tables")


class Token(NamedTuple):
    """``kind`` is number, id, keyword, sign or end."""

    kind: str
    text: str


def tokens(text: str) -> list[Token]:
    """The pieces of ``text``, with an end; ValueError where something is no part of the grammar."""
    if len(text) > LONGEST:
        raise ValueError(f"the expression is longer than {LONGEST:,} characters")
    found: list[Token] = []
    place = 0
    text = text.rstrip()
    while place < len(text):
        if (match := TOKEN.match(text, place)) is None:
            raise ValueError(f"'{text[place:].strip()[:20]}' is not part of an expression")
        found.append(_token(match))
        place = match.end()
    return [*found, Token("end", "the end")]


def _token(match: re.Match[str]) -> Token:
    if match["number"]:
        return Token("number", match["number"].replace(",", ""))
    if match["bracketed"]:
        return Token("id", match["bracketed"].strip())
    word = match["name"] or match["sign"]
    if word in SPELLINGS or match["sign"]:
        return Token("sign", SPELLINGS.get(word, word))
    return Token("keyword" if word in KEYWORDS else "id", word)
