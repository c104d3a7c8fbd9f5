"""One assumption: a sentence somebody answers for, with its distribution, its source, its owner and its date."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import AfterValidator

from stepdown.costs.scenario.distributions import Distribution
from stepdown.written.part import Part, Sentence


class Assumption(Part):
    """A number that nobody measured here. ``unit`` is what it counts ('months', 'share', 'hours a week')."""

    sentence: Sentence
    unit: Sentence
    distribution: Distribution
    source: Sentence
    owner: Sentence
    date: datetime.date


def _at_most_one(assumption: Assumption) -> Assumption:
    low, high = assumption.distribution.support
    if low < 0 or high > 1:
        raise ValueError(
            f"must be a probability; its distribution reaches from {low:g} to {high:g}, and it must keep within 0 and 1"
        )
    return assumption


def _not_negative(assumption: Assumption) -> Assumption:
    low = assumption.distribution.support[0]
    if low < 0:
        raise ValueError(
            f"cannot be below 0; its distribution reaches {low:g}, so choose one that begins at 0 or above"
        )
    return assumption


_REACH_THEIR_LOW = ("fixed", "uniform", "triangular", "answers")


def _over_zero(assumption: Assumption) -> Assumption:
    low, central = assumption.distribution.support[0], assumption.distribution.central
    if low < 0 or central <= 0 or (low == 0 and assumption.distribution.kind in _REACH_THEIR_LOW):
        raise ValueError(
            f"must be over 0; its distribution reaches {low:g}, and a duration of nothing cannot be costed"
        )
    return assumption


Probability = Annotated[Assumption, AfterValidator(_at_most_one)]
"""A probability or a share: from 0 to 1."""

Amount = Annotated[Assumption, AfterValidator(_not_negative)]
"""Months, hours or events: 0 or more."""

Duration = Annotated[Assumption, AfterValidator(_over_zero)]
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
