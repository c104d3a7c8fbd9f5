"""Draws services, asks every candidate for its interval, counts how often it holds the truth, and writes the page.

usage: script/bench coverage [--services N] [--on DATE]
"""

import argparse
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.coverage.candidates import OF_A_DIFFERENCE, OF_A_SHARE
from benchmarks.coverage.service import ALIKE, SIZES, TRUTHS, Truth, draw
from benchmarks.marks import put_measured
from stepdown.evaluation.reduce.counts import Cluster
from stepdown.results.intervals import Interval

SEED = 20261130
SERVICES = 2000
README = Path(__file__).parent / "README.md"

type Candidates = Mapping[str, Callable[[Sequence[Cluster]], Interval]]


def covered(services: Sequence[Sequence[Cluster]], candidates: Candidates, truth: float) -> Counter[str]:
    """How many services' intervals hold the truth, by candidate."""
    found: Counter[str] = Counter(dict.fromkeys(candidates, 0))
    for clusters in services:
        for name, interval in candidates.items():
            low, high = interval(clusters)
            found[name] += low <= truth <= high
    return found


def main() -> None:
    """Measure everything and print it; write the page where a day is given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--services", type=int, default=SERVICES, help="how many are drawn for each line")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    tables = [
        _table("paired differences", OF_A_DIFFERENCE, asked.services, lambda truth: truth.change),
        _table("shares at the first point", OF_A_SHARE, asked.services, lambda truth: truth.before),
    ]
    print("\n\n".join(tables))
    if asked.on:
        said = f"Measured on {asked.on}: {asked.services:,} services a line, seed {SEED}."
        put_measured(README, "\n\n".join([said, *tables]))


def _table(what: str, candidates: Candidates, services: int, truth_of: Callable[[Truth], float]) -> str:
    lines = [
        f"Of every 100 intervals of {what}, how many hold the truth:",
        "",
        "| Service | Alike | Before | Change | " + " | ".join(candidates) + " |",
        "|---|---:|---:|---:|" + "---:|" * len(candidates),
    ]
    for name, sizes in SIZES.items():
        for alike in ALIKE:
            for truth in TRUTHS:
                drawn = list(draw(truth, sizes, alike, services, SEED))
                found = covered(drawn, candidates, truth_of(truth))
                shares = " | ".join(f"{100 * found[c] / services:.1f}" for c in candidates)
                lines.append(f"| {name} | {alike} | {truth.before:.2f} | {truth.change:+.2f} | {shares} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
