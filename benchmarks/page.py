"""Writes the measured tables into ``benchmarks/README.md``, between its markers; the words around them stay."""

import os
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

from benchmarks.marks import put_measured
from benchmarks.outcome import Outcome

README = Path(__file__).parent / "README.md"
NAMES = {
    "stepdown": "Stepdown",
    "duckdb_by_hand": "DuckDB by hand",
    "plain_pandas": "pandas",
    "table_one": "tableone + pandas",
    "stepdown_on_spark": "Stepdown on Spark",
}


def write_page(outcomes: Sequence[Outcome], start_ups: Mapping[str, float], on: str) -> None:
    """Put what was measured in the place of what stood there."""
    measured = "\n\n".join((_machine(on), _table(outcomes), _growth(outcomes), _start_ups(start_ups)))
    put_measured(README, measured)


def _machine(on: str) -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    packages = ", ".join(f"{name} {version(name)}" for name in ("stepdown", "duckdb", "pandas", "tableone"))
    return (
        f"Measured on {on}: {os.cpu_count()} cores, {memory:.0f} GB of memory, {platform.system()}, "
        f"Python {platform.python_version()}; {packages}."
    )


def _table(outcomes: Sequence[Outcome]) -> str:
    rows = [
        "| Children | Program | Wall time (s) | Peak memory (GB) | Time as a multiple of Stepdown's | Counts |",
        "|---:|---|---:|---:|---:|---|",
    ]
    for o in outcomes:
        whole = _seconds(outcomes, "stepdown", o.children)
        ratio = f"{o.run.seconds / whole:.2f}" if whole and not o.run.failure else "–"
        seconds = f"{o.run.seconds:.2f}" if not o.run.failure else f"failed after {o.run.seconds:.0f}"
        said = o.run.failure or ("**differ**" if o.wrong else "the same")
        name = NAMES[o.contender]
        rows.append(f"| {o.children:,} | {name} | {seconds} | {o.run.memory / 1e9:.2f} | {ratio} | {said} |")
    return "\n".join(rows)


def _growth(outcomes: Sequence[Outcome]) -> str:
    sizes = sorted({o.children for o in outcomes})
    steps = list(pairwise(sizes))
    rows = [
        "| Program | " + " | ".join(f"{a:,} to {b:,}: children ×{b / a:,.0f}" for a, b in steps) + " |",
        "|---|" + "---:|" * len(steps),
    ]
    for contender, name in NAMES.items():
        cells = [_times(_seconds(outcomes, contender, a), _seconds(outcomes, contender, b)) for a, b in steps]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows) if steps else ""


def _times(before: float | None, after: float | None) -> str:
    return f"time ×{after / before:.1f}" if before and after else "did not finish"


def _start_ups(start_ups: Mapping[str, float]) -> str:
    rows = ["| Start-up | Wall time (s), median of 11 |", "|---|---:|"]
    return "\n".join([*rows, *(f"| {name} | {seconds:.3f} |" for name, seconds in start_ups.items())])


def _seconds(outcomes: Sequence[Outcome], contender: str, children: int) -> float | None:
    found = (o for o in outcomes if (o.contender, o.children) == (contender, children) and not o.run.failure)
    return next((o.run.seconds for o in found), None)
