"""TOML texts to a library, or every problem of every text at once."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from stepdown.costs.prices.file import PriceFile
from stepdown.costs.prices.library import Entry, PriceLibrary
from stepdown.written.parse import WrittenProblems, parse

SHIPPED = ("placements", "proceedings", "case_work", "staff", "other_agencies", "pilot_2023")
"""The files that come with the program, one a subject, in the order in which they are shown."""


def read_prices(texts: Mapping[str, str]) -> PriceLibrary:
    """The prices of several files, by the file's name; WrittenProblems with all their problems, each with its file."""
    read: dict[str, PriceFile] = {}
    problems: list[str] = []
    for name, text in texts.items():
        try:
            read[name] = parse(text, PriceFile)
        except WrittenProblems as found:
            problems += [f"{name}: {problem}" for problem in found.problems]
    problems += _twice(read)
    if problems:
        raise WrittenProblems(tuple(problems))
    return PriceLibrary({entry.price.id: entry for file in read.values() for entry in _entries(file)})


@cache
def shipped_prices() -> PriceLibrary:
    """The prices that come with the program."""
    folder = files("stepdown.costs.prices") / "data"
    return read_prices({f"{name}.toml": (folder / f"{name}.toml").read_text(encoding="utf-8") for name in SHIPPED})


def _entries(file: PriceFile) -> list[Entry]:
    return [Entry(price, file.library.subject, file.library.title) for price in file.price.values()]


def _twice(read: Mapping[str, PriceFile]) -> list[str]:
    """The ids that more than one file gives: which of the two was meant cannot be known."""
    first: dict[str, str] = {}
    return [
        f"{name}: price.{id_}: {where} has the same id; give one of them another"
        for name, file in read.items()
        for id_ in file.price
        if (where := first.setdefault(id_, name)) != name
    ]
