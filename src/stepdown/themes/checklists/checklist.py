"""A checklist: its items with what each asks, where it comes from, and the fact of the project that answers it."""

from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import Field

from stepdown.written.parse import parse
from stepdown.written.part import Name, Part, Sentence

SHIPPED = ("gramms", "coreq", "cherries")


class Item(Part):
    """One item. ``fact``: which fact of the project answers it; none where only a person can."""

    id: str = Field(min_length=1)
    heading: Sentence
    asks: Sentence
    fact: Name | None = Field(default=None, alias="from")


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
    text = files("stepdown.themes.checklists").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return parse(text, Checklist)
