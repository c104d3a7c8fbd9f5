"""The sheet Payers: for each who pays, what the service costs it and what it is saved, by what becomes of the money."""

from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.prices.words import Bearer, Release
from stepdown.reporting.business_case.workbook.formula import Formula, call
from stepdown.reporting.business_case.workbook.sheets.assumed import bearers, counted
from stepdown.reporting.business_case.workbook.sheets.by_payer import SERVICE_PART, Parts, part_word
from stepdown.reporting.business_case.workbook.sheets.sources import Sources
from stepdown.reporting.business_case.workbook.table import COUNT, POUNDS, Column, Shown, Table, follows, words

_ABOUT = (
    "Present values in pounds of the price base. Saved below zero means that it costs more. Nothing is to be typed "
    "here."
)
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Payers:
    """The sheet, and where its numbers are."""

    table: Table

    def of(self, bearer: Bearer, column: str) -> Formula:
        """A number of somebody who pays."""
        return self.table.at(bearer, column)

    def together(self, column: str) -> Formula:
        """All payers together."""
        return self.table.at(_ALL, column)


def payers(case: BusinessCase, sources: Sources, parts: Parts) -> Payers:
    """A row for each who pays for any line; nobody is left out because little is paid."""
    net = case.service is not None
    table = Table("Payers", "Who pays and who is saved", _ABOUT, _columns(net=net))
    found = bearers(case.lines)
    for bearer in found:
        says = follows(sources.assumptions.of(counted(bearer)), COUNT)
        table.add(bearer, payer=words(bearer.label), counted=says, **_sums(table, parts, bearer, net=net))
    columns = [column.key for column in table.columns[2:]]
    sums = {c: follows(call("SUM", table.area(c, found[0], found[-1])), POUNDS) for c in columns}
    table.add(_ALL, payer=words("All payers"), **sums)
    return Payers(table)


def _columns(*, net: bool) -> list[Column]:
    released = [Column(r, f"Saved, {part_word(r).lower()}", 16) for r in Release]
    return [
        Column("payer", "Who pays", 40),
        Column("counted", "Counted in the headline: 1 yes, 0 no", 16),
        *([Column("service", "Cost of the service", 16)] if net else []),
        *released,
        Column("saved", "Saved in all", 16),
        *([Column("net", "Net cost", 16)] if net else []),
    ]


def _sums(table: Table, parts: Parts, bearer: Bearer, *, net: bool) -> dict[str, Shown]:
    here, paid = table.here, f"paid.{bearer}"
    released = {r.value: follows(-parts.of(part_word(r), paid), POUNDS) for r in Release}
    first, *others = [here(release) for release in Release]
    saved = follows(sum(others, start=first), POUNDS)
    if not net:
        return {**released, "saved": saved}
    service = follows(parts.of(SERVICE_PART, paid), POUNDS)
    return {"service": service, **released, "saved": saved, "net": follows(here("service") - here("saved"), POUNDS)}
