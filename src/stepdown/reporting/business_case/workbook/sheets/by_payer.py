"""The sheet Lines by payer: who pays which share of each line, what becomes of the money, what the headline counts."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.line import Line
from stepdown.costs.model.model import is_saving
from stepdown.costs.prices.words import Bearer, Release
from stepdown.reporting.business_case.workbook.formula import Formula, call, formula
from stepdown.reporting.business_case.workbook.place import Area, Words
from stepdown.reporting.business_case.workbook.sheets.assumed import bearers, counted
from stepdown.reporting.business_case.workbook.sheets.line_price import price_id
from stepdown.reporting.business_case.workbook.sheets.lines import PRESENT, Lines
from stepdown.reporting.business_case.workbook.sheets.sources import Sources
from stepdown.reporting.business_case.workbook.table import POUNDS, SHARE, Column, Shown, Table, follows, words

_ABOUT = (
    "Shares come from Prices; what the headline counts is chosen on Assumptions. Below zero is a saving. Nothing is to "
    "be typed here."
)
COUNTED = "counted"
SERVICE_PART = "Service"


@dataclass(frozen=True, slots=True)
class Parts:
    """The sheet, and the sums over its lines."""

    table: Table
    first: str
    last: str

    def of(self, part: str, column: str) -> Formula:
        """The sum of a column over the lines of which the same becomes."""
        return call("SUMIF", self.all("part"), Words(part), self.all(column))

    def all(self, column: str) -> Area:
        """A column of all lines."""
        return self.table.area(column, self.first, self.last)


def by_payer(case: BusinessCase, sources: Sources, lines: Lines) -> Parts:
    """A row for each line, and all lines together."""
    payers = bearers(case.lines)
    table = Table("Lines by payer", "Who pays which part of each line", _ABOUT, _columns(payers))
    for line in case.lines:
        present = follows(lines.of(line), POUNDS)
        shares = dict(_shares(case, line, payers, sources))
        paid = {f"paid.{p}": follows(table.here(PRESENT) * table.here(f"share.{p}"), POUNDS) for p in payers}
        table.add(line.id, **_said(line), present=present, **shares, **paid, **_counted(table, line, payers, sources))
    found = Parts(table, case.lines[0].id, case.lines[-1].id)
    summed = (PRESENT, COUNTED, *(f"paid.{payer}" for payer in payers))
    table.add("total", id=words("All lines"), **{c: follows(call("SUM", found.all(c)), POUNDS) for c in summed})
    return found


def _columns(payers: list[Bearer]) -> list[Column]:
    return [
        Column("id", "Line", 34),
        Column("label", "What it is", 44),
        Column("category", "Sort of value", 24),
        Column("part", "What becomes of the money", 14),
        Column(PRESENT, "Present value", 14),
        *(Column(f"share.{payer}", f"Share paid by: {payer.label}", 14) for payer in payers),
        *(Column(f"paid.{payer}", f"Present value to: {payer.label}", 14) for payer in payers),
        Column("counted_share", "Share that the headline counts", 12),
        Column(COUNTED, "Present value that the headline counts", 14),
    ]


def _said(line: Line) -> dict[str, Shown]:
    part = part_word(line.release) if is_saving(line) else SERVICE_PART
    said = {"id": line.id, "label": line.what.label, "category": line.category.label, "part": part}
    return {key: words(text) for key, text in said.items()}


def part_word(release: Release) -> str:
    """What becomes of the money, in the word by which lines are summed."""
    return release.label.partition(":")[0]


def _shares(case: BusinessCase, line: Line, payers: list[Bearer], sources: Sources) -> Iterator[tuple[str, Shown]]:
    for payer in payers:
        share = formula(int(payer in line.bearers))
        if is_saving(line):
            share = sources.prices.share(price_id(case, line), payer)
        yield f"share.{payer}", follows(share, SHARE)


def _counted(table: Table, line: Line, payers: list[Bearer], sources: Sources) -> dict[str, Shown]:
    here, of = table.here, sources.assumptions.of
    first, *others = [here(f"share.{p}") * of(counted(p)) for p in payers]
    share = of(counted(line.category)) * sum(others, start=first)
    return {"counted_share": follows(share, SHARE), COUNTED: follows(here(PRESENT) * here("counted_share"), POUNDS)}
