"""Protects invented tables of growing size and writes the table of this folder's README.

usage: script/bench disclosure [--seeds 3] [--on DATE]
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from benchmarks.costs.page import machine
from benchmarks.disclosure.tables import SIZES, table
from benchmarks.marks import put_measured
from stepdown.reporting.disclosure.optimal.search import least_loss
from stepdown.reporting.disclosure.parts import apart, united
from stepdown.reporting.disclosure.secondary import simple
from stepdown.reporting.disclosure.system import build_system
from stepdown.results.result import Findings

README = Path(__file__).parent / "README.md"
HEADS = ("Table", "Mean", "Counts", "From 1 to 5", "Hidden besides, simple", "Least", "At least")
SECONDS = ("CPU seconds, simple", "Least, from there")
MEANS = (12.0, 100.0)


def main() -> int:
    """Run all, print the table, and write it where a day is given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=3, help="tables of each kind")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    heads = (*HEADS, *SECONDS)
    rows = ["| " + " | ".join(heads) + " |", "|---|" + "---:|" * (len(heads) - 1)]
    for row in _rows(asked.seeds):
        rows.append(row)
        print(row, file=sys.stderr, flush=True)
    if asked.on:
        put_measured(README, "\n\n".join((machine(asked.on, ("stepdown", "scipy")), "\n".join(rows))))
    return 0


def _rows(seeds: int) -> Iterator[str]:
    for size in SIZES:
        for mean in MEANS:
            found = [_protected(table(size, mean, seed)) for seed in range(1, seeds + 1)]
            total = [sum(column) for column in zip(*found, strict=True)]
            shown = (*(f"{n / seeds:,.1f}" for n in total[:5]), *(f"{n / seeds:,.2f}" for n in total[5:]))
            yield f"| {' × '.join(map(str, size))} | {mean:g} | " + " | ".join(shown) + " |"


def _protected(findings: Findings) -> tuple[float, ...]:
    """Counts, small ones, hidden besides by either way, what is lost at least in counts, and CPU seconds."""
    system = build_system(findings.results, findings.relations)
    small = frozenset(name for name, value in system.values.items() if 1 <= value <= 5)
    parts = apart(system, small, {})
    begun = process_time()
    part = united(parts)
    first = simple(part)
    between = process_time()
    best = least_loss(part, first)
    seconds = (between - begun, process_time() - between)
    return (len(findings.results), len(small), len(first.hidden), len(best.hidden), best.least / 1000, *seconds)


if __name__ == "__main__":
    sys.exit(main())
