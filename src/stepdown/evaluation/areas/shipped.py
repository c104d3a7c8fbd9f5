"""Reads the published figures that come with the program."""

import csv
from functools import cache
from importlib.resources import files

from stepdown.evaluation.areas.published import AllSeries, Area, Figure, Level, NotGiven, Published
from stepdown.written.parse import parse

_KEYS = ("code", "year")


@cache
def shipped_areas() -> Published:
    """The Department's series by authority and year; read once."""
    areas = {row["code"]: Area(row["code"], row["name"], Level(row["level"]), row["region"]) for row in _rows("areas")}
    figures = {
        (row["code"], int(row["year"])): {name: _figure(said) for name, said in row.items() if name not in _KEYS}
        for row in _rows("figures")
    }
    return Published(parse(_text("series.toml"), AllSeries), areas, figures)


def _figure(said: str) -> Figure:
    if not said:
        return NotGiven.NOT_IN_THE_SERIES
    return NotGiven(said) if said in set(NotGiven) else float(said)


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_text(f"{name}.csv").splitlines()))


def _text(name: str) -> str:
    return files("stepdown.evaluation.areas").joinpath("data", name).read_text(encoding="utf-8")
