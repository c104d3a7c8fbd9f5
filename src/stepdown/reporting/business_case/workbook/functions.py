"""The spreadsheet's functions that the workbook uses, as a spreadsheet works them out. Few, and the same everywhere."""

from collections.abc import Callable
from math import exp, floor, sqrt

from stepdown.results.rounding import round_half_up

type Value = float | str
type Values = list[Value]


def _numbers(values: Values) -> list[float]:
    """Text in an area is passed over."""
    return [value for value in values if not isinstance(value, str)]


def _all(*given: Values) -> list[float]:
    return [number for values in given for number in _numbers(values)]


def _first(values: Values) -> float:
    (value,) = values
    return float(value)


def _sumproduct(left: Values, right: Values) -> Value:
    pairs = zip(left, right, strict=True)
    return sum(a * b for a, b in pairs if not isinstance(a, str) and not isinstance(b, str))


def _sumif(tested: Values, wanted: Values, summed: Values) -> Value:
    (word,) = wanted
    pairs = zip(tested, summed, strict=True)
    return sum(_numbers([amount for found, amount in pairs if str(found).casefold() == str(word).casefold()]))


def _match(wanted: Values, among: Values, exact: Values) -> Value:
    """The place from 1 of a value among others; only the exact kind is known here."""
    if exact != [0.0]:
        raise ValueError("MATCH is used for exact matches alone")
    return float(among.index(wanted[0]) + 1)


FUNCTIONS: dict[str, Callable[..., Value]] = {
    "SUM": lambda *given: sum(_all(*given)),
    "MIN": lambda *given: min(_all(*given)),
    "MAX": lambda *given: max(_all(*given)),
    "SUMPRODUCT": _sumproduct,
    "SUMIF": _sumif,
    "EXP": lambda x: exp(_first(x)),
    "SQRT": lambda x: sqrt(_first(x)),
    "ABS": lambda x: abs(_first(x)),
    "INT": lambda x: float(floor(_first(x))),
    "ROUND": lambda x, places: float(round_half_up(_first(x), int(_first(places)))),
    "INDEX": lambda area, place: area[int(_first(place)) - 1],
    "MATCH": _match,
}
