"""The sheet Lines: each line's quantity, price, amount in each year from referral, and present value."""

from dataclasses import dataclass

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.line import Line, LineKind
from stepdown.costs.model.parameters import SERVICE
from stepdown.costs.prices.words import Bearer
from stepdown.reporting.business_case.workbook.formula import Formula, call, formula
from stepdown.reporting.business_case.workbook.place import Area
from stepdown.reporting.business_case.workbook.sheets.assumed import BASE, SERVICE_MONTHS, SERVICE_YEAR
from stepdown.reporting.business_case.workbook.sheets.line_price import price_id
from stepdown.reporting.business_case.workbook.sheets.quantities import Quantities, year_columns
from stepdown.reporting.business_case.workbook.sheets.service_cost import Posts
from stepdown.reporting.business_case.workbook.sheets.sources import Sources
from stepdown.reporting.business_case.workbook.table import (
    EXACT,
    NUMBER,
    PENCE,
    POUNDS,
    Column,
    Shown,
    Table,
    follows,
    words,
)

_ABOUT = (
    "Cost with the team less cost without it, in pounds of the price base: below zero is a saving. Nothing is to be "
    "typed here."
)
PRESENT = "present"
_DISCOUNT, _TOTAL = "discount", "total"


@dataclass(frozen=True, slots=True)
class Lines:
    """The sheet, and where its present values are."""

    table: Table

    def of(self, line: Line) -> Formula:
        """The present value of a line."""
        return self.table.at(line.id, PRESENT)


def lines(case: BusinessCase, sources: Sources, quantities: Quantities) -> Lines:
    """The discount factors, a row for each line, and all lines together."""
    years = case.model.scenario.scenario.horizon_years
    table = Table("Lines", "Lines of the business case", _ABOUT, _columns(years))
    table.add(_DISCOUNT, id=words("Discount factor"), **_discount(table, years, sources))
    for line in case.lines:
        said = {"id": words(line.id), "label": words(line.what.label), "unit": words(line.quantity.unit)}
        amounts = _amounts(table, line, years, quantities)
        price = follows(_price(case, line, sources), PENCE)
        table.add(line.id, **said, **_quantity(line, quantities), price=price, **amounts)
    summed = [*(f"year.{year}" for year in range(1, years + 1)), PRESENT]
    first, last = case.lines[0].id, case.lines[-1].id
    sums = {column: follows(call("SUM", table.area(column, first, last)), POUNDS) for column in summed}
    table.add(_TOTAL, id=words("All lines"), **sums)
    return Lines(table)


def _columns(years: int) -> list[Column]:
    return [
        Column("id", "Line", 34),
        Column("label", "What it is", 44),
        Column("unit", "Unit", 22),
        Column("without", "Without the team", 12),
        Column("with", "With the team", 12),
        Column("change", "Change in the years counted", 12),
        Column("price", "Price of one", 13),
        *year_columns(years, 11),
        Column(PRESENT, "Present value", 14),
    ]


def _discount(table: Table, years: int, sources: Sources) -> dict[str, Shown]:
    """The first year counts in full; each later one less than the year before it."""
    of = sources.assumptions.of
    factors: dict[str, Formula] = {"year.1": formula(1)}
    for year in range(2, years + 1):
        ahead = formula(year - 1).at_least(of("discounting.later_from_year"))
        rate = call("IF", ahead, of("discounting.later_rate"), of("discounting.rate"))
        factors[f"year.{year}"] = table.here(f"year.{year - 1}") / (1 + rate)
    return {column: follows(factor, EXACT) for column, factor in factors.items()}


def _quantity(line: Line, quantities: Quantities) -> dict[str, Shown]:
    return {column: follows(quantities.of(line, column), NUMBER) for column in ("without", "with", "change")}


def _amounts(table: Table, line: Line, years: int, quantities: Quantities) -> dict[str, Shown]:
    price = table.here("price")
    amounts = {f"year.{y}": follows(quantities.of(line, f"year.{y}") * price, POUNDS) for y in range(1, years + 1)}
    factors = table.across(_DISCOUNT, "year.1", f"year.{years}")
    flows = Area(table.here("year.1"), table.here(f"year.{years}"))
    return {**amounts, PRESENT: follows(call("SUMPRODUCT", factors, flows), POUNDS)}


def _price(case: BusinessCase, line: Line, sources: Sources) -> Formula:
    if sources.posts and line.what.kind is LineKind.SERVICE:
        (bearer,) = line.bearers
        return _month_of_service(sources, sources.posts, bearer)
    return sources.prices.of(price_id(case, line))


def _month_of_service(sources: Sources, posts: Posts, bearer: Bearer) -> Formula:
    """What a month of the service costs who pays for it, in pounds of the price base."""
    of, index = sources.assumptions.of, sources.indexes.of
    to_base = index(of(BASE)) / index(of(SERVICE_YEAR))
    return of(SERVICE) * posts.paid_by(bearer) * to_base / of(SERVICE_MONTHS)
