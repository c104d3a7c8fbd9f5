"""Makes records of several sizes on PostgreSQL, takes their figures in both ways, and writes the table of the README.

usage: script/bench figures [--families 2000 20000] [--on DATE]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.costs.page import machine
from benchmarks.marks import put_measured
from benchmarks.measure import Limits, measure
from tests.postgres import server

README = Path(__file__).parent / "README.md"
SIZES = (2_000, 20_000)
WAYS = {"streamed": "Stepdown's, streamed", "in_memory": "The same, whole in memory"}
LIMITS = Limits(seconds=7_200)


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one record taken in one way, and what was found; or why they could not be taken."""

    families: int
    way: str
    seconds: float
    memory: int
    found: str
    failure: str | None


def main() -> int:
    """Run all; 1 where the two ways do not find the same."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--families", type=int, nargs="+", default=SIZES, metavar="FAMILIES")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    rows = [row for families in sorted(asked.families) for row in _of(families)]
    if asked.on:
        put_measured(README, f"{machine(asked.on, ('stepdown', 'django', 'duckdb'))}\n\n{_table(rows)}", "figures")
    found = {families: {r.found for r in rows if r.families == families} for families in asked.families}
    return int(any(len(said) > 1 for said in found.values()))


def _of(families: int) -> list[Row]:
    with server() as made, tempfile.TemporaryDirectory() as place:
        env = os.environ | {"DATABASE_URL": made.address, "DJANGO_SETTINGS_MODULE": "stepdown.web.settings.test"}
        command = [sys.executable, "-m", "benchmarks.load.make_record", str(families)]
        subprocess.run(command, env=env, check=True)
        return [_row(families, way, made.address, Path(place)) for way in WAYS]


_MOMENT = datetime.now(UTC).isoformat()


def _row(families: int, way: str, address: str, place: Path) -> Row:
    out = place / f"{way}.json"
    command = [sys.executable, "-m", "benchmarks.records.contenders.figures", address, str(out), _MOMENT, way]
    run = measure(command, LIMITS, place / "log")
    found = json.loads(out.read_text(encoding="utf-8")) if not run.failure else {}
    said = f"{run.seconds:.1f} s, {run.memory / 1e9:.2f} GB {run.failure or ''}"
    print(f"{families:>7,} {way:<10} {said}", flush=True)
    return Row(families, way, run.seconds, run.memory, json.dumps(found), run.failure)


HEADS = ("Families", "Figures", "Seconds", "Peak memory (GB)", "Times the memory of streamed", "Growth")


def _table(rows: list[Row]) -> str:
    lines = ["| " + " | ".join(HEADS) + " |", "|---:|---|---:|---:|---:|---|"]
    for row in rows:
        streamed = next(r for r in rows if (r.families, r.way) == (row.families, "streamed"))
        seconds = row.failure or f"{row.seconds:.1f}"
        times = row.memory / streamed.memory
        lines.append(
            f"| {row.families:,} | {WAYS[row.way]} | {seconds} | {row.memory / 1e9:.2f} | {times:.2f} "
            f"| {_growth(row, rows)} |"
        )
    return "\n".join(lines)


def _growth(row: Row, rows: list[Row]) -> str:
    smaller = [r for r in rows if r.way == row.way and r.families < row.families]
    if not smaller:
        return "–"
    before = smaller[-1]
    time, memory = row.seconds / before.seconds, row.memory / before.memory
    return f"time ×{time:.1f}, memory ×{memory:.1f} for families ×{row.families / before.families:.0f}"


if __name__ == "__main__":
    sys.exit(main())
