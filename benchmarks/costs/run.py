"""Runs every contender on the same draws, compares their answers, and writes the tables of the README beside it.

usage: script/bench costs [--on DATE]
"""

import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.costs.answer import Answer, differences
from benchmarks.costs.page import Measured, Row, write_page
from benchmarks.measure import Limits, Run, measure

CONTENDERS = ("stepdown_model", "heormodel_psa", "plain_loop")
SIZES, DRAWS, TIMES = (31, 5000), 10_000, 3
GROWTH, GROWTH_DRAWS = (1_000, 10_000, 100_000), 1_000


def program(module: str, *arguments: str) -> tuple[Run, str]:
    """A program of this folder, run in a process of its own, and what it wrote; where it fails the benchmark ends."""
    with tempfile.TemporaryDirectory() as place:
        out, log = Path(place) / "out.json", Path(place) / "log"
        run = measure([sys.executable, "-m", f"benchmarks.costs.{module}", *arguments, str(out)], Limits(), log)
        if run.failure:
            sys.exit(f"{module} failed: {run.failure}")
        return run, out.read_text(encoding="utf-8")


def main() -> int:
    """Run all; 1 where two answers differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    rows = [row for children in SIZES for row in _at(children)]
    cases = [_row("whole_case", children, DRAWS, None) for children in SIZES]
    growth = [_row("whole_case", children, GROWTH_DRAWS, None, times=1) for children in GROWTH]
    compared = json.loads(program("shares")[1])
    if asked.on:
        write_page(Measured(tuple(rows), tuple(cases), tuple(growth), compared), asked.on)
    apart = [name for name, said in compared.items() if said["apart"] > said["within"]]
    print(*(f"{name} are further apart than they may be" for name in apart), sep="\n")
    return int(bool(apart) or any(row.wrong for row in rows))


def _at(children: int) -> list[Row]:
    reference: Answer | None = None
    rows = []
    for contender in CONTENDERS:
        row = _row(f"contenders.{contender}", children, DRAWS, reference)
        reference = reference or row.answer
        rows.append(row)
    return rows


def _row(module: str, children: int, draws: int, reference: Answer | None, times: int = TIMES) -> Row:
    ended = [program(module, str(children), str(draws)) for _ in range(times)]
    answers = [Answer(**json.loads(text)) for _, text in ended]
    seconds = {part: statistics.median(a.seconds[part] for a in answers) for part in answers[0].seconds}
    wrong = tuple(differences(reference, answers[-1])) if reference else ()
    memory = max(run.memory for run, _ in ended)
    row = Row(module.rsplit(".", 1)[-1], children, draws, answers[-1], seconds, memory, wrong)
    print(f"{children:>8} {row.name:<16} {seconds} {memory / 1e9:.2f} GB {wrong[:2] or 'the same'}", flush=True)
    return row


if __name__ == "__main__":
    sys.exit(main())
