"""Cases that the tests of the section share, each made once: with the service's cost, without it, and a publication."""

from functools import cache

from stepdown.costs.case import BusinessCase, make_case
from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.published.case import PublishedCase
from stepdown.costs.published.flags import flags
from stepdown.costs.published.reckon import reckon
from stepdown.costs.published.written import Published
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.scenario import Draws, Perspective
from stepdown.costs.scenario.shipped import shipped_text
from stepdown.reporting.business_case.answer import answer
from stepdown.reporting.business_case.section import case_section
from stepdown.reporting.report import Cell, Report, ReportTable, Row
from stepdown.results.result import Findings
from tests.costs.a_case import INPUTS, a_case, model_of, service_cost, shipped

CONSEQUENCES = ReportTable(
    "consequences",
    "What changed in people's lives",
    "children",
    "The invented records",
    "Consequence",
    ("Number",),
    (Row("Children at risk who entered care", (Cell("2"),)),),
)
FEW = Draws(number=400)


def with_cost() -> BusinessCase:
    """The small service under the default scenario, its cost given."""
    return a_case()


@cache
def without_cost() -> BusinessCase:
    """The same, its cost not given."""
    return make_case(model_of(shipped().model_copy(update={"draws": FEW})))


@cache
def no_effect() -> BusinessCase:
    """A team that changes nothing."""
    scenario = shipped("null-effect").model_copy(update={"draws": FEW})
    return make_case(model_of(scenario, service=service_cost()))


@cache
def for_the_council() -> BusinessCase:
    """Only the local authority's money is counted."""
    scenario = shipped()
    about = scenario.scenario.model_copy(update={"perspective": Perspective.LOCAL_AUTHORITY})
    return make_case(model_of(scenario.model_copy(update={"draws": FEW, "scenario": about}), service=service_cost()))


def as_published(findings: Findings) -> PublishedCase:
    """The published pilot's own sums, on results of the invented one."""
    library = shipped_prices()
    published = parse_scenario(shipped_text("as-published"), library)
    assert isinstance(published, Published)
    lines = reckon(published, findings, library)
    return PublishedCase(published, INPUTS, lines, flags(published, lines, INPUTS))


CASES = {"net": with_cost, "gross": without_cost, "no effect": no_effect, "the council's money": for_the_council}


def report_of(name: str) -> Report:
    """A report of one case alone."""
    case = CASES[name]()
    section = case_section(case, CONSEQUENCES)
    return Report("A case", "", None, answer(case), (section,))
