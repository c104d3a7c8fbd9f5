"""The sheet Deflators: the price index by financial year, and how other sheets find a year in it."""

from dataclasses import dataclass

from stepdown.costs.money import Deflators, FinancialYear
from stepdown.reporting.business_case.workbook.formula import Formula, call
from stepdown.reporting.business_case.workbook.table import EXACT, TEXT, Column, Shown, Table, given, words

_COLUMNS = (Column("year", "Financial year", 16), Column("index", "Index, input", 14), Column("note", "Note", 90))


@dataclass(frozen=True, slots=True)
class Indexes:
    """The sheet, and the index of a year that a cell says."""

    table: Table

    def of(self, year: Formula) -> Formula:
        """The index of the year that is written in a cell."""
        first, *_, last = self.table.keys
        place = call("MATCH", year, self.table.area("year", first, last), 0)
        return call("INDEX", self.table.area("index", first, last), place)


def deflators(series: Deflators) -> Indexes:
    """Every year of the series."""
    about = f"{series.title}; {series.release}. {series.licence}. Another release may be typed over the index."
    table = Table("Deflators", "Deflators", about, _COLUMNS)
    for year, index in sorted(series.index.items()):
        note = words(_note(series, year))
        table.add(str(year), year=Shown(str(year), TEXT), index=given(index, EXACT), note=note)
    return Indexes(table)


def _note(series: Deflators, year: FinancialYear) -> str:
    notes = ["The base year of the index."] if year == series.base_year else []
    notes += ["A forecast, which will change."] if year >= series.first_forecast_year else []
    notes += [f"Take care: {each.why}" for each in series.distorted if each.year == year]
    return " ".join(notes)
