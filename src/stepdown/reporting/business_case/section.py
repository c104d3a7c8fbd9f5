"""The business case as one section: consequences before money, then all that the answer rests on."""

from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.aqua import aqua_table
from stepdown.reporting.business_case.assumptions import assumption_blocks
from stepdown.reporting.business_case.counterfactual import counterfactual_blocks
from stepdown.reporting.business_case.even import even_blocks
from stepdown.reporting.business_case.frame import TITLE, Frame
from stepdown.reporting.business_case.information import information_blocks
from stepdown.reporting.business_case.lines import amounts, quantities
from stepdown.reporting.business_case.optimism import optimism_blocks
from stepdown.reporting.business_case.service import service_blocks
from stepdown.reporting.business_case.uncertainty import spread_blocks
from stepdown.reporting.business_case.whom import payers_blocks
from stepdown.reporting.report import Paragraph, ReportTable, Section

FIRST = "What changed comes before any money: most of it has no price, and is none the less for that."


def case_section(case: BusinessCase, consequences: ReportTable) -> Section:
    """The whole section. ``consequences`` is the table of what changed in people's lives."""
    frame = Frame.of(case)
    return Section(
        "costs",
        TITLE,
        (
            Paragraph(FIRST),
            consequences,
            *counterfactual_blocks(case),
            *service_blocks(case),
            quantities(frame),
            amounts(frame),
            *payers_blocks(case),
            *spread_blocks(case),
            *even_blocks(case),
            *information_blocks(case),
            *optimism_blocks(case),
            *assumption_blocks(case),
            aqua_table(frame),
        ),
    )
