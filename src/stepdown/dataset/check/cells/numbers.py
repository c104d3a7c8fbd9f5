"""Columns of whole numbers, of numbers, and of yes and no."""

import re
from math import isfinite

import pyarrow as pa

from stepdown.dataset.check.cells.absent import normal, with_absence
from stepdown.dataset.check.cells.reading import Reading, Trouble, by_distinct
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import Column

NOT_A_NUMBER = Rule(
    "not_a_number",
    "Text in a column of numbers. Commas, units and words beside the number are not read.",
    "'{value}' is not a number.",
    "Write figures only, such as 1250 or 0.5.",
)
NOT_WHOLE = Rule(
    "not_whole",
    "A number with a fraction, or one too large to count with, in a column of whole numbers.",
    "{value} is not a whole number.",
    "Write a whole number, or ask whether the value belongs in another column.",
)
NOT_YES_OR_NO = Rule(
    "not_yes_or_no",
    "A word other than yes or no (or true, false, y, n, 1, 0) in a column that asks yes or no.",
    "'{value}' is neither yes nor no.",
    "Write yes or no.",
)
NUMBER_RULES = (NOT_A_NUMBER, NOT_WHOLE, NOT_YES_OR_NO)

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_WHOLE = re.compile(r"([+-]?\d{1,18})(\.0*)?")
_YES_NO = {"yes": True, "y": True, "true": True, "1": True, "no": False, "n": False, "false": False, "0": False}


def read_whole(column: Column, text: pa.Array) -> Reading:
    """Read a column of whole numbers; 3.0 is 3, and 3.5 is a trouble."""
    return by_distinct(text, pa.int64(), with_absence(column, _whole))


def read_numbers(column: Column, text: pa.Array) -> Reading:
    """Read a column of numbers."""
    return by_distinct(text, pa.float64(), with_absence(column, _number))


def read_yes_no(column: Column, text: pa.Array) -> Reading:
    """Read a column of yes and no."""
    return by_distinct(text, pa.bool_(), with_absence(column, _yes_no))


def _whole(text: str) -> int | Trouble:
    if whole := _WHOLE.fullmatch(text):
        return int(whole[1])
    return Trouble(NOT_WHOLE if _NUMBER.fullmatch(text) else NOT_A_NUMBER)


def _number(text: str) -> float | Trouble:
    if _NUMBER.fullmatch(text) and isfinite(number := float(text)):
        return number
    return Trouble(NOT_A_NUMBER)


def _yes_no(text: str) -> bool | Trouble:
    answer = _YES_NO.get(normal(text))
    return Trouble(NOT_YES_OR_NO) if answer is None else answer
