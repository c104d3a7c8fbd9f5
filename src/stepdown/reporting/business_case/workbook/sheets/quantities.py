"""The sheet Quantities: how much of each line there is without the team and with it, and the change in each year."""

from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.line import Line
from stepdown.reporting.business_case.workbook.formula import Formula, call
from stepdown.reporting.business_case.workbook.place import Area
from stepdown.reporting.business_case.workbook.sheets.quantity import quantity
from stepdown.reporting.business_case.workbook.sheets.sources import Sources
from stepdown.reporting.business_case.workbook.table import NUMBER, Column, Shown, Table, follows, words

_ABOUT = (
    "Of what each line counts: without the team, with it, and the change in each year from referral. Below zero is "
    "less. Nothing is to be typed here."
)


@dataclass(frozen=True, slots=True)
class Quantities:
    """The sheet, and where its numbers are."""

    table: Table

    def of(self, line: Line, column: str) -> Formula:
        """A number of a line."""
        return self.table.at(line.id, column)


def year_columns(years: int, width: int = 12) -> list[Column]:
    """A column for each year from referral."""
    return [Column(f"year.{year}", f"Year {year}", width) for year in range(1, years + 1)]


def quantities(case: BusinessCase, sources: Sources) -> Quantities:
    """A row for each line."""
    years = case.model.scenario.scenario.horizon_years
    table = Table("Quantities", "Quantities, without the team and with it", _ABOUT, _columns(years))
    for line in case.lines:
        found = quantity(case, sources, line)
        changes = {f"year.{y}": follows(found.change(y), NUMBER) for y in range(1, years + 1)}
        all_years = call("SUM", Area(table.here("year.1"), table.here(f"year.{years}")))
        totals = {
            "without": follows(found.without_team or -table.here("change"), NUMBER),
            "with": follows(found.with_team or table.here("change"), NUMBER),
            "change": follows(all_years, NUMBER),
        }
        table.add(line.id, **_said(line), **totals, **changes)
    return Quantities(table)


def _columns(years: int) -> list[Column]:
    return [
        Column("id", "Line", 36),
        Column("label", "What it is", 50),
        Column("unit", "Unit", 22),
        Column("without", "Without the team", 12),
        Column("with", "With the team", 12),
        Column("change", "Change in the years counted", 12),
        *year_columns(years, 9),
    ]


def _said(line: Line) -> dict[str, Shown]:
    return {"id": words(line.id), "label": words(line.what.label), "unit": words(line.quantity.unit)}
