"""From a business case to its sheets, each made from those before it."""

from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.workbook.sheets.assumptions import assumptions
from stepdown.reporting.business_case.workbook.sheets.by_payer import by_payer
from stepdown.reporting.business_case.workbook.sheets.counts import counts
from stepdown.reporting.business_case.workbook.sheets.deflators import deflators
from stepdown.reporting.business_case.workbook.sheets.entries import entries
from stepdown.reporting.business_case.workbook.sheets.lines import lines
from stepdown.reporting.business_case.workbook.sheets.months import months
from stepdown.reporting.business_case.workbook.sheets.payers import payers
from stepdown.reporting.business_case.workbook.sheets.prices import prices
from stepdown.reporting.business_case.workbook.sheets.proceedings import proceedings
from stepdown.reporting.business_case.workbook.sheets.quantities import quantities
from stepdown.reporting.business_case.workbook.sheets.read_me import read_me
from stepdown.reporting.business_case.workbook.sheets.results import Sums, results
from stepdown.reporting.business_case.workbook.sheets.service_cost import service_cost
from stepdown.reporting.business_case.workbook.sheets.sources import Sources
from stepdown.reporting.business_case.workbook.table import Table


def case_tables(case: BusinessCase) -> list[Table]:
    """The sheets in the order in which they are read."""
    sources = _sources(case)
    amounts = quantities(case, sources)
    priced = lines(case, sources, amounts)
    parts = by_payer(case, sources, priced)
    paid = payers(case, sources, parts)
    found = results(case, Sums(sources, amounts, parts, paid))
    tables = [found, *sources.tables, amounts.table, priced.table, parts.table, paid.table]
    return [read_me(case, tables), *tables]


def _sources(case: BusinessCase) -> Sources:
    scenario, indexes = case.model.scenario, deflators(case.model.deflators)
    counted = counts(case.inputs, scenario)
    assumed = assumptions(case, counted)
    entering = entries(case, counted, assumed)
    return Sources(
        counts=counted,
        assumptions=assumed,
        prices=prices(case, assumed, indexes),
        indexes=indexes,
        posts=service_cost(case.service, assumed) if case.service else None,
        entries=entering,
        months=months(case, assumed, entering),
        applications=proceedings(case, counted, assumed, entering) if scenario.proceedings else None,
    )
