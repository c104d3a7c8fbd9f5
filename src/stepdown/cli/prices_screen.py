"""What ``stepdown prices`` shows on the terminal: one line a price, everything about one, or the doubts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from rich.console import Console, JustifyMethod
from rich.table import Table
from rich.text import Text

from stepdown.costs.money import Uprated
from stepdown.costs.prices import Entry, Grade, Price, PriceLibrary
from stepdown.costs.prices.check import Doubt, PriceFinding

STYLES = {Grade.GOOD: "green", Grade.FAIR: "", Grade.WEAK: "dim"}
PIPED_WIDTH = 160
GAP = 2
"""Columns between two cells of a line."""


def entry_as_json(entry: Entry) -> dict[str, Any]:
    """A price as plain values, with its subject, whose it is and what it replaced."""
    old = entry.replaced
    replaced = (
        {"whose": old.whose, "central": old.price.central, "price_year": str(old.price.price_year)} if old else None
    )
    place = {"subject": entry.subject, "whose": entry.whose, "replaced": replaced}
    return entry.price.model_dump(mode="json") | place


def show_list(library: PriceLibrary, warnings: tuple[str, ...]) -> None:
    """One line a price, by subject, and what to know of them."""
    console = _console()
    columns = _columns(library, console.width)
    for subject, entries in library.subjects().items():
        console.print(_table(subject.replace("_", " ").capitalize(), entries, columns))
    for warning in warnings:
        console.print(Text(warning, style="bold"))
    console.print(_how_many(len(library)))


def _table(title: str, entries: tuple[Entry, ...], columns: Mapping[str, int]) -> Table:
    """The prices of one subject, a line each."""
    table = Table(title=Text(title, style="bold"), title_justify="left", box=None, pad_edge=False)
    for heading, width in columns.items():
        justify: JustifyMethod = "right" if heading == "Amount" else "left"
        table.add_column(heading, width=width, no_wrap=True, overflow="ellipsis", justify=justify)
    for entry in entries:
        cells = _cells(entry.price)[: len(columns)]
        table.add_row(*(Text(cell) for cell in cells), style=STYLES[entry.price.grade])
    return table


def _columns(library: PriceLibrary, room: int) -> dict[str, int]:
    """The columns that a line has room for, each with its width: the rest of the line is the label's."""
    widest = max((len(price.id) for price in library), default=0)
    columns = {"Id": widest, "Amount": 8, "What": 22, "Year": 8, "Grade": 5, "Borne by": 18, "Label": 0}
    columns["Label"] = max(20, room - sum(columns.values()) - GAP * len(columns))
    while sum(columns.values()) + GAP * len(columns) > room:
        columns.popitem()
    return columns


def _cells(price: Price) -> tuple[str, ...]:
    year = f"{price.price_year}{'?' if price.price_year_assumed else ''}"
    shares = price.shares()
    borne = f"{len(shares)} bearers" if len(shares) > 1 else next(iter(shares)).label
    return price.id, price.money.amount(), price.what(), year, price.grade.label, borne, price.label


def _how_many(count: int) -> str:
    if not count:
        return "No price has all of these words. Try a part of a word, such as 'foster'."
    return f"{count} {'price' if count == 1 else 'prices'}. For all about one: stepdown prices --show ID"


def show_one(entry: Entry, uprated: Uprated, doubts: list[str]) -> None:
    """Everything about one price, its value in the prices of another year, and what to know of it."""
    console = _console()
    console.print(Text(entry.price.label, style="bold"))
    table = Table(box=None, show_header=False, pad_edge=False)
    for heading, said in _facts(entry, uprated):
        table.add_row(Text(heading, style="dim"), Text(said))
    console.print(table)
    for sentence in (*doubts, *uprated.warnings):
        console.print(Text(sentence))


def _facts(entry: Entry, uprated: Uprated) -> list[tuple[str, str]]:
    price = entry.price
    facts = [
        ("Id", price.id),
        ("Price", f"{price.money} {price.what()}"),
        ("Range", _range(price)),
        ("A year", f"{price.per_year()}" if price.is_periodic else ""),
        ("Uprated", f"{uprated.money} {price.what()}, by {uprated.factor:.4f}"),
        *(("Borne by", _portion(price, place)) for place in range(len(price.borne_by))),
        ("Value", price.category.label),
        ("If avoided", price.release.label),
        ("Overlaps", ", ".join(sorted(group.label for group in price.groups()))),
        ("Grade", f"{price.grade.label}. {price.checked.label}."),
        ("Note", price.note or ""),
        ("Source", price.source.title),
        ("Page", price.source.page or "Not given"),
        ("Licence", price.source.licence),
        ("Use until", price.expires.isoformat()),
        ("From", entry.whose),
        ("Replaces", f"{entry.replaced.price.money} of {entry.replaced.whose}" if entry.replaced else ""),
    ]
    return [(heading, said) for heading, said in facts if said]


def _range(price: Price) -> str:
    if price.range is None or price.range_means is None:
        return ""
    low, high = price.range
    return f"{low.amount()} to {high.amount()}: {price.range_means.label}"


def _portion(price: Price, place: int) -> str:
    portion, paid = price.borne()[place]
    return f"{portion.bearer.label}: {paid.amount()}{f' ({portion.what})' if portion.what else ''}"


def show_findings(findings: tuple[PriceFinding, ...], checked: int, day: date) -> None:
    """Every doubt in a sentence, by kind, then how many of each."""
    console = _console()
    for doubt, found in groupby(findings, key=lambda finding: finding.doubt):
        console.print(Text(doubt.label, style="bold red" if doubt is Doubt.EXPIRED else "bold"))
        for says, of in _alike(found).items():
            console.print(
                Text(f"  {of[0]}: {says}" if len(of) == 1 else f"  {len(of)} prices: {says} {', '.join(of)}.")
            )
    counts = Counter(finding.doubt for finding in findings)
    said = "; ".join(f"{doubt.label.lower()} {counts[doubt]}" for doubt in Doubt if counts[doubt])
    console.print(f"{checked} prices on {day}: {said or 'no doubts'}.")


def _alike(findings: Iterable[PriceFinding]) -> dict[str, list[str]]:
    """The prices of which the same is said."""
    alike: dict[str, list[str]] = {}
    for finding in findings:
        alike.setdefault(finding.says, []).append(finding.price)
    return alike


def _console() -> Console:
    console = Console(highlight=False, markup=False)
    return console if console.is_terminal else Console(highlight=False, markup=False, width=PIPED_WIDTH)
