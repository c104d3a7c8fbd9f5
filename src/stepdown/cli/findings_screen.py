"""Findings on the screen: the gravest first, where all of them are, how it stands, what to do next."""

from pathlib import Path
from typing import TYPE_CHECKING

from stepdown.dataset.finding import Finding, Severity

if TYPE_CHECKING:
    from rich.console import Console

    from stepdown.exchange.read import Loaded

SHOWN = 20


def show(loaded: "Loaded", data: Path, out: Path) -> None:
    """The first findings, where the rest are, and a sentence that says how it stands and what to do next."""
    console = screen()
    show_findings(console, loaded.findings)
    if loaded.findings:
        console.print(f"{_shown(len(loaded.findings))} All of them are in {out}.")
    console.print(_how_it_stands(loaded, data))


def screen() -> "Console":
    """Where findings are said: standard error, each line as long as it is, nothing in it taken for markup."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


def show_findings(console: "Console", findings: tuple[Finding, ...]) -> None:
    """The first findings, the gravest before the others."""
    for finding in _gravest_first(findings)[:SHOWN]:
        console.print(
            finding.severity.label, style="bold red" if finding.severity is Severity.STOPS else "bold", end=": "
        )
        console.print(finding.where(), style="bold")
        console.print(f"  {finding.problem}{_value(finding)}\n  {finding.remedy}\n")


def _gravest_first(findings: tuple[Finding, ...]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.severity is not Severity.STOPS)


def _value(finding: Finding) -> str:
    return "" if finding.value is None or finding.value in finding.problem else f" The cell says: {finding.value}"


def _shown(count: int) -> str:
    found = "There is 1 finding." if count == 1 else f"There are {count:,} findings."
    return found if count <= SHOWN else f"{found} The first {SHOWN} are shown."


def _how_it_stands(loaded: "Loaded", data: Path) -> str:
    if loaded.is_unreadable:
        return f"Nothing could be read from {data}. Put right what is found and check it again."
    rows, tables = sum(loaded.rows.values()), sum(1 for count in loaded.rows.values() if count)
    read = f"Read {rows:,} {'row' if rows == 1 else 'rows'} in {tables} {'table' if tables == 1 else 'tables'}."
    stopping = sum(finding.severity is Severity.STOPS for finding in loaded.findings)
    if stopping:
        return f"{read} {stopping:,} of the findings must be put right before the data can be used. Then check again."
    if not rows:
        return f"{read} Fill in the sheets or files, and check again."
    return f"{read} The data can be used. Next: stepdown evaluate STUDY.toml --data {data} --out DIR"
