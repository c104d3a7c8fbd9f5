"""Writes the tables of ``benchmarks/load/README.md``, and their sum into ``benchmarks/README.md``, at the markers."""

import statistics
from collections.abc import Sequence
from pathlib import Path

from benchmarks.costs.page import machine
from benchmarks.load.measured import Grown, Loaded
from benchmarks.marks import put_measured

README = Path(__file__).parent / "README.md"
ABOVE = Path(__file__).parents[1] / "README.md"
NAMES = {
    "start": "Today, the first page",
    "families": "My families; for a manager the team's",
    "family": "A family",
    "contacts": "A family's contacts",
    "new_contact": "Record a contact: the page",
    "send_contact": "Record a contact: sent",
    "plan": "A family's plan",
    "person": "A person",
    "observations": "What was observed",
    "search": "Find",
    "team": "The team at a glance (manager)",
    "clocks": "Clocks (manager)",
    "keeping": "How long records are kept (manager)",
}
"""What each page is called here."""
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def write_page(grown: Sequence[Grown], loaded: Sequence[Loaded], on: str) -> None:
    """Put what was measured in the place of what stood there."""
    parts = [machine(on, ("stepdown", "django", "granian", "psycopg"))]
    parts += [part for one in loaded for part in (_load(one, grown), _writes(one))]
    parts += [_growth([one for one in grown if one.database == name]) for name in DATABASES]
    put_measured(README, "\n\n".join(part for part in parts if part))
    sums = [_sum(one, [g for g in grown if g.database == one.database]) for one in loaded]
    put_measured(ABOVE, "\n".join((f"Measured on {on}.", "", *_SUM_HEADS, *sums)), "load")


_MEASURED = (
    "Pages",
    "Median (ms)",
    "95th centile",
    "99th centile",
    "Errors",
    "Contacts a second",
    "Lost",
    "There twice",
)
_SUM_HEADS = (
    f"| Database | Families | {' | '.join(_MEASURED)} | Most that a page grew |",
    f"|---|---:|{'---:|' * len(_MEASURED)}---|",
)


def _sum(one: Loaded, sizes: Sequence[Grown]) -> str:
    every, w = _every(one), one.writes
    growth = {name: sizes[-1].pages[name] / sizes[0].pages[name] for name in sizes[0].pages}
    most = max(growth, key=lambda name: growth[name])
    return (
        f"| {DATABASES[one.database]} | {one.families:,} | {_times(every)} | {len(one.errors)} "
        f"| {w.taken / w.seconds:.1f} | {w.lost} | {w.doubled} "
        f"| ×{growth[most]:.1f} from {sizes[0].families:,} families: {NAMES[most]} |"
    )


def _load(one: Loaded, grown: Sequence[Grown]) -> str:
    bare = next(g.bare for g in grown if (g.database, g.families) == (one.database, one.families))
    rows = [
        f"| {NAMES[name]} | {_times(times)} | {bare[name]:.2f} | {statistics.median(times) / bare[name]:.0f} |"
        for name, times in sorted(one.took.items(), key=lambda item: list(NAMES).index(item[0]))
    ]
    rows.append(f"| All | {_times(_every(one))} | | |")
    heads = "| Page | Opened | Median (ms) | 95th centile | 99th centile | Bare query (ms) | Times the bare query |"
    title = f"### {DATABASES[one.database]}, {one.families:,} families, twenty at once: {len(one.errors)} errors"
    return "\n".join((title, "", heads, "|---|---:|---:|---:|---:|---:|---:|", *rows))


def _every(one: Loaded) -> list[float]:
    return [time for times in one.took.values() for time in times]


def _times(times: Sequence[float]) -> str:
    """How many there are, the middle one, the 95th and the 99th centile, as cells."""
    centiles = " | ".join(f"{_centile(times, n):.0f}" for n in (95, 99))
    return f"{len(times):,} | {statistics.median(times):.0f} | {centiles}"


def _writes(one: Loaded) -> str:
    w = one.writes
    return (
        f"{w.writers} who record contacts without a pause on {DATABASES[one.database]}: {w.taken:,} taken in "
        f"{w.seconds:.0f} s, {w.taken / w.seconds:.1f} a second. Of all {w.all:,} that were taken under load "
        f"{w.lost} are lost and {w.doubled} are there twice."
    )


def _growth(sizes: Sequence[Grown]) -> str:
    if not sizes:
        return ""
    names = [name for name in NAMES if all(name in one.pages for one in sizes)]
    heads = " | ".join(f"{one.families:,} families (ms)" for one in sizes)
    rows = [
        f"| {NAMES[name]} | {' | '.join(f'{one.pages[name]:.0f}' for one in sizes)} "
        f"| ×{sizes[-1].pages[name] / sizes[0].pages[name]:.1f} |"
        for name in names
    ]
    title = f"### {DATABASES[sizes[0].database]}: growth, one visitor alone, medians"
    return "\n".join((title, "", f"| Page | {heads} | Growth |", f"|---|{'---:|' * (len(sizes) + 1)}", *rows))


def _centile(times: Sequence[float], n: int) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[n - 1] if len(times) > 1 else times[0]
