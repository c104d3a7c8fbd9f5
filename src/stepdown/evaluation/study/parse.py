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
    kind, given = error["type"], error.get("input")
    if kind == "missing":
        return "is missing; add it"
    if kind == "extra_forbidden":
        return f"is not a key of a study{_suggestion(error['loc'])}; remove it or correct its name"
    if kind in ("enum", "literal_error"):
        return f"'{given}' is not one of {error['ctx']['expected']}"
    if kind == "string_too_short":
        return "is empty; write it"
    if kind == "string_pattern_mismatch":
        return f"'{given}' may have small letters, digits and _ or -, and no spaces"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{message[0].lower()}{message[1:]} (it says {given!r})" if isinstance(given, str | int) else message


def _suggestion(place: tuple[str | int, ...]) -> str:
    model: type[BaseModel] | None = Study
    for part in place[:-1]:
        field = model.model_fields.get(str(part)) if model else None
        annotation = field.annotation if field else None
        model = annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None
    close = get_close_matches(str(place[-1]), model.model_fields if model else (), n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""
