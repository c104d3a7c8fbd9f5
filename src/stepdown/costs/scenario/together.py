"""Rules of a part that are asked of what was written, so that one problem does not hide another.

A checker asks a rule of a whole part only where nothing else in it is wrong. Whoever mends that one thing then finds
the next. So these rules read the written values, ask only what can be asked of them, and their problems stand beside
the checker's own.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

type Written = Mapping[str, Any]
type Rule = Callable[[Written], Iterator[str]]


def checked_with[P: BaseModel](title: str, given: Any, check: Callable[[Any], P], *rules: Rule) -> P:
    """The part that the checker makes; ValidationError with its problems and with those of the rules."""
    broken = [_broken(said, given) for rule in rules for said in rule(given)] if isinstance(given, Mapping) else []
    try:
        part = check(given)
    except ValidationError as fault:
        broken = [*map(_again, fault.errors()), *broken]
        raise ValidationError.from_exception_data(title, broken) from fault
    if broken:
        raise ValidationError.from_exception_data(title, broken)
    return part


def _broken(said: str, given: Any) -> InitErrorDetails:
    braces = said.replace("{", "{{").replace("}", "}}")
    return InitErrorDetails(type=PydanticCustomError("rule", braces), loc=(), input=given)


def _again(error: Any) -> InitErrorDetails:
    """A problem of the checker's as it was: its own kinds by name, those of rules by what they say."""
    own = error["type"] in ("value_error", "rule")
    kind = PydanticCustomError("rule", str(error["msg"]).removeprefix("Value error, ")) if own else error["type"]
    return InitErrorDetails(type=kind, loc=error["loc"], input=error["input"], ctx={} if own else error.get("ctx", {}))


def read_or_none[P](kind: TypeAdapter[P], value: object) -> P | None:
    """A value where it can be read by itself; its problems are the checker's to report."""
    try:
        return kind.validate_python(value)
    except ValidationError:
        return None


def tables(value: object) -> list[Written]:
    """The tables in a written list; anything else is the checker's to report."""
    return [inner for inner in value if isinstance(inner, Mapping)] if isinstance(value, list) else []
