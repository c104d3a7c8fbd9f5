"""What to do when an answer speaks of self-harm or danger: the text that is shown at once, and whom to call."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Self

from stepdown.domain.measures.written_fields import DataFileError, Fields


@dataclass(frozen=True, slots=True)
class Checked:
    """Where a step or a number comes from and how it was looked up."""

    title: str
    checked_against: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and why where that helps a person do it. A step without a source is the authors' own."""

    do: str
    because: str = ""
    source: Checked | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call: who, how, for whom and when."""

    name: str
    reach: str
    for_whom: str
    hours: str
    source: Checked | None = None


@dataclass(frozen=True, slots=True)
class WhatToDo:
    """The whole text with its version, its owner and the day by which its numbers must be looked at again."""

    version: str
    owner: str
    written_on: date
    look_again_by: date
    title: str
    opening: str
    steps: tuple[Step, ...]
    contacts: tuple[Contact, ...]

    def with_local(self, contacts: Iterable[Contact]) -> Self:
        """The text with a service's own numbers after the first, which is always the emergency services."""
        first, *others = self.contacts
        return replace(self, contacts=(first, *contacts, *others))

    def is_due(self, day: date) -> bool:
        """Whether its numbers must be looked at again on a day."""
        return day > self.look_again_by


@cache
def shipped_what_to_do() -> WhatToDo:
    """The text that comes with the program."""
    file = files("stepdown.domain.measures") / "data" / "guidance" / "what_to_do.toml"
    return read_what_to_do(file.read_text(encoding="utf-8"), "what_to_do.toml")


def read_what_to_do(text: str, place: str) -> WhatToDo:
    """The text that a data file writes; DataFileError with the place of whatever is wrong in it."""
    try:
        fields = Fields(tomllib.loads(text), place)
    except tomllib.TOMLDecodeError as fault:
        raise DataFileError(f"{place}: this is not TOML: {fault}") from fault
    sources = {key: _checked(part) for key, part in fields.named_parts("source").items()}
    written = WhatToDo(
        version=fields.text("version"),
        owner=fields.text("owner"),
        written_on=fields.day("written_on"),
        look_again_by=fields.day("look_again_by"),
        title=fields.text("title"),
        opening=fields.text("opening"),
        steps=tuple(_step(part, sources) for part in fields.parts("step")),
        contacts=tuple(_contact(part, sources) for part in fields.parts("contact")),
    )
    fields.done()
    if not written.steps or not written.contacts:
        raise DataFileError(f"{place}: it needs at least one step and one contact")
    return written


def _checked(fields: Fields) -> Checked:
    checked = Checked(fields.text("title"), fields.text("checked_against"), fields.day("checked_on"))
    fields.done()
    return checked


def _step(fields: Fields, sources: dict[str, Checked]) -> Step:
    step = Step(fields.text("do"), fields.optional_text("because"), _source(fields, sources))
    fields.done()
    return step


def _contact(fields: Fields, sources: dict[str, Checked]) -> Contact:
    name, reach = fields.text("name"), fields.text("reach")
    contact = Contact(name, reach, fields.text("for_whom"), fields.text("hours"), _source(fields, sources))
    fields.done()
    return contact


def _source(fields: Fields, sources: dict[str, Checked]) -> Checked | None:
    named = fields.optional_text("source")
    if named and named not in sources:
        raise DataFileError(f"{fields.place}: there is no source '{named}'")
    return sources.get(named)
