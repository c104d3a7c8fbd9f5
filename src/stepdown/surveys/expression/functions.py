"""The functions that an expression may call."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from stepdown.surveys.expression.coerce import Value, number, text, truth
from stepdown.surveys.expression.patterns import matches


@dataclass(frozen=True, slots=True)
class Function:
    """A function: how many arguments it takes, and what it makes of them and of the day on which it is asked."""

    takes: int
    work_out: Callable[[tuple[Value, ...], date], Value]


FUNCTIONS: Mapping[str, Function] = {
    "selected": Function(2, lambda given, _: text(given[1]).strip() in text(given[0]).split()),
    "count-selected": Function(1, lambda given, _: float(len(text(given[0]).split()))),
    "not": Function(1, lambda given, _: not truth(given[0])),
    "if": Function(3, lambda given, _: given[1] if truth(given[0]) else given[2]),
    "coalesce": Function(2, lambda given, _: given[0] if text(given[0]) else given[1]),
    "string-length": Function(1, lambda given, _: float(len(text(given[0])))),
    "regex": Function(2, lambda given, _: matches(text(given[0]), text(given[1]))),
    "today": Function(0, lambda _, today: today.isoformat()),
    "int": Function(1, lambda given, _: _whole(number(given[0]))),
    "number": Function(1, lambda given, _: number(given[0])),
    "true": Function(0, lambda _, __: True),
    "false": Function(0, lambda _, __: False),
}
"""By name. ``regex`` asks whether the whole text is as the pattern says; ``int`` drops what follows the point."""


def _whole(value: float) -> float:
    return float(math.trunc(value)) if math.isfinite(value) else value
