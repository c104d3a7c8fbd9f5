"""The criteria of the threshold, read from dated files, and which of them were in force on a day."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is looked for. ``id`` is stored with a decision and never changes its meaning."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Threshold:
    """One version of the criteria: from when, whose it is, and where it comes from."""

    version: str
    title: str
    in_force_from: date
    owner: str
    source: str
    criteria: tuple[Criterion, ...]


@cache
def shipped_thresholds() -> tuple[Threshold, ...]:
    """Every version that is shipped, the earliest first."""
    texts = (f.read_text(encoding="utf-8") for f in files(__package__).joinpath("data").iterdir())
    return tuple(sorted((parse_threshold(text) for text in texts), key=lambda t: t.in_force_from))


def threshold_on(day: date, versions: tuple[Threshold, ...]) -> Threshold:
    """The version in force on a day; LookupError where none was."""
    in_force = [t for t in versions if t.in_force_from <= day]
    if not in_force:
        raise LookupError(f"no threshold was in force on {day:%d/%m/%Y}")
    return max(in_force, key=lambda t: t.in_force_from)


def parse_threshold(text: str) -> Threshold:
    """A version from its file; ValueError or KeyError where the file is not one."""
    said = tomllib.loads(text)
    criteria = tuple(Criterion(c["id"], c["words"]) for c in said["criteria"])
    if len({c.id for c in criteria}) != len(criteria):
        raise ValueError(f"threshold {said['version']}: two criteria share an id")
    about = {name: said[name] for name in ("version", "title", "in_force_from", "owner", "source")}
    return Threshold(criteria=criteria, **about)
