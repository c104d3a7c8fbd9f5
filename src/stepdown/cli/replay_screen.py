"""What ``stepdown replay`` shows on the terminal: the figures by verdict, the worst last, then the counts."""

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from stepdown.dataset.finding import Finding
from stepdown.evaluation.replay.margins.solve import Solved
from stepdown.evaluation.replay.publication import Publication
from stepdown.evaluation.replay.verdict import Outcome, Replay, Verdict

STYLES = {Verdict.INCONSISTENT: "bold red", Verdict.CONSISTENT: "green", Verdict.NOT_CHECKABLE: "dim"}
SHOWN_TABLES = 12
SHOWN_FINDINGS = 20
PIPED_WIDTH = 140


def show_findings(findings: tuple[Finding, ...]) -> None:
    """What is wrong in the files, on standard error: the first twenty, and how many there are."""
    for finding in findings[:SHOWN_FINDINGS]:
        value = f" ('{finding.value}')" if finding.value else ""
        print(f"{finding.where()}: {finding.problem}{value}. {finding.remedy}", file=sys.stderr)
    more = len(findings) - SHOWN_FINDINGS
    ending = f", of which {more:,} are not shown; --json gives all" if more > 0 else ""
    print(f"stepdown replay: {len(findings):,} to put right{ending}", file=sys.stderr)


def show_replay(publication: Publication, replayed: Replay) -> None:
    """The whole replay on standard output."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PIPED_WIDTH)
    console.print(Text(publication.title, style="bold"))
    if publication.citation:
        console.print(Text(publication.citation))
    for verdict in (Verdict.NOT_CHECKABLE, Verdict.CONSISTENT, Verdict.INCONSISTENT):
        if outcomes := replayed.with_verdict(verdict):
            console.print(_table(verdict, outcomes))
    for solved in replayed.margins.values():
        _show_reading(console, solved)
    if replayed.outcomes:
        _show_counts(console, replayed)


def _table(verdict: Verdict, outcomes: tuple[Outcome, ...]) -> Table:
    title = Text(f"{verdict.label} ({len(outcomes):,})", style=STYLES[verdict])
    table = Table(title=title, title_justify="left", expand=True, show_lines=verdict is Verdict.INCONSISTENT)
    for heading, ratio in (("Id", 2), ("Quantity", 6), ("Printed", 4), ("Recomputed", 3), ("Why", 14)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for outcome in outcomes:
        figure = outcome.figure
        # What went wrong needs its background at once; for the rest the report has it.
        why = f"{outcome.reason} {figure.note}" if verdict is Verdict.INCONSISTENT else outcome.reason
        cells = (figure.id, figure.quantity, outcome.printed or "–", outcome.recomputed or "–", why.strip())
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _show_reading(console: Console, solved: Solved) -> None:
    variant, margins = solved.variant, solved.margins
    console.print(Text(f"\nReading {variant.name}: {variant.title}. {solved.sentence()}", style="bold"))
    if not solved.tables:
        return
    shown = solved.tables[:SHOWN_TABLES]
    table = Table("From > to", *(f"{number + 1}" for number in range(len(shown))))
    for place, cell in enumerate(margins.cells):
        table.add_row(Text(cell.name), *(f"{found[place]:,}" for found in shown))
    console.print(table)
    if len(solved.tables) > len(shown):
        console.print(f"The first {len(shown):,} of {len(solved.tables):,} found are shown; --json gives them all.")


def _show_counts(console: Console, replayed: Replay) -> None:
    weak = sum(1 for outcome in replayed.with_verdict(Verdict.CONSISTENT) if not outcome.telling)
    console.print()
    for verdict, count in replayed.counts().items():
        ending = f" ({weak:,} by checks that could not have failed)" if weak and verdict is Verdict.CONSISTENT else ""
        console.print(Text(f"{count:>5,}  {verdict.label}{ending}", style=STYLES[verdict]))
