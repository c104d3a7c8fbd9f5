"""The sheet Service cost: each post and each other cost by formula, and together by who pays."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.costs.prices.words import Bearer
from stepdown.costs.service_cost.service_cost import ServiceCost
from stepdown.costs.service_cost.written import OtherCost, Post
from stepdown.reporting.business_case.workbook.formula import Formula, call
from stepdown.reporting.business_case.workbook.sheets.assumed import SERVICE_MONTHS
from stepdown.reporting.business_case.workbook.sheets.assumptions import Assumptions
from stepdown.reporting.business_case.workbook.table import (
    PENCE,
    POUNDS,
    SHARE,
    Column,
    Shown,
    Table,
    follows,
    given,
    words,
)

_COLUMNS = (
    Column("item", "Post or other cost", 52),
    Column("employer", "Employer", 40),
    Column("payer", "Paid by", 24),
    Column("fte", "Full-time equivalent, input", 13),
    Column("salary", "Salary a year, input", 13),
    Column("on_costs", "On-costs, share of salary, input", 14),
    Column("overheads", "Overheads, share of salary with on-costs, input", 18),
    Column("vacant", "Share of the time vacant, input", 13),
    Column("months", "Months, input unless all", 13),
    Column("yearly", "Pounds a year, input", 13),
    Column("once", "Pounds once, input", 13),
    Column("cost", "Cost over the months run", 16),
)
_TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Posts:
    """The sheet, and where its sums are."""

    table: Table

    def paid_by(self, bearer: Bearer) -> Formula:
        """What somebody pays over the months run, in the prices of the service's year."""
        return self.table.at(bearer, "cost")


def service_cost(cost: ServiceCost, assumptions: Assumptions) -> Posts:
    """Every post and cost, the whole, and the part of each who pays."""
    written = cost.written.service
    about = f"{written.name}, in {written.price_year} prices. Source: {written.source}. Owner: {written.owner}."
    table = Table("Service cost", "What the service costs", about, _COLUMNS)
    months = assumptions.of(SERVICE_MONTHS)
    keys = [f"item.{number}" for number, _ in enumerate(cost.items)]
    for key, cells in zip(keys, _items(table, cost, months), strict=True):
        table.add(key, **cells)
    payers, costs = (table.area(column, keys[0], keys[-1]) for column in ("payer", "cost"))
    for bearer in cost.by_bearer():
        paid = call("SUMIF", payers, table.here("payer"), costs)
        table.add(bearer, item=words("Together"), payer=words(bearer.label), cost=follows(paid, PENCE))
    table.add(_TOTAL, item=words("The whole cost"), cost=follows(call("SUM", costs), PENCE))
    return Posts(table)


def _items(table: Table, cost: ServiceCost, months: Formula) -> Iterator[dict[str, Shown]]:
    """Each is made when its row is next."""
    for post in cost.written.posts:
        yield _post(table, post, months)
    for other in cost.written.costs:
        yield _other(table, other, months)


def _post(table: Table, post: Post, months: Formula) -> dict[str, Shown]:
    here = table.here
    full = here("fte") * here("salary") * (1 + here("on_costs")) * (1 + here("overheads"))
    return {
        "item": words(post.title),
        "employer": words(post.employer_name or ""),
        "payer": words(post.employer.label),
        "fte": given(post.fte),
        "salary": given(post.salary, POUNDS),
        "on_costs": given(post.on_costs, SHARE),
        "overheads": given(post.overheads, SHARE),
        "vacant": given(post.vacant, SHARE),
        "months": follows(months) if post.months is None else given(post.months),
        "cost": follows(full * here("months") / 12 * (1 - here("vacant")), PENCE),
    }


def _other(table: Table, other: OtherCost, months: Formula) -> dict[str, Shown]:
    here = table.here
    return {
        "item": words(other.kind.label),
        "payer": words(other.bearer.label),
        "months": follows(months),
        "yearly": given(other.pounds_a_year or 0.0, POUNDS),
        "once": given(other.pounds_once or 0.0, POUNDS),
        "cost": follows(here("yearly") * here("months") / 12 + here("once"), PENCE),
    }
