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
    """The counterfactual and the perspective in words, and what each borrowed rate would mean."""
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
        _entries(Frame.of(case)),
        _money(Frame.of(case)),
    )


def _entries(frame: Frame) -> ReportTable:
    notes = (_fewer(frame), _published(frame), "95% intervals in brackets.")
    heading = Heading(
        "thresholds", "Entries avoided, if all the children had stood at a borrowed rate", "children", _BORROWED, notes
    )
    columns = ("Rate of entry", "Fewer entries", "Fewer entries, as published")
    rows = [_entry(each) for each in frame.case.at_thresholds]
    mixed = Row(_MIXED, (_now(frame), Cell(number_range(frame.case.figures[FEWER])), Cell("–")), total=True)
    return frame.table(heading, columns, [*rows, mixed])


def _entry(each: AtThreshold) -> Row:
    fewer, published = Cell(number_range(each.fewer)), Cell(number_range(each.as_published))
    return Row(each.threshold.label, (Cell(short_percent(each.rate.central)), fewer, published))


def _money(frame: Frame) -> ReportTable:
    title = "What it would have come to, if all the children had stood at a borrowed rate"
    heading = Heading("thresholds.money", title, frame.basis.unit, _BORROWED)
    rows = [
        Row(each.threshold.label, (Cell(short_percent(each.rate.central)), *frame.basis.cells(each.net)))
        for each in frame.case.at_thresholds
    ]
    mixed = Row(_MIXED, (_now(frame), *frame.basis.cells(frame.case.figures[NET])), total=True)
    return frame.table(heading, ("Rate of entry", ADDED, INTERVAL), [*rows, mixed])


_BORROWED = "Borrowed from children"
_MIXED = "As the scenario mixes them"


def _now(frame: Frame) -> Cell:
    """The scenario's own mixture of the rates."""
    now = frame.case.break_evens.base_rate.now
    return Cell("–" if now is None else short_percent(now))


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
