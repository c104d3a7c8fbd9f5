"""Text that every file format can hold: control characters and half characters become the replacement character."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

_FORBIDDEN = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable[T](value: T) -> T:
    """``value`` (text, or tuples and frozen values of it to any depth), each forbidden character shown as U+FFFD."""
    return cast("T", _printable(value))


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return _FORBIDDEN.sub("\ufffd", value)
    if isinstance(value, tuple):
        return tuple(_printable(each) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _printable(getattr(value, field.name)) for field in fields(value)})
    return value
