"""Opens texts of projects of several sizes with two programs, and writes the table of their README.

usage: script/bench coding [--on DATE]
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.costs.page import machine
from benchmarks.marks import put_measured
from benchmarks.measure import Limits, Run, measure

FOLDER = Path(__file__).parent / "coding"
SIZES = ((10, 1_000, 200), (100, 10_000, 2_000), (100, 10_000, 20_000))
"""Texts, words of each, codings in all."""
TIMES = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One program at one size: what it told, and the most memory that it had."""

    texts: int
    words: int
    codings: int
    name: str
    said: dict[str, Any]
    memory: int

    def at(self, what: str, percent: int) -> float:
        """Milliseconds at a centile; of a few runs the slowest stands for the 95th."""
        runs = sorted(self.said[what])
        return 1000 * (runs[-1] if len(runs) < 20 and percent > 50 else statistics.quantiles(runs, n=100)[percent - 1])


def main() -> int:
    """Run all; 1 where the two do not show as many codings."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    rows = [row for size in SIZES for row in _of(size)]
    if asked.on:
        _write(rows, asked.on)
    return int(any(row.said["codings"] != row.codings for row in rows))


def _of(size: tuple[int, int, int]) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        database, talks = folder / "site.sqlite3", folder / "talks.json"
        numbers = [str(number) for number in size]
        _ran(
            [sys.executable, "-m", "benchmarks.voices.coding.make_project", str(database), str(talks), *numbers], folder
        )
        own = [sys.executable, "-m", "benchmarks.voices.coding.contenders.stepdown_page"]
        yield _row(size, "Stepdown", [*own, str(database)], folder)
        peer = [sys.executable, str(FOLDER / "contenders" / "taguette_page.py"), str(talks)]
        yield _row(size, "Taguette", peer, folder)


def _row(size: tuple[int, int, int], name: str, command: list[str], folder: Path) -> Row:
    out = folder / f"{name}.json"
    run = _ran([*command, str(out), str(TIMES)], folder)
    row = Row(*size, name, json.loads(out.read_text(encoding="utf-8")), run.memory)
    print(f"{row.codings:>7,} {name:<9} {row.at('open', 50):7.0f} ms, 95th {row.at('open', 95):7.0f} ms", flush=True)
    return row


def _ran(command: list[str], folder: Path) -> Run:
    run = measure(command, Limits(seconds=1_800), folder / "log")
    if run.failure:
        sys.exit(f"{command} failed: {run.failure}")
    return run


HEADS = (
    *("Texts", "Words each", "Codings", "Program", "Page, median (ms)", "Page, 95th centile (ms)"),
    *("Largest page (KB)", "First page (s)", "Peak memory (GB)", "Growth"),
)
MORE = ("Codings", "Words coded (ms)", "Undone (ms)", "Words found (ms)", "Matrix (ms)", "Counts (ms)")
SAID = ("code", "undo", "find", "matrix", "counts")


def _write(rows: list[Row], on: str) -> None:
    table = ["| " + " | ".join(HEADS) + " |", "|---:|---:|---:|---|---:|---:|---:|---:|---:|---|"]
    table += [
        f"| {row.texts} | {row.words:,} | {row.codings:,} | {row.name} | {row.at('open', 50):.0f} "
        f"| {row.at('open', 95):.0f} | {row.said['bytes'] / 1000:.0f} | {row.said['first']:.2f} "
        f"| {row.memory / 1e9:.2f} | {_growth(row, rows)} |"
        for row in rows
    ]
    more = ["What follows is Stepdown's own, each with the page that comes after it; the slowest of some runs:", ""]
    more += ["| " + " | ".join(MORE) + " |", "|" + "---:|" * len(MORE)]
    for row in rows:
        if row.name == "Stepdown":
            said = (f"{row.at(what, 95):.0f}" for what in SAID)
            more.append(f"| {row.codings:,} | {' | '.join(said)} |")
    text = "\n\n".join((machine(on, ("stepdown", "django", "taguette")), "\n".join(table), "\n".join(more)))
    put_measured(FOLDER / "README.md", text)


def _growth(row: Row, rows: list[Row]) -> str:
    smaller = [r for r in rows if r.name == row.name and r.codings < row.codings]
    if not smaller:
        return "–"
    before = smaller[-1]
    return f"time ×{row.at('open', 50) / before.at('open', 50):.1f} for codings ×{row.codings / before.codings:.0f}"


if __name__ == "__main__":
    sys.exit(main())
