"""What is taken to have happened without the team, whose money is counted, and what each borrowed rate would mean."""

from stepdown.costs.analysis.at_thresholds import AtThreshold
from stepdown.costs.analysis.measures import FEWER, NET
from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.amounts import lower_first, number_range
from stepdown.reporting.business_case.basis import ADDED, INTERVAL
from stepdown.reporting.business_case.frame import Frame
from stepdown.reporting.charts.figures import short_percent
from stepdown.reporting.report import Block, Cell, Paragraph, ReportTable, Row
from stepdown.reporting.tables import Heading


def counterfactual_blocks(case: BusinessCase) -> tuple[Block, ...]:
    """The counterfactual and the perspective in words, and the table of borrowed rates."""
    about, discounting = case.model.scenario.scenario, case.model.scenario.discounting
    eligible = case.inputs.eligible
    return (
        Paragraph(f"The comparison: {lower_first(about.counterfactual)}"),
        Paragraph(
            f"Whose money: {lower_first(about.perspective.label)}; every payer is shown beside it. Costs are counted "
            f"over {about.horizon_years} years from referral in {about.price_base} prices, and discounted at "
            f"{short_percent(discounting.rate)} a year."
        ),
        Paragraph(
            f"Who is counted: {eligible.children} children were at risk of being accommodated and not looked after at "
            f"referral, with a level known at both points. {eligible.entered} of them entered care."
        ),
        _table(Frame.of(case)),
    )


def _table(frame: Frame) -> ReportTable:
    notes = (_fewer(frame), _published(frame), "95% intervals in brackets.")
    heading = Heading(
        "thresholds",
        "What each borrowed rate would mean if all the children had stood there",
        f"children; {frame.basis.unit}",
        "Borrowed from",
        notes,
    )
    columns = ("Rate of entry", "Fewer entries", "Fewer entries, as published", ADDED, INTERVAL)
    rows = [*(_row(each, frame) for each in frame.case.at_thresholds), _mixed(frame)]
    return frame.table(heading, columns, rows)


def _fewer(frame: Frame) -> str:
    return (
        f"Fewer entries: the rate times the {frame.case.inputs.eligible.children} children who could enter care, less "
        "those who entered. Below nought, more entered than the rate would have."
    )


def _published(frame: Frame) -> str:
    at_risk = frame.case.inputs.at_risk
    return (
        f"As published: the rate times all {at_risk.children} children at risk, less the "
        f"{at_risk.looked_after_at_second} looked after at the second point. Children already looked after at referral "
        "are in both of its numbers, though they cannot avoid entry."
    )


def _row(each: AtThreshold, frame: Frame) -> Row:
    fewer, published = Cell(number_range(each.fewer)), Cell(number_range(each.as_published))
    rate = f"{short_percent(each.rate.central)} ({short_percent(each.rate.low)} to {short_percent(each.rate.high)})"
    return Row(each.threshold.label, (Cell(rate), fewer, published, *frame.basis.cells(each.net)))


def _mixed(frame: Frame) -> Row:
    """The scenario's own mixture of the thresholds."""
    case, now = frame.case, frame.case.break_evens.base_rate.now
    rate = Cell("–" if now is None else short_percent(now))
    fewer = Cell(number_range(case.figures[FEWER]))
    return Row(
        "As the scenario mixes them", (rate, fewer, Cell("–"), *frame.basis.cells(case.figures[NET])), total=True
    )
