"""Times curves of how long things took beside lifelines, compares the answers, and writes this folder's README.

usage: script/bench duration [--sizes 190 400000 10000000] [--on DATE]
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.costs.page import machine
from benchmarks.duration.make_spells import make_spells
from benchmarks.marks import put_measured
from benchmarks.measure import Limits, Run, measure

README = Path(__file__).parent / "README.md"
DATA = Path(__file__).parents[1] / "data" / "duration"
SIZES = (190, 400_000, 10_000_000)
CONTENDERS = {"stepdown": "Stepdown", "with_lifelines": "lifelines"}
SHORT = 10.0
HEADS = (
    "Children",
    "Program",
    "Wall time (s)",
    "Peak memory (GB)",
    "Times Stepdown's",
    "Furthest from Stepdown's share",
)

type Answer = Mapping[str, Sequence[float]]


class Line(NamedTuple):
    """One contender at one size; an answer where it gave one."""

    children: int
    name: str
    run: Run
    answer: Answer | None


def main() -> int:
    """Run all, print the table, and write it where a day is given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="CHILDREN")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    lines = [line for children in sorted(asked.sizes) for line in _at(children)]
    table = "\n".join(["| " + " | ".join(HEADS) + " |", "|---:|---|" + "---:|" * 4, *_rows(lines)])
    print(table)
    if asked.on:
        packages = ("stepdown", "duckdb", "lifelines", "pandas")
        put_measured(README, "\n\n".join((machine(asked.on, packages), table)))
    return 0


def _at(children: int) -> Iterator[Line]:
    spells = make_spells(children, DATA)
    for contender in CONTENDERS:
        with tempfile.TemporaryDirectory() as place:
            out, log = Path(place) / "answer.json", Path(place) / "log"
            command = [sys.executable, "-m", f"benchmarks.duration.contenders.{contender}", str(spells), str(out)]
            runs = [measure(command, Limits(), log)]
            while runs[-1].failure is None and runs[0].seconds < SHORT and len(runs) < 3:
                runs.append(measure(command, Limits(), log))
            failed = next((run for run in runs if run.failure), None)
            answer = None if failed else json.loads(out.read_text(encoding="utf-8"))
        middle = Run(statistics.median(run.seconds for run in runs), max(run.memory for run in runs))
        line = Line(children, contender, failed or middle, answer)
        print(children, contender, line.run, file=sys.stderr, flush=True)
        yield line


def _rows(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        ours = next(one for one in lines if one.children == line.children and one.name == "stepdown")
        times = f"{line.run.seconds / ours.run.seconds:.1f}" if not line.run.failure else "failed"
        cells = (f"{line.children:,}", CONTENDERS[line.name], f"{line.run.seconds:.2f}", f"{line.run.memory / 1e9:.2f}")
        yield "| " + " | ".join((*cells, times, _apart(ours.answer, line.answer))) + " |"


def _apart(ours: Answer | None, theirs: Answer | None) -> str:
    if ours is None or theirs is None:
        return "no answer"
    if ours is theirs:
        return "–"
    return f"{max(abs(a - b) for name in ours for a, b in zip(ours[name], theirs[name], strict=True)):.1e}"


if __name__ == "__main__":
    sys.exit(main())
