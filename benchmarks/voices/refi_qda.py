"""Reads and writes REFI-QDA projects of several sizes with three programs, and writes the table of their README.

usage: script/bench exchange [--sizes 10 30 100] [--on DATE] [--qualitative-coding PYTHON]
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.costs.page import machine
from benchmarks.marks import put_measured
from benchmarks.measure import Limits, Run, measure
from stepdown.exchange.refi_qda.read.read import read
from stepdown.exchange.refi_qda.shape.codes import with_paths
from stepdown.exchange.refi_qda.shape.project import Project, texts_of

README = Path(__file__).parent / "exchange" / "README.md"
SIZES, TIMES = (10, 30, 100), 3
CONTENDERS = {
    "stepdown_exchange": "Stepdown",
    "pyrefiqda_models": "pyrefiqda",
    "qualitative_coding": "qualitative-coding",
}

type Coded = tuple[str, int, int, str, str]
"""The source, where the passage begins and ends in it, the code, the coder."""


@dataclass(frozen=True, slots=True)
class Row:
    """One program at one size: its median run, the bytes it wrote, and how many codings came through as they were."""

    sources: int
    name: str
    run: Run
    size: int
    codings: int
    kept: int


def main() -> int:
    """Run all; 1 where Stepdown or pyrefiqda loses a coding."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="SOURCES")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    parser.add_argument(
        "--qualitative-coding", metavar="PYTHON", help="a Python with that peer, whose libraries are not ours"
    )
    asked = parser.parse_args()
    pythons = {"stepdown_exchange": sys.executable, "pyrefiqda_models": sys.executable}
    if asked.qualitative_coding:
        pythons["qualitative_coding"] = asked.qualitative_coding
    rows = [row for sources in asked.sizes for row in _of(sources, pythons)]
    if asked.on:
        _write(rows, asked.on)
    return int(any(row.kept < row.codings for row in rows if row.name != "qualitative_coding"))


def _of(sources: int, pythons: Mapping[str, str]) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        file = folder / "project.qdpx"
        _ran(sys.executable, "make_project.py", str(file), str(sources), log=folder / "log")
        asked = codings_of(file)
        for name, python in pythons.items():
            yield _row(sources, name, python, file, asked)


def _row(sources: int, name: str, python: str, file: Path, asked: set[Coded]) -> Row:
    runs = []
    for time in range(TIMES):
        out = file.with_name(f"{name}-{time}.qdpx")
        runs.append(_ran(python, f"contenders/{name}.py", str(file), str(out), log=file.with_name("log")))
    middle = Run(statistics.median(run.seconds for run in runs), max(run.memory for run in runs))
    kept = len(asked & codings_of(out))
    print(f"{sources:>5} {name:<20} {middle.seconds:7.2f} s  {kept:,} of {len(asked):,} codings", flush=True)
    return Row(sources, name, middle, out.stat().st_size, len(asked), kept)


def _ran(python: str, program: str, *arguments: str, log: Path) -> Run:
    run = measure([python, str(README.parent / program), *arguments], Limits(), log)
    if run.failure:
        sys.exit(f"{program} failed: {run.failure}")
    return run


def codings_of(file: Path) -> set[Coded]:
    """What was coded with what by whom, by names and places, whatever the GUIDs."""
    project = read(file.read_bytes(), file.name).project or Project()
    names = {code.guid: code.name for _, code in with_paths(project.codes)}
    coders = {user.guid: user.name or "" for user in project.users}
    return {
        (text.name or "", each.start, each.end, names[coding.code], coders.get(coding.by or "", ""))
        for text in texts_of(project)
        for each in text.selections
        for coding in each.codings
    }


HEADS = (
    "Sources",
    "Program",
    "Seconds",
    "Times Stepdown's",
    "Peak memory (GB)",
    "Written (MB)",
    "Codings kept",
    "Growth",
)


def _write(rows: list[Row], on: str) -> None:
    table = ["| " + " | ".join(HEADS) + " |", "|---:|---|---:|---:|---:|---:|---:|---|"]
    for row in rows:
        own = next(r for r in rows if (r.sources, r.name) == (row.sources, "stepdown_exchange"))
        table.append(
            f"| {row.sources:,} | {CONTENDERS[row.name]} | {row.run.seconds:.2f} "
            f"| {row.run.seconds / own.run.seconds:.2f} | {row.run.memory / 1e9:.2f} | {row.size / 1e6:.1f} "
            f"| {row.kept:,} of {row.codings:,} | {_growth(row, rows)} |"
        )
    text = "\n\n".join((machine(on, ("stepdown", "lxml", "pyrefiqda")), "\n".join(table)))
    put_measured(README, text)


def _growth(row: Row, rows: list[Row]) -> str:
    smaller = [r for r in rows if r.name == row.name and r.sources < row.sources]
    if not smaller:
        return "–"
    before = smaller[-1]
    return f"time ×{row.run.seconds / before.run.seconds:.1f} for sources ×{row.sources / before.sources:.1f}"


if __name__ == "__main__":
    sys.exit(main())
