"""Reads invented files of several sizes with each program, and writes the tables of this folder's README.

usage: script/bench council [--census 1000 5000 20000 50000] [--care 5350 53500] [--on DATE]
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.costs.page import machine
from benchmarks.marks import put_measured
from benchmarks.measure import Limits, Run, measure

HERE = Path(__file__).parent
README = HERE / "README.md"
CENSUS, CARE, TIMES = (1_000, 5_000, 20_000, 50_000), (5_350, 53_500), 3
YEAR = "2024"
CONTENDERS = {
    "stepdown_census": "Stepdown, to tables",
    "bare_lxml": "lxml, a bare pass",
    "plain_python": "Plain Python, to dictionaries",
    "stepdown_care": "Stepdown, to timelines",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One program at one size: the median seconds of its runs, the most memory, and the file's bytes."""

    kind: str
    children: int
    name: str
    run: Run
    size: int


def main() -> int:
    """Run all; 1 where a program failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--census", type=int, nargs="*", default=CENSUS, metavar="CHILDREN")
    parser.add_argument("--care", type=int, nargs="*", default=CARE, metavar="CHILDREN")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    rows = [row for children in asked.census for row in _census(children)]
    rows += [row for children in asked.care for row in _care(children)]
    if asked.on:
        _write(rows, asked.on)
    return int(any(row.run.failure for row in rows))


def _census(children: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "census.xml"
        _ran("make_files.py", "census", str(file), str(children), log=Path(place) / "log")
        for name in ("stepdown_census", "bare_lxml", "plain_python"):
            yield _row("census", children, name, [str(file)], file.stat().st_size)


def _care(children: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "care"
        _ran("make_files.py", "care", str(folder), str(children), log=Path(place) / "log")
        size = sum(file.stat().st_size for file in folder.iterdir())
        yield _row("care", children, "stepdown_care", [str(folder), YEAR], size)


def _row(kind: str, children: int, name: str, arguments: Sequence[str], size: int) -> Row:
    with tempfile.TemporaryDirectory() as place:
        runs = [_ran(f"contenders/{name}.py", *arguments, log=Path(place) / "log") for _ in range(TIMES)]
    middle = Run(statistics.median(run.seconds for run in runs), max(run.memory for run in runs))
    print(f"{kind:<7}{children:>7,} {name:<18}{middle.seconds:8.2f} s {middle.memory / 1e6:8.0f} MB", flush=True)
    return Row(kind, children, name, middle, size)


def _ran(program: str, *arguments: str, log: Path) -> Run:
    run = measure([sys.executable, str(HERE / program), *arguments], Limits(), log)
    if run.failure:
        sys.exit(f"{program} failed: {run.failure}")
    return run


HEADS = ("File", "Children", "File (MB)", "Program", "Seconds", "Times the bare pass", "Peak memory (MB)", "Growth")


def _write(rows: Sequence[Row], on: str) -> None:
    table = ["| " + " | ".join(HEADS) + " |", "|---|---:|---:|---|---:|---:|---:|---|"]
    for row in rows:
        bare = next((r for r in rows if (r.kind, r.children, r.name) == (row.kind, row.children, "bare_lxml")), None)
        times = f"{row.run.seconds / bare.run.seconds:.1f}" if bare else "–"
        table.append(
            f"| {row.kind} | {row.children:,} | {row.size / 1e6:.1f} | {CONTENDERS[row.name]} | {row.run.seconds:.2f} "
            f"| {times} | {row.run.memory / 1e6:.0f} | {_growth(row, rows)} |"
        )
    text = "\n\n".join((machine(on, ("stepdown", "lxml", "pyarrow")), "\n".join(table)))
    put_measured(README, text)


def _growth(row: Row, rows: Sequence[Row]) -> str:
    smaller = [r for r in rows if (r.kind, r.name) == (row.kind, row.name) and r.children < row.children]
    if not smaller:
        return "–"
    before = smaller[-1]
    return f"time ×{row.run.seconds / before.run.seconds:.1f} for children ×{row.children / before.children:.1f}"


if __name__ == "__main__":
    sys.exit(main())
