"""Text that every file format can hold: control characters and half characters become the replacement character."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

_FORBIDDEN = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable[T](value: T) -> T:
    """``value`` with each character that XML 1.0 forbids shown as U+FFFD."""
    return without(_FORBIDDEN, value)


def without[T](forbidden: re.Pattern[str], value: T) -> T:
    """``value`` (text, or tuples and frozen values of it to any depth), each match of ``forbidden`` shown as U+FFFD."""
    return cast("T", _without(forbidden, value))


def _without(forbidden: re.Pattern[str], value: Any) -> Any:
    if isinstance(value, str):
        return forbidden.sub("\ufffd", value)
    if isinstance(value, tuple):
        return tuple(_without(forbidden, each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _without(forbidden, getattr(value, each.name)) for each in fields(value)})
    return value
