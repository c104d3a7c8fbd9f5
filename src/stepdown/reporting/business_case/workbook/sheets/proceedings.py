"""The sheet Proceedings: applications to court, one for brothers and sisters who enter care together."""

from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.workbook.formula import Formula, call
from stepdown.reporting.business_case.workbook.sheets.assumptions import Assumptions
from stepdown.reporting.business_case.workbook.sheets.counts import CHILDREN, Counts
from stepdown.reporting.business_case.workbook.sheets.entries import PUT_OFF, WITH, WITHOUT, Entries
from stepdown.reporting.business_case.workbook.table import (
    COUNT,
    NUMBER,
    SHARE,
    Column,
    Shown,
    Table,
    follows,
    words,
)

IN_THE_END = "in_the_end"
_WHEN = {
    WITHOUT: "without the team",
    WITH: "with the team, in the first 12 months",
    IN_THE_END: "with the team, those put off included",
}
_ABOUT = "Families with at least one entry; if the children are changed on Counts, change the families there too."
_APPLICATIONS = "applications"


@dataclass(frozen=True, slots=True)
class Applications:
    """The sheet, and where its sums are."""

    table: Table

    def of(self, when: str) -> Formula:
        """Applications to court: without the team, with it, in the end."""
        return self.table.at(_APPLICATIONS, f"families.{when}")


def proceedings(case: BusinessCase, counts: Counts, assumptions: Assumptions, entries: Entries) -> Applications:
    """A row for each number of children who could enter care in one family."""
    table = Table("Proceedings", "Applications to court", _ABOUT, _columns())
    eligible = case.inputs.eligible
    sizes = [str(size) for size in sorted(eligible.families or {1: eligible.children})]
    for size in sizes:
        families = follows(counts.of(f"care.eligible_families.{size}"), COUNT)
        rates = {f"rate.{when}": _rate(when, counts, entries) for when in _WHEN}
        entering = {f"families.{when}": _families(table, when, assumptions) for when in _WHEN}
        table.add(size, label=words("Families"), size=Shown(int(size), COUNT), families=families, **rates, **entering)
    _sums(table, sizes, assumptions)
    return Applications(table)


def _columns() -> list[Column]:
    return [
        Column("label", "What", 22),
        Column("size", "Children who could enter care, in one family", 16),
        Column("families", "Families", 11),
        *(Column(f"rate.{when}", f"A child's rate of entry {said}", 18) for when, said in _WHEN.items()),
        *(Column(f"families.{when}", f"Families with an entry {said}", 18) for when, said in _WHEN.items()),
    ]


def _rate(when: str, counts: Counts, entries: Entries) -> Shown:
    """The mean rate over all ages, between 0 and 1."""
    entering = entries.total(WITH) + entries.total(PUT_OFF) if when == IN_THE_END else entries.total(when)
    return follows(call("MIN", call("MAX", entering / call("MAX", counts.of(CHILDREN), 1), 0), 1), SHARE)


def _families(table: Table, when: str, assumptions: Assumptions) -> Shown:
    here, rate = table.here, table.here(f"rate.{when}")
    together = assumptions.of("proceedings.siblings_together")
    apart = 1 - (1 - rate) ** here("size")
    return follows(here("families") * (together * rate + (1 - together) * apart), NUMBER)


def _sums(table: Table, sizes: list[str], assumptions: Assumptions) -> None:
    columns = [f"families.{when}" for when in _WHEN]
    sums = {c: follows(call("SUM", table.area(c, sizes[0], sizes[-1])), NUMBER) for c in columns}
    table.add("total", label=words("All families"), **sums)
    share = assumptions.of("proceedings.share_of_entries")
    applications = {c: follows(share * table.at("total", c), NUMBER) for c in columns}
    table.add(_APPLICATIONS, label=words("Applications to court"), **applications)
