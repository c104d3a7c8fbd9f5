"""The shape of a value in a document, told by the types of its fields: how it is written, read and described.

A field that joins a dataclass joins the document. One that ``stays`` is never written, and read as its default. Rows of
counts and mappings have no order of their own and are written sorted, so that no order of the data is told.
"""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeAliasType, get_args, get_origin, get_type_hints

from stepdown.evaluation.pool.add import weight_of

type Json = Any


class ShapeError(ValueError):
    """A document has another shape than it should: where, and what is wrong there."""


class Shape(NamedTuple):
    """How values of one kind stand in a document. ``read`` is given the place, for what it has to say."""

    write: Callable[[Any], Json]
    read: Callable[[Json, str], Any]
    schema: Json


def shape_of(kind: Any) -> Shape:
    """The shape of a type: a dataclass, a named tuple, a mapping, a tuple, an enum, text, a number, or one or none."""
    if isinstance(kind, TypeAliasType):
        return shape_of(kind.__value__)
    if isinstance(kind, UnionType):
        (inner,) = (arm for arm in get_args(kind) if arm is not NoneType)
        return _or_none(shape_of(inner))
    origin = get_origin(kind)
    if origin is not None:
        return _of_many(origin, get_args(kind))
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return _record(kind)
    return _PLAIN[kind] if kind in _PLAIN else _word(kind)


def _of_many(origin: type, inner: tuple[Any, ...]) -> Shape:
    if issubclass(origin, Mapping):
        key, value = inner
        is_text = isinstance(key, type) and issubclass(key, str)
        return (_by_name if is_text else _by_key)(shape_of(key), shape_of(value))
    if inner[-1] is Ellipsis:
        listed = _listed(shape_of(inner[0]))
        return _sorted(listed) if weight_of(inner[0]) else listed
    return _fixed([shape_of(each) for each in inner])


def _wrong(place: str, wanted: str, said: object) -> ShapeError:
    return ShapeError(f"{place or 'the document'}: must be {wanted}, and is {said!r:.80}")


def _plain(wanted: str, fits: Callable[[Json], bool], schema: Json) -> Shape:
    def read(said: Json, place: str) -> Json:
        if not fits(said):
            raise _wrong(place, wanted, said)
        return said

    return Shape(lambda value: value, read, schema)


def _is_number(said: Json) -> bool:
    return isinstance(said, int | float) and not isinstance(said, bool) and math.isfinite(said)


def _is_count(said: Json) -> bool:
    return isinstance(said, int) and not isinstance(said, bool) and said >= 0


_PLAIN: dict[Any, Shape] = {
    str: _plain("text", lambda said: isinstance(said, str), {"type": "string"}),
    bool: _plain("true or false", lambda said: isinstance(said, bool), {"type": "boolean"}),
    int: _plain("a whole number, not negative", _is_count, {"type": "integer", "minimum": 0}),
    float: _plain("a number", _is_number, {"type": "number"}),
}


def _word(kind: type[Enum]) -> Shape:
    words = {str(word): word for word in kind}

    def read(said: Json, place: str) -> Enum:
        if not isinstance(said, str) or said not in words:
            raise _wrong(place, f"one of {', '.join(words)}", said)
        return words[said]

    return Shape(str, read, {"enum": list(words)})


def _or_none(inner: Shape) -> Shape:
    return Shape(
        lambda value: None if value is None else inner.write(value),
        lambda said, place: None if said is None else inner.read(said, place),
        {"anyOf": [inner.schema, {"type": "null"}]},
    )


def _listed(inner: Shape) -> Shape:
    def read(said: Json, place: str) -> tuple[Any, ...]:
        if not isinstance(said, list):
            raise _wrong(place, "a list", said)
        return tuple(inner.read(each, f"{place}[{number}]") for number, each in enumerate(said))

    return Shape(lambda value: [inner.write(each) for each in value], read, {"type": "array", "items": inner.schema})


def _sorted(listed: Shape) -> Shape:
    """What has no order of its own, in one that the values give."""
    return listed._replace(write=lambda value: sorted(listed.write(value), key=json.dumps))


def _fixed(inner: list[Shape]) -> Shape:
    def read(said: Json, place: str) -> tuple[Any, ...]:
        if not isinstance(said, list) or len(said) != len(inner):
            raise _wrong(place, f"a list of {len(inner)}", said)
        return tuple(shape.read(each, f"{place}[{n}]") for n, (shape, each) in enumerate(zip(inner, said, strict=True)))

    return Shape(
        lambda value: [shape.write(each) for shape, each in zip(inner, value, strict=True)],
        read,
        {"type": "array", "prefixItems": [shape.schema for shape in inner], "items": False, "minItems": len(inner)},
    )


def _by_name(key: Shape, value: Shape) -> Shape:
    def read(said: Json, place: str) -> dict[Any, Any]:
        if not isinstance(said, dict):
            raise _wrong(place, "an object", said)
        return {key.read(name, place): value.read(inner, f"{place}.{name}") for name, inner in said.items()}

    return Shape(
        lambda found: {key.write(name): value.write(inner) for name, inner in sorted(found.items())},
        read,
        {"type": "object", "propertyNames": key.schema, "additionalProperties": value.schema},
    )


def _by_key(key: Shape, value: Shape) -> Shape:
    """A mapping whose keys are no text: pairs of key and value."""
    pairs = _sorted(_listed(_fixed([key, value])))

    def read(said: Json, place: str) -> dict[Any, Any]:
        found = pairs.read(said, place)
        if len(dict(found)) < len(found):
            raise ShapeError(f"{place}: has the same key twice")
        return dict(found)

    return Shape(lambda found: pairs.write(found.items()), read, pairs.schema)


def _record(kind: Any) -> Shape:
    wanted = _fields(kind)

    def write(value: Any) -> Json:
        return {name: shape.write(getattr(value, name)) for name, shape in wanted.items()}

    def read(said: Json, place: str) -> Any:
        if not isinstance(said, dict):
            raise _wrong(place, "an object", said)
        if odd := sorted(set(said) ^ set(wanted)):
            raise ShapeError(f"{place or 'the document'}: has too much or too little: {', '.join(odd)}")
        return kind(**{name: wanted[name].read(inner, f"{place}.{name}".lstrip(".")) for name, inner in said.items()})

    schema = {
        "type": "object",
        "required": list(wanted),
        "additionalProperties": False,
        "properties": {name: shape.schema for name, shape in wanted.items()},
    }
    return Shape(write, read, schema)


def _fields(kind: Any) -> dict[str, Shape]:
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind) if not f.metadata.get("stays")] if is_dataclass(kind) else kind._fields
    return {name: shape_of(hints[name]) for name in names}
