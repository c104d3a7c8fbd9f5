"""Makes records of several sizes, runs both programs over each, and writes the table of the README beside it.

usage: script/bench records [--on DATE]
"""

import argparse
import json
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.costs.page import machine
from benchmarks.marks import put_measured
from benchmarks.measure import Limits, Run, measure

README = Path(__file__).parent / "README.md"
SIZES, TIMES = (90, 300, 900), 3
CONTENDERS = {"snapshot": "Stepdown's snapshot, to Parquet", "dumpdata": "Django's dumpdata, to JSON lines"}


@dataclass(frozen=True, slots=True)
class Row:
    """One program over one record."""

    families: int
    name: str
    seconds: float
    memory: int
    contacts: int


def main() -> int:
    """Run all; 1 where the two do not tell of the same contacts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        rows = [row for families in SIZES for row in _of(families, Path(place))]
    if asked.on:
        _write(rows, asked.on)
    apart = [r.families for r in rows if len({o.contacts for o in rows if o.families == r.families}) > 1]
    return int(bool(apart))


def _of(families: int, place: Path) -> list[Row]:
    database = f"sqlite:///{place / f'{families}.sqlite3'}"
    _ran("make_record", database, str(families), log=place / "log")
    return [_row(families, name, database, place) for name in CONTENDERS]


def _row(families: int, name: str, database: str, place: Path) -> Row:
    out = place / "said.json"
    runs = [_ran(f"contenders.{name}", database, str(out), log=place / "log") for _ in range(TIMES)]
    contacts = json.loads(out.read_text(encoding="utf-8"))["contacts"]
    seconds = statistics.median(run.seconds for run in runs)
    print(f"{families:>7,} {name:<10} {seconds:7.2f} s  {contacts:,} contacts", flush=True)
    return Row(families, name, seconds, max(run.memory for run in runs), contacts)


def _ran(module: str, *arguments: str, log: Path) -> Run:
    run = measure([sys.executable, "-m", f"benchmarks.records.{module}", *arguments], Limits(), log)
    if run.failure:
        sys.exit(f"{module} failed: {run.failure}")
    return run


HEADS = ("Families", "Contacts", "Program", "Seconds", "Times Stepdown's", "Peak memory (GB)", "Growth")


def _write(rows: list[Row], on: str) -> None:
    table = ["| " + " | ".join(HEADS) + " |", "|---:|---:|---|---:|---:|---:|---|"]
    for row in rows:
        whole = next(r for r in rows if (r.families, r.name) == (row.families, "snapshot"))
        table.append(
            f"| {row.families:,} | {row.contacts:,} | {CONTENDERS[row.name]} | {row.seconds:.2f} "
            f"| {row.seconds / whole.seconds:.2f} | {row.memory / 1e9:.2f} | {_growth(row, rows)} |"
        )
    text = "\n\n".join((machine(on, ("stepdown", "django")), "\n".join(table)))
    put_measured(README, text)


def _growth(row: Row, rows: list[Row]) -> str:
    smaller = [r for r in rows if r.name == row.name and r.families < row.families]
    if not smaller:
        return "–"
    before = smaller[-1]
    return f"time ×{row.seconds / before.seconds:.1f} for families ×{row.families / before.families:.0f}"


if __name__ == "__main__":
    sys.exit(main())
