"""One assumption: a sentence somebody answers for, with its distribution, its source, its owner and its date."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any

from pydantic import TypeAdapter, WrapValidator

from stepdown.costs.scenario.distributions import Distribution
from stepdown.costs.scenario.together import Written, checked_with, read_or_none
from stepdown.written.part import Part, Sentence


class Assumption(Part):
    """A number that nobody measured here. ``unit`` is what it counts ('months', 'share', 'hours a week')."""

    sentence: Sentence
    unit: Sentence
    distribution: Distribution
    source: Sentence
    owner: Sentence
    date: datetime.date


type Check = Callable[[Any], Assumption]
_DISTRIBUTION: TypeAdapter[Distribution] = TypeAdapter(Distribution)


def _probability(given: Any, check: Check) -> Assumption:
    return checked_with("Assumption", given, check, _at_most_one)


def _amount(given: Any, check: Check) -> Assumption:
    return checked_with("Assumption", given, check, _not_negative)


def _duration(given: Any, check: Check) -> Assumption:
    return checked_with("Assumption", given, check, _over_zero)


def _at_most_one(given: Written) -> Iterator[str]:
    for low, high, _ in _support(given):
        if low < 0 or high > 1:
            yield (
                f"must be a probability; its distribution reaches from {low:g} to {high:g}, and it must keep within "
                "0 and 1"
            )


def _not_negative(given: Written) -> Iterator[str]:
    for low, _, _ in _support(given):
        if low < 0:
            yield f"cannot be below 0; its distribution reaches {low:g}, so choose one that begins at 0 or above"


_REACH_THEIR_LOW = ("fixed", "uniform", "triangular", "answers")


def _over_zero(given: Written) -> Iterator[str]:
    for low, _, distribution in _support(given):
        if low < 0 or distribution.central <= 0 or (low == 0 and distribution.kind in _REACH_THEIR_LOW):
            yield f"must be over 0; its distribution reaches {low:g}, and a duration of nothing cannot be costed"


def _support(given: Written) -> Iterator[tuple[float, float, Distribution]]:
    """Where the values of a written distribution lie; nothing where it cannot be read."""
    distribution = read_or_none(_DISTRIBUTION, given.get("distribution"))
    if distribution is not None:
        yield *distribution.support, distribution


Probability = Annotated[Assumption, WrapValidator(_probability)]
"""A probability or a share: from 0 to 1."""

Amount = Annotated[Assumption, WrapValidator(_amount)]
"""Months, hours or events: 0 or more."""

Duration = Annotated[Assumption, WrapValidator(_duration)]
"""A mean duration: over 0."""


def assumptions_in(part: Part, place: str = "") -> Iterator[tuple[str, Assumption]]:
    """Every assumption in a written part, each with its dotted place; parts of a list are named by their id."""
    for name in type(part).model_fields:
        yield from _found(getattr(part, name), f"{place}.{name}" if place else name)


def _found(value: object, place: str) -> Iterator[tuple[str, Assumption]]:
    if isinstance(value, Assumption):
        yield place, value
    elif isinstance(value, Part):
        yield from assumptions_in(value, place)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _found(inner, f"{place}.{getattr(inner, 'id', '')}")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _found(inner, f"{place}.{key}")
