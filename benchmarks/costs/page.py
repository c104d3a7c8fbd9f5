"""Writes the measured tables into ``benchmarks/costs/README.md``, between its markers; the words around them stay."""

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.costs.answer import Answer
from benchmarks.marks import put_measured

README = Path(__file__).parent / "README.md"
PACKAGES = ("stepdown", "numpy", "scipy", "heormodel", "SALib")
NAMES = {"stepdown_model": "Stepdown", "heormodel_psa": "heormodel", "plain_loop": "Plain Python loop"}
TIMED = "model and EVPI"


@dataclass(frozen=True, slots=True)
class Row:
    """One program at one size: the median seconds of each part, the peak of memory, and where the answer differs."""

    name: str
    children: int
    draws: int
    answer: Answer
    seconds: Mapping[str, float]
    memory: int
    wrong: tuple[str, ...] = ()

    @property
    def for_all(self) -> float:
        """Seconds of the model for all draws: scaled up where only some were run."""
        return self.seconds[TIMED] * self.draws / self.answer.draws_run


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured."""

    contenders: Sequence[Row]
    cases: Sequence[Row]
    growth: Sequence[Row]
    compared: Mapping[str, Any]


def write_page(measured: Measured, on: str) -> None:
    """Put what was measured in the place of what stood there."""
    parts = (machine(on, PACKAGES), _contenders(measured.contenders), _cases(measured), *_compared(measured.compared))
    put_measured(README, "\n\n".join(parts))


def machine(on: str, measured: Sequence[str]) -> str:
    """On what it was measured, and with which versions of these packages."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    packages = ", ".join(f"{name} {version(name)}" for name in measured)
    return (
        f"Measured on {on}: {os.cpu_count()} cores, {memory:.0f} GB of memory, {platform.system()}, "
        f"Python {platform.python_version()}; {packages}."
    )


def _contenders(rows: Sequence[Row]) -> str:
    heads = ("Children", "Program", "Draws run", "Seconds for those", "For 10,000 draws")
    more = ("Times Stepdown's", "Peak memory (GB)", "Answers")
    table = ["| " + " | ".join((*heads, *more)) + " |", "|---:|---|---:|---:|---:|---:|---:|---|"]
    for row in rows:
        whole = next(r.for_all for r in rows if r.children == row.children and r.name == "stepdown_model")
        scaled = f"{row.for_all:,.2f}" if row.answer.draws_run == row.draws else f"{row.for_all:,.0f}, scaled"
        said = "**differ**" if row.wrong else "the same"
        table.append(
            f"| {row.children:,} | {NAMES[row.name]} | {row.answer.draws_run:,} | {row.seconds[TIMED]:.2f} | {scaled} "
            f"| {row.for_all / whole:,.2f} | {row.memory / 1e9:.2f} | {said} |"
        )
    return "\n".join(table)


def _cases(measured: Measured) -> str:
    table = [
        "| Whole case | Draws | Seconds | Peak memory (GB) | Time as a multiple of the row above |",
        "|---|---:|---:|---:|---:|",
    ]
    for rows in (measured.cases, measured.growth):
        before = [None, *(above.seconds["whole case"] for above, _ in pairwise(rows))]
        for row, above in zip(rows, before, strict=True):
            seconds = row.seconds["whole case"]
            times = f"{seconds / above:.2f} (children ×{_times(rows, row)})" if above else "–"
            table.append(
                f"| {row.children:,} children | {row.draws:,} | {seconds:.2f} | {row.memory / 1e9:.2f} | {times} |"
            )
    return "\n".join(table)


def _times(rows: Sequence[Row], row: Row) -> str:
    above = rows[list(rows).index(row) - 1]
    return f"{row.children / above.children:,.0f}"


def _compared(compared: Mapping[str, Any]) -> tuple[str, str]:
    shares, worth = compared["shares"], compared["information"]
    return (
        _table(
            "| Share of the variance | Stepdown, alone | SALib, alone | Stepdown, in all | SALib, in all |",
            shares,
            ".3f",
        ),
        _table("| Worth of knowing it (£) | Stepdown | heormodel |", worth, ",.0f"),
    )


def _table(head: str, said: Mapping[str, Any], form: str) -> str:
    rule = "|---|" + "---:|" * (head.count("|") - 2)
    rows = [
        "| `" + name + "` | " + " | ".join(f"{n:{form}}" for n in numbers) + " |" for name, *numbers in said["rows"]
    ]
    seconds = ", ".join(f"{name} {taken:.1f} s" for name, taken in said["seconds"].items())
    far = (
        f"The furthest apart of all parameters: {said['apart']:.4f} (at most {said['within']} passes). Time: {seconds}."
    )
    return "\n".join([head, rule, *rows, "", far])
