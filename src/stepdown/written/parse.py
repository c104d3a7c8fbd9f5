"""TOML text to a checked value, or every problem in it at once, each with its place, what is wrong and what to do."""

import tomllib
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from stepdown.written.part import Part


class WrittenProblems(Exception):
    """A written file cannot be used. ``problems`` has one sentence each, with its place in the file."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def parse[P: Part](text: str, kind: type[P]) -> P:
    """The value that ``text`` writes; WrittenProblems with all its problems together."""
    return checked(read_toml(text), kind)


def read_toml(text: str) -> dict[str, Any]:
    """The values in TOML text, not yet checked; WrittenProblems where it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise WrittenProblems((f"This is not TOML: {fault}. Mend the line named and try again.",)) from fault


def checked[P: Part](values: object, kind: type[P]) -> P:
    """The checked value that plain values make; WrittenProblems with all their problems together."""
    try:
        return kind.model_validate(values)
    except ValidationError as fault:
        raise WrittenProblems(tuple(_sentence(dict(e), kind) for e in fault.errors())) from fault


def _sentence(error: dict[str, Any], kind: type[BaseModel]) -> str:
    place = ".".join(str(part + 1) if isinstance(part, int) else part for part in error["loc"])
    wrong = _wrong(error, kind)
    return f"{place}: {wrong}" if place else wrong


def _wrong(error: dict[str, Any], model: type[BaseModel]) -> str:
    """What is wrong and what to do, in words; the checker's own words only where they are the file's own checks."""
    kind, given, context = error["type"], error.get("input"), error.get("ctx", {})
    if kind in _KINDS:
        return f"must be {_KINDS[kind]} (it says {given!r})"
    said = {
        "missing": "is missing; add it",
        "extra_forbidden": f"is not a key here{_suggestion(error['loc'], model)}; remove it or correct its name",
        "enum": f"'{given}' is not one of {context.get('expected')}",
        "literal_error": f"'{given}' is not one of {context.get('expected')}",
        "string_too_short": "is empty; write it",
        "string_pattern_mismatch": f"'{given}' may have small letters, digits and _ or -, and no spaces",
        "too_short": f"has {context.get('actual_length')}; give at least {context.get('min_length')}",
        "greater_than": f"is {given}; it must be over {context.get('gt')}",
        "greater_than_equal": f"is {given}; it must be {context.get('ge')} or more",
        "less_than": f"is {given}; it must be under {context.get('lt')}",
        "less_than_equal": f"is {given}; it must be {context.get('le')} or less",
        "finite_number": f"is {given}; it must be a number that can be counted with",
    }.get(kind)
    return said or _own_words(str(error["msg"]))


def _own_words(message: str) -> str:
    """The sentence of one of the file's own checks, which begins with a small letter after the place."""
    plain = message.removeprefix("Value error, ")
    return f"{plain[0].lower()}{plain[1:]}"


_KINDS = {
    "string_type": "text in quotation marks",
    "tuple_type": "a list in square brackets",
    "bool_type": "true or false, without quotation marks",
    "int_type": "a whole number, without quotation marks",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number, without quotation marks",
    "float_parsing": "a number",
    "date_type": "a date such as 2021-02-01, without quotation marks",
    "date_from_datetime_parsing": "a date such as 2021-02-01",
    "date_parsing": "a date such as 2021-02-01",
    "model_type": "a table with keys of its own",
    "dict_type": "a table with keys of its own",
}
"""What a value of the wrong kind should be, by the checker's own word for the fault."""


def _suggestion(place: tuple[str | int, ...], kind: type[BaseModel]) -> str:
    model: type[BaseModel] | None = kind
    for part in place[:-1]:
        if isinstance(part, str):
            field = model.model_fields.get(part) if model else None
            # What is no field is a name that the writer gave, as in [price.foster_care]: the model stays the same.
            model = _model_in(field.annotation) if field else model
    close = get_close_matches(str(place[-1]), model.model_fields if model else (), n=1) if place else []
    return f" (did you mean '{close[0]}'?)" if close else ""


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model that a field holds, alone or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)
