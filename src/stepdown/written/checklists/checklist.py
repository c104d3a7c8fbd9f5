"""A checklist: its items with what each asks, where it comes from, and what could answer it."""

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Self

from pydantic import Field, model_validator

from stepdown.written.parse import parse
from stepdown.written.part import Name, Part, Sentence

OF_VOICES = ("gramms", "coreq", "cherries")
"""The checklists that a project of voices answers."""

OF_FIGURES = ("strobe", "trend", "tidier", "cheers")
"""Those that a report of figures answers."""

SHIPPED = (*OF_FIGURES, *OF_VOICES)


class Item(Part):
    """One item, answered by a fact, or in parts of a report, or by a person alone.

    ``fact``: which fact answers it. ``places``: ids of a report's sections, tables or charts, with ``where`` in them to
    look. ``reason``: why it is not reported, or, where it does not apply, why not.
    """

    id: str = Field(min_length=1)
    heading: Sentence
    asks: Sentence
    fact: Name | None = Field(default=None, alias="from")
    places: tuple[Sentence, ...] = Field(default=(), alias="in")
    where: str = ""
    applies: bool = True
    reason: str = ""

    @model_validator(mode="after")
    def _in_one_way(self) -> Self:
        if sum((self.fact is not None, bool(self.places), bool(self.reason))) > 1:
            raise ValueError("an item is answered by a fact, or in places, or has a reason why not: one of the three")
        if not self.applies and not self.reason:
            raise ValueError("an item that does not apply needs the reason why")
        return self


class Checklist(Part):
    """A checklist. ``of``: when the original is from; ``checked_on``: when our wording was laid beside it."""

    id: Name
    title: Sentence
    source: Sentence
    doi: Sentence
    of: date
    checked_on: date
    note: Sentence
    items: tuple[Item, ...] = Field(alias="item", min_length=1)


@cache
def shipped_checklist(name: str) -> Checklist:
    """A checklist that comes with Stepdown. KeyError where there is none of that name."""
    if name not in SHIPPED:
        raise KeyError(name)
    text = files("stepdown.written.checklists").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return parse(text, Checklist)
