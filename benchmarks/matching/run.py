"""Matches invented files in every way, scores each against the truth, and writes the table of this folder's README.

usage: script/bench matching [--seeds 20] [--on DATE]
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.costs.page import machine
from benchmarks.marks import put_measured
from benchmarks.matching.pairs_of_files import KINDS, pairs
from benchmarks.matching.ways import Told, told

README = Path(__file__).parent / "README.md"
HEADS = ("Files", "Way", "To find", "Found", "Wrong children", "Of all found", "To look at", "CPU seconds a pair")


def main() -> int:
    """Run all, print the table, and write it where a day is given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=20, help="pairs of files of each kind")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    rows = list[str]()
    for kind in KINDS:
        rows += _rows(kind, [[*told(pair, seed)] for seed, pair in enumerate(pairs(kind, asked.seeds))])
        print(f"{kind}: done", file=sys.stderr, flush=True)
    table = "\n".join(("| " + " | ".join(HEADS) + " |", "|---|---|---:|---:|---:|---:|---:|---:|", *rows))
    print(table)
    if asked.on:
        put_measured(README, "\n\n".join((machine(asked.on, ("stepdown", "splink", "duckdb")), table)))
    return 0


def _rows(kind: str, of_pairs: Sequence[Sequence[Told]]) -> Iterator[str]:
    """A row for each way, over all the pairs of files of one kind."""
    for of_way in zip(*of_pairs, strict=True):
        scores = [one.score for one in of_way]
        find, right, wrong = (sum(getattr(s, w) for s in scores) for w in ("to_find", "right_links", "wrong_links"))
        seconds = sum(one.seconds for one in of_way) / len(of_way)
        yield (
            f"| {kind} | {scores[0].method} | {find:,} | {right:,} | {wrong:,} | {right / find:.2%} "
            f"| {_looked_at(s.review_share for s in scores)} | {seconds:.2f} |"
        )


def _looked_at(shares: Iterable[float | None]) -> str:
    """How much of the left file somebody looks at; a dash where the way has no list to look at."""
    known = [share for share in shares if share is not None]
    return f"{sum(known) / len(known):.1%}" if known else "–"


if __name__ == "__main__":
    sys.exit(main())
