"""Makes large records, lets colleagues work with them at once, and writes the tables of the README beside it.

usage: script/bench load [--families 1000 5000 20000] [--database sqlite postgresql] [--seconds 300] [--on DATE]
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.load.measured import Grown, Loaded, Written
from benchmarks.load.page import write_page
from benchmarks.load.served import Place, place
from benchmarks.load.visit import Seen, Visitor, all_at_once

SIZES = (1_000, 5_000, 20_000)
DATABASES = ("sqlite", "postgresql")
VISITORS, THINK = 20, 5.0
WARM = 20.0
"""Seconds of visits before it is measured: each process has read its pages' templates by then."""
TIMES = 7
"""How often a visitor by themselves opens each page, for the growth."""


def main() -> int:
    """Run all; 1 where something went wrong for a visitor, or a contact that was taken is not there once."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--families", type=int, nargs="+", default=SIZES, metavar="FAMILIES")
    parser.add_argument("--database", nargs="+", choices=DATABASES, default=DATABASES)
    parser.add_argument("--seconds", type=float, default=300, help="for how long twenty visit at once")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    sizes = sorted(asked.families)
    grown: list[Grown] = []
    loaded: list[Loaded] = []
    for database in asked.database:
        for families in sizes:
            with tempfile.TemporaryDirectory(prefix="stepdown-load-") as folder, place(database, Path(folder)) as at:
                grown.append(_grown(at, database, families))
                if families == sizes[-1]:
                    loaded.append(_loaded(at, database, families, asked.seconds))
    if asked.on:
        write_page(grown, loaded, asked.on)
    return int(any(one.errors or one.writes.lost or one.writes.doubled for one in loaded))


def _grown(at: Place, database: str, families: int) -> Grown:
    """The record made, and each page opened by one visitor after another, by themselves."""
    at.run("make_record", str(families))
    at.run("visitors", str(at.folder / "visitors.json"), str(VISITORS))
    at.run("bare", str(at.folder / "bare.json"))
    with at.served() as port:
        one_by_one = _visitors(at, port)
        seen = Seen().join([visitor.one_after_another(TIMES) for visitor in (one_by_one[0], *one_by_one[7:9])])
    medians = {name: statistics.median(times) for name, times in seen.took.items()}
    _say(f"{database} {families:,} families, one visitor", medians, seen)
    return Grown(database, families, medians, json.loads((at.folder / "bare.json").read_text(encoding="utf-8")))


def _loaded(at: Place, database: str, families: int, seconds: float) -> Loaded:
    """Everybody at once with time to think; then everybody recording contacts without any."""
    with at.served() as port:
        warm = all_at_once(_visitors(at, port), "come_and_go", WARM, 1.0)
        seen = all_at_once(_visitors(at, port), "come_and_go", seconds, THINK)
    with at.served() as port:
        writers = [one for one in _visitors(at, port) if one.can_record]
        wrote = all_at_once(writers, "record", seconds / 5)
    marks = at.folder / "marks.json"
    taken = warm.taken + seen.taken + wrote.taken
    marks.write_text(json.dumps(taken), encoding="utf-8")
    at.run("lost", str(marks), str(at.folder / "lost.json"))
    there = json.loads((at.folder / "lost.json").read_text(encoding="utf-8"))
    writes = Written(len(writers), len(wrote.taken), seconds / 5, len(taken), **there)
    _say(f"{database} {families:,} families, {VISITORS} at once", {k: max(v) for k, v in seen.took.items()}, seen)
    print(f"{writes}", flush=True)
    return Loaded(database, families, seen.took, tuple(seen.errors + wrote.errors), writes)


def _visitors(at: Place, port: int) -> list[Visitor]:
    known = json.loads((at.folder / "visitors.json").read_text(encoding="utf-8"))
    return [Visitor(port, known["cookie"], one, number) for number, one in enumerate(known["visitors"])]


def _say(what: str, took: dict[str, float], seen: Seen) -> None:
    pages = ", ".join(f"{name} {time:.0f}" for name, time in took.items())
    print(f"{what}: {pages} ms; {len(seen.errors)} errors {_first(seen.errors)}", flush=True)


def _first(errors: Sequence[str]) -> str:
    return f"({', '.join(sorted(set(errors))[:5])})" if errors else ""


if __name__ == "__main__":
    sys.exit(main())
