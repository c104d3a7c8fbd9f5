"""The three sorts of value, and how XPath 1.0 turns each into another.

One thing is added, as XLSForm's own programs have it: a date (``2026-03-31``) counts as the days since 1 January 1970,
so that ``. <= today()`` and ``today() - 7`` mean what their author means.
"""

import math
import re
from datetime import date
from decimal import Decimal

type Value = str | float | bool
"""What an expression can be worth. A question without an answer is worth the empty text."""

_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_BLANKS = " \t\r\n"
_DIGITS = 15  # that binary numbers keep exactly
_FIRST_DAY = date(1970, 1, 1).toordinal()


def text(value: Value) -> str:
    """The value as text: a number with 15 digits at most, so that 0.1 + 0.2 is 0.3, and never with an exponent."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return str(int(value)) if value.is_integer() else format(Decimal(f"{value:.{_DIGITS}g}"), "f")


def number(value: Value) -> float:
    """The value as a number; what is none, the empty text with it, is NaN."""
    if not isinstance(value, str):
        return float(value)
    bare = value.strip(_BLANKS)
    if _NUMBER.fullmatch(bare):
        return float(bare)
    return _days(bare) if _DATE.fullmatch(bare) else math.nan


def _days(written: str) -> float:
    try:
        return float(date.fromisoformat(written).toordinal() - _FIRST_DAY)
    except ValueError:
        return math.nan


def truth(value: Value) -> bool:
    """Whether the value counts as true: any text but the empty one, any number but nought and NaN."""
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return bool(value)
