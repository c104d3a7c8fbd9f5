"""Counts of several datasets that have nobody in common, added: the same as counting them together.

The fields of ``Counts`` say how: numbers add up, mappings key by key, and rows that share everything but how many they
are become one. A field that is new there is added without a word here.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import reduce
from typing import Any

from stepdown.evaluation.reduce.counts import Counts

WEIGHTS = frozenset({"units", "families"})
"""The fields of a row that say how many it stands for; a row has one of them."""


def pooled(parts: Sequence[Counts]) -> Counts:
    """The counts of all parts together, but for what stays where it is; ValueError where there are no parts."""
    if not parts:
        raise ValueError("there are no counts to add")
    return reduce(_added, (without_what_stays(part) for part in parts), _NOTHING)


_NOTHING = Counts((), {}, {}, (), (), ())


def without_what_stays(counts: Counts) -> Counts:
    """The counts without the rows for analysis."""
    emptied: dict[str, Any] = {field.name: {} for field in fields(counts) if field.metadata.get("stays")}
    return replace(counts, **emptied)


def weight_of(row: type) -> str | None:
    """The field that says how many a row of counts stands for; None of a kind of value that is no such row."""
    if not is_dataclass(row):
        return None
    return next((field.name for field in fields(row) if field.name in WEIGHTS and field.type is int), None)


def _added(one: Any, other: Any) -> Any:
    if isinstance(one, int):
        return one + other
    if isinstance(one, Mapping):
        return {key: _both(one, other, key) for key in dict.fromkeys((*one, *other))}
    if isinstance(one, tuple):
        return added_rows((*one, *other))
    return replace(one, **{f.name: _added(getattr(one, f.name), getattr(other, f.name)) for f in fields(one)})


def _both(one: Mapping[Any, Any], other: Mapping[Any, Any], key: object) -> Any:
    if key in one and key in other:
        return _added(one[key], other[key])
    return one[key] if key in one else other[key]


def added_rows(rows: Sequence[Any]) -> tuple[Any, ...]:
    """Rows that share everything but how many they are, as one each, in the order in which they first come."""
    found: dict[Hashable, Any] = {}
    for row in rows:
        weight = weight_of(type(row))
        if weight is None:
            raise TypeError(f"a {type(row).__name__} does not say how many it stands for")
        key = tuple(_hashable(getattr(row, f.name)) for f in fields(row) if f.name != weight)
        before = found.get(key)
        more = getattr(row, weight) + (getattr(before, weight) if before else 0)
        found[key] = replace(row, **{weight: more})
    return tuple(found.values())


def _hashable(value: Any) -> Hashable:
    return frozenset(value.items()) if isinstance(value, Mapping) else value
