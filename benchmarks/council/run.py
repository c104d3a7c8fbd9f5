"""Reads invented files of several sizes with each program, and writes the tables of this folder's README.

usage: script/bench council [--census 1000 5000 20000 50000] [--care 5350 53500] [--whole 1000 11000] [--on DATE]
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
CENSUS, CARE, WHOLE, TIMES = (1_000, 5_000, 20_000, 50_000), (5_350, 53_500), (1_000, 11_000), 3
YEAR = "2024"
CONTENDERS = {
    "stepdown_census": "Stepdown, to tables",
    "bare_lxml": "lxml, a bare pass",
    "plain_python": "Plain Python, to dictionaries",
    "stepdown_care": "Stepdown, to timelines",
    "import": "Stepdown, import",
    "match": "Stepdown, match",
    "link": "Stepdown, link",
    "evaluate": "Stepdown, evaluate",
    "all": "Stepdown, all four",
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
    parser.add_argument("--whole", type=int, nargs="*", default=WHOLE, metavar="CHILDREN")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    rows = [row for children in asked.census for row in _census(children)]
    rows += [row for children in asked.care for row in _care(children)]
    rows += [row for children in asked.whole for row in _whole(children)]
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


def _whole(children: int) -> Iterator[Row]:
    """A whole council, from its files to the report: four commands, one after another."""
    with tempfile.TemporaryDirectory() as place:
        _ran(
            "contenders/command.py", "demo-council", f"{place}/c", "--children", str(children), log=Path(place) / "log"
        )
        files = [file for kind in ("cin-census", "ssda903") for file in (Path(place) / "c" / kind).rglob("*")]
        size = sum(file.stat().st_size for file in files if file.is_file())
        records = sum(file.read_bytes().count(b"<Child>") for file in files if file.suffix == ".xml")
        runs = [_commands(place, str(time)) for time in range(TIMES)]
        for name in runs[0]:
            seconds = statistics.median(run[name].seconds for run in runs)
            made = Run(seconds, max(run[name].memory for run in runs))
            yield _told(Row("whole", records, name, made, size))


def _commands(place: str, time: str) -> dict[str, Run]:
    """The commands, each into places of its own."""
    council, out = f"{place}/c", f"{place}/{time}"
    years = sorted(str(year) for year in Path(council, "ssda903").iterdir())
    commands = {
        "import": ("cin-census", f"{council}/cin-census", "--also", "ssda903", *years, "--assume-none", "early_help",
                   "--out", f"{out}-council"),
        "match": (f"{council}/team-people", f"{council}/council-people", "--out", f"{out}-m"),
        "link": (f"{out}-m", "--accept-corroborated", "--by", "Bench", "--data", f"{council}/team",
                 "--council", f"{out}-council", "--out", f"{out}-joined"),
        "evaluate": (f"{council}/study.toml", "--data", f"{out}-joined", "--out", f"{out}-report"),
    }  # fmt: skip
    log = Path(place) / "log"
    ran = {name: _ran("contenders/command.py", name, *given, log=log) for name, given in commands.items()}
    return ran | {"all": Run(sum(run.seconds for run in ran.values()), max(run.memory for run in ran.values()))}


def _row(kind: str, children: int, name: str, arguments: Sequence[str], size: int) -> Row:
    with tempfile.TemporaryDirectory() as place:
        runs = [_ran(f"contenders/{name}.py", *arguments, log=Path(place) / "log") for _ in range(TIMES)]
    middle = Run(statistics.median(run.seconds for run in runs), max(run.memory for run in runs))
    return _told(Row(kind, children, name, middle, size))


def _told(row: Row) -> Row:
    run = row.run
    print(f"{row.kind:<7}{row.children:>7,} {row.name:<18}{run.seconds:8.2f} s {run.memory / 1e6:8.0f} MB", flush=True)
    return row


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
