"""The sheet Prices: each as printed, brought to the price base by formula, with who pays which share of it."""

from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.model import is_saving
from stepdown.costs.model.priced import Priced
from stepdown.costs.money import Deflators, FinancialYear
from stepdown.costs.prices.price import PERIODS_A_YEAR
from stepdown.costs.prices.words import Bearer
from stepdown.reporting.business_case.workbook.formula import Formula, call
from stepdown.reporting.business_case.workbook.place import Area
from stepdown.reporting.business_case.workbook.sheets.assumed import BASE, bearers
from stepdown.reporting.business_case.workbook.sheets.assumptions import Assumptions
from stepdown.reporting.business_case.workbook.sheets.deflators import Indexes
from stepdown.reporting.business_case.workbook.sheets.line_price import price_id
from stepdown.reporting.business_case.workbook.table import (
    EXACT,
    PENCE,
    SHARE,
    TEXT,
    Column,
    Shown,
    Table,
    follows,
    given,
    words,
)

_ABOUT = "Columns whose heading ends with 'input' may be changed. The shares of those who pay must sum to 100%."


@dataclass(frozen=True, slots=True)
class Prices:
    """The sheet, and where its numbers are."""

    table: Table

    def of(self, id_: str) -> Formula:
        """The price of one of what a line counts, in pounds of the price base."""
        return self.table.at(id_, "each")

    def share(self, id_: str, bearer: Bearer) -> Formula:
        """The share of a price that somebody pays."""
        return self.table.at(id_, f"share.{bearer}")


def prices(case: BusinessCase, assumptions: Assumptions, indexes: Indexes) -> Prices:
    """Every price that a line pays."""
    model = case.model
    payers = bearers(case.lines)
    table = Table("Prices", "Prices", _ABOUT, _columns(payers))
    paid = dict.fromkeys(price_id(case, line) for line in case.lines if is_saving(line))
    for id_, priced in ((id_, model.prices[id_]) for id_ in paid):
        kept = _kept(priced, model.deflators, model.scenario.scenario.price_base)
        to_base = _to_base(table, priced, kept, indexes.of(assumptions.of(BASE)), indexes.of(table.here("year")))
        table.add(id_, **_said(priced), **to_base, **_each(table, priced), **_paid(table, priced, payers))
    return Prices(table)


def _columns(payers: list[Bearer]) -> list[Column]:
    return [
        Column("id", "Price", 34),
        Column("label", "What is priced", 40),
        Column("printed", "As printed, input", 14),
        Column("kept", "Share of it that is counted, input", 14),
        Column("year", "Price year, input", 12),
        Column("from", "Index of that year", 12),
        Column("to", "Index of the price base", 12),
        Column("uprated", "In prices of the base", 14),
        Column("per", "For", 26),
        Column("periods", "Such periods a year, input", 12),
        Column("times", "Times a month, or once", 12),
        Column("each", "For one of what a line counts", 14),
        *(Column(f"share.{payer}", f"Paid by: {payer.label}, input", 14) for payer in payers),
        Column("sums", "Shares together", 12),
        Column("grade", "Grade", 10),
        Column("source", "Source", 50),
        Column("note", "Left out, because another line counts it", 24),
    ]


def _said(priced: Priced) -> dict[str, Shown]:
    price = priced.price
    note = ", ".join(priced.left_out)
    said = {"id": price.id, "label": price.label, "per": price.what(), "grade": price.grade.label, "note": note}
    return {key: words(text) for key, text in (said | {"source": price.source.title}).items()}


def _to_base(table: Table, priced: Priced, kept: float, base: Formula, start: Formula) -> dict[str, Shown]:
    uprated = table.here("printed") * table.here("kept") * table.here("to") / table.here("from")
    return {
        "printed": given(priced.price.central, PENCE),
        "kept": given(kept, SHARE),
        "year": given(str(priced.price.price_year), TEXT),
        "from": follows(start, EXACT),
        "to": follows(base, EXACT),
        "uprated": follows(uprated, PENCE),
    }


def _kept(priced: Priced, series: Deflators, base: FinancialYear) -> float:
    """The share of the price that no other line counts."""
    if not priced.left_out or not priced.price.central:
        return 1.0
    return priced.central / series.factor(priced.price.price_year, base) / priced.price.central


def _each(table: Table, priced: Priced) -> dict[str, Shown]:
    each = {"each": follows(table.here("uprated") * table.here("times"), PENCE)}
    if priced.price.per not in PERIODS_A_YEAR:
        return each | {"times": Shown(1, EXACT)}
    periods = given(PERIODS_A_YEAR[priced.price.per])
    return each | {"periods": periods, "times": follows(table.here("periods") / 12, EXACT)}


def _paid(table: Table, priced: Priced, payers: list[Bearer]) -> dict[str, Shown]:
    columns = [f"share.{payer}" for payer in payers]
    shares = {f"share.{payer}": given(priced.bearers.get(payer, 0.0), SHARE) for payer in payers}
    together = Area(table.here(columns[0]), table.here(columns[-1]))
    return {**shares, "sums": follows(call("SUM", together), SHARE)}
