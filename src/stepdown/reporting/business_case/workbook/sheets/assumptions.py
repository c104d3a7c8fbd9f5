"""The sheet Assumptions: each at its central value, with its source and its owner, and what follows from them alone."""

from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.parameters import Parameter
from stepdown.costs.scenario.care import Mix
from stepdown.reporting.business_case.workbook.formula import Formula
from stepdown.reporting.business_case.workbook.place import Area
from stepdown.reporting.business_case.workbook.sheets.assumed import Calculated, Choice, assumed, calculated, choices
from stepdown.reporting.business_case.workbook.sheets.counts import Counts
from stepdown.reporting.business_case.workbook.table import PLAIN, SHARE, Column, Shown, Table, follows, given, words

_COLUMNS = (
    Column("id", "Assumption", 46),
    Column("sentence", "What it says", 70),
    Column("value", "Central value", 14),
    Column("cell", "Input or formula", 12),
    Column("unit", "Unit", 16),
    Column("source", "Source", 70),
    Column("owner", "Owner", 26),
)
_ABOUT = "Cells that say Input may be changed. A sentence keeps the number that was written into it: the cell counts."
_OF_NO_FIXED_NAME = ("care.thresholds.", "mix.", "others.")
"""Ids with a part that the scenario's author chose: their cells have no name of their own."""


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The sheet, and where its numbers are."""

    table: Table

    def of(self, id_: str) -> Formula:
        """The central value of an assumption, by name where its cell has one."""
        place = self.table.at(id_, "value")
        if id_.startswith(_OF_NO_FIXED_NAME):
            return place
        return self.table.name_cell(id_.replace(".", "_"), id_, "value")

    def mix(self, mix: Mix) -> Area:
        """The shares of a mix of placements as they are written."""
        ids = [f"mix.{mix.id}.{name}" for name in mix.shares]
        return self.table.area("value", ids[0], ids[-1])


def assumptions(case: BusinessCase, counts: Counts) -> Assumptions:
    """Every assumption of the scenario but the prices, which have a sheet of their own."""
    found = Assumptions(Table("Assumptions", "Assumptions", _ABOUT, _COLUMNS))
    owner = case.model.scenario.scenario.owner
    for each in choices(case):
        _row(found.table, each, each.shown, (each.source, owner))
    for parameter in assumed(case):
        shown = given(parameter.spread.central, _format(parameter.unit, PLAIN))
        _row(found.table, parameter, shown, (parameter.source, parameter.owner))
    for result in calculated(case, counts, found.of):
        shown = follows(result.formula, _format(result.unit, _RATE))
        _row(found.table, result, shown, ("Follows from other cells", ""))
    return found


_RATE = "0.000000"


def _format(unit: str, otherwise: str) -> str:
    return SHARE if unit in ("share", "probability") else otherwise


def _row(table: Table, said: Choice | Parameter | Calculated, shown: Shown, by: tuple[str, str]) -> None:
    source, owner = map(words, by)
    cell = words("Input" if shown.is_input else "Formula")
    texts = {"id": words(said.id), "sentence": words(said.sentence), "unit": words(said.unit)}
    table.add(said.id, **texts, value=shown, cell=cell, source=source, owner=owner)
