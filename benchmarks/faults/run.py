"""Kills the site under a write load, on both databases, and writes the table of the README beside it.

usage: script/bench faults [--kills 500] [--database sqlite|postgresql|both] [--on DATE]
"""

import argparse
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.costs.page import machine
from benchmarks.faults.databases import database
from benchmarks.faults.site import served
from benchmarks.faults.trial import Tally, tried
from benchmarks.marks import put_measured

README = Path(__file__).parent / "README.md"
NAMES = ("sqlite", "postgresql")


def main() -> int:
    """Run what is asked; 1 where anything was lost, doubled, half stored or not sound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=500, metavar="N", help="how often, on each database")
    parser.add_argument("--database", choices=(*NAMES, "both"), default="both")
    parser.add_argument("--seed", type=int, default=1, help="another draws other moments")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    names = NAMES if asked.database == "both" else (asked.database,)
    tallies = {name: _trial(name, asked.kills, asked.seed) for name in names}
    table = _table(tallies)
    print(table)
    for fault in (fault for tally in tallies.values() for fault in tally.faults):
        print(f"FAULT: {fault}")
    if asked.on:
        put_measured(README, "\n\n".join((machine(asked.on, ("stepdown", "django", "granian")), table)))
    return int(any(tally.faults for tally in tallies.values()))


def _trial(name: str, kills: int, seed: int) -> Tally:
    with ExitStack() as open_:
        folder = Path(open_.enter_context(tempfile.TemporaryDirectory(prefix="stepdown-faults-")))
        site = open_.enter_context(served(folder, open_.enter_context(database(name, folder))))
        return tried(site, kills, seed, say=lambda words: print(words, flush=True))


ROWS = {
    "Kills": lambda t: f"{t.kills:,}",
    "– of these of the database too, or of one process of it": lambda t: f"{t.of_the_database:,}",
    "– while a request was not answered": lambda t: f"{t.in_a_request:,}",
    "– while a page or a draft was being sent": lambda t: f"{t.in_a_write:,}",
    "Requests": lambda t: f"{t.requests:,}",
    "Pages written": lambda t: f"{t.written:,}",
    "Pages acknowledged": lambda t: f"{t.acknowledged:,}",
    "Pages sent again": lambda t: f"{t.sent_again:,}",
    "Pages that a kill cut off although they were stored": lambda t: f"{t.stored_unsaid:,}",
    "**Lost**": lambda t: f"**{len(t.lost):,}**",
    "**Doubled**": lambda t: f"**{len(t.doubled):,}**",
    "**Stored in part**": lambda t: f"**{len(t.half):,}**",
    "**Not sound** (audit, chain, integrity, `site check`)": lambda t: f"**{len(t.wrong):,}**",
    "Restart, median (s)": lambda t: f"{t.median:.2f}",
    "Restart, 95th of 100 (s)": lambda t: f"{t.restart(0.95):.2f}",
}


def _table(tallies: dict[str, Tally]) -> str:
    titles = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
    heads = ["| |" + "".join(f" {titles[name]} |" for name in tallies), "|---|" + "---:|" * len(tallies)]
    rows = [f"| {words} |" + "".join(f" {say(tally)} |" for tally in tallies.values()) for words, say in ROWS.items()]
    return "\n".join([*heads, *rows])


if __name__ == "__main__":
    sys.exit(main())
