"""Small invented sheets, written down as a heading with its cells."""

import csv
from pathlib import Path

from stepdown.exchange.wide.draft.guess import Guess, guess
from stepdown.exchange.wide.draft.look import look_at
from stepdown.exchange.wide.draft.read import Drafted, draft_mapping

FAMILY = ("Family ref", ["F-11", "F-11", "F-12"])
CHILD = ("Child ID", ["C-101", "C-102", "C-103"])
ISO = ["2021-03-01", "2021-03-01", "2021-03-08"]

type Columns = list[tuple[str, list[str]]]


def guessed(heading: str, *cells: str) -> Guess:
    return guess(heading, look_at(cells))


def sheet(folder: Path, *columns: tuple[str, list[str]], name: str = "team.csv", separator: str = ",") -> Path:
    """A CSV file with these columns."""
    path = folder / name
    rows = zip(*(cells for _, cells in columns), strict=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=separator).writerows([[heading for heading, _ in columns], *rows])
    return path


def drafted(folder: Path, *columns: tuple[str, list[str]]) -> Drafted:
    return draft_mapping(sheet(folder, *columns))


def line(found: Drafted, name: str) -> str:
    """What the draft writes behind a column's name, where it first does."""
    return next(row.partition(" = ")[2] for row in found.text.splitlines() if row.startswith(f"{name} = "))


def questions(found: Drafted) -> dict[str, str]:
    return dict(found.draft.questions) if found.draft else {}
