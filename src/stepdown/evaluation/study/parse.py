"""TOML text to a Study, or every problem in it at once, each with its place, what is wrong and what to do."""

import tomllib
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from stepdown.evaluation.study.study import Study


class StudyProblems(Exception):
    """The study file cannot be used. ``problems`` has one sentence each, with its place in the file."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def parse_study(text: str) -> Study:
    """The study in ``text``; raises StudyProblems with all problems together."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise StudyProblems((f"This is not TOML: {fault}. Mend the line named and try again.",)) from fault
    try:
        return Study.model_validate(values)
    except ValidationError as fault:
        raise StudyProblems(tuple(_sentence(dict(e)) for e in fault.errors())) from fault


def _sentence(error: dict[str, Any]) -> str:
    place = ".".join(str(part + 1) if isinstance(part, int) else part for part in error["loc"])
    return f"{place}: {_wrong(error)}"


def _wrong(error: dict[str, Any]) -> str:
    """What is wrong and what to do, in words; the checker's own words only where they are the study's."""
    kind, given, context = error["type"], error.get("input"), error.get("ctx", {})
    if kind in _KINDS:
        return f"must be {_KINDS[kind]} (it says {given!r})"
    said = {
        "missing": "is missing; add it",
        "extra_forbidden": f"is not a key of a study{_suggestion(error['loc'])}; remove it or correct its name",
        "enum": f"'{given}' is not one of {context.get('expected')}",
        "literal_error": f"'{given}' is not one of {context.get('expected')}",
        "string_too_short": "is empty; write it",
        "string_pattern_mismatch": f"'{given}' may have small letters, digits and _ or -, and no spaces",
        "too_short": f"has {context.get('actual_length')}; give at least {context.get('min_length')}",
    }.get(kind)
    return said or _own_words(str(error["msg"]))


def _own_words(message: str) -> str:
    """The sentence of one of the study's own checks, which begins with a small letter after the place."""
    plain = message.removeprefix("Value error, ")
    return f"{plain[0].lower()}{plain[1:]}"


_KINDS = {
    "string_type": "text in quotation marks",
    "tuple_type": "a list in square brackets",
    "date_type": "a date such as 2021-02-01, without quotation marks",
    "date_from_datetime_parsing": "a date such as 2021-02-01",
    "date_parsing": "a date such as 2021-02-01",
    "model_type": "a table with keys of its own",
    "dict_type": "a table with keys of its own",
}
"""What a value of the wrong kind should be, by the checker's own word for the fault."""


def _suggestion(place: tuple[str | int, ...]) -> str:
    model: type[BaseModel] | None = Study
    for part in place[:-1]:
        field = model.model_fields.get(str(part)) if model else None
        annotation = field.annotation if field else None
        model = annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None
    close = get_close_matches(str(place[-1]), model.model_fields if model else (), n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""
