"""The correction for optimism: one deterministic row beside the central run, never together with draws."""

from stepdown.costs.analysis.measures import NET
from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.amounts import signed
from stepdown.reporting.business_case.basis import ADDED
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.charts.figures import short_percent
from stepdown.reporting.report import Block, Paragraph
from stepdown.reporting.tables import Heading


def optimism_blocks(case: BusinessCase) -> tuple[Block, ...]:
    """The central run, and the same with less saved; a sentence where the scenario has no such correction."""
    bias, corrected, frame = case.model.scenario.optimism_bias, case.with_optimism_bias, Frame.of(case)
    if bias is None or corrected is None:
        return (Paragraph("The scenario makes no correction for optimism."),)
    heading = Heading(
        "optimism",
        "Corrected for optimism (deterministic: central values only, no draws)",
        frame.basis.unit,
        "Run",
        (f"Correction: {bias.source}.",),
    )
    less = f"What was saved taken as {short_percent(bias.benefits_less)} less"
    rows = [row("Central run", signed(case.figures[NET].central)), row(less, signed(corrected))]
    told = (
        f"If people hope for too much and {short_percent(bias.benefits_less)} less would have been saved, the team "
        f"{frame.basis.would_have(corrected)}."
    )
    return Paragraph(told), frame.table(heading, (ADDED,), rows)
