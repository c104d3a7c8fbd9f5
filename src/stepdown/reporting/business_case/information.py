"""What knowing more would be worth, how much of the doubt each assumption explains, and whether the draws sufficed."""

from stepdown.costs.case import BusinessCase
from stepdown.costs.model.parameters import Parameter
from stepdown.reporting.business_case.amounts import exact
from stepdown.reporting.business_case.basis import Basis
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.business_case.names import name_of
from stepdown.reporting.charts.figures import short_percent
from stepdown.reporting.charts.pounds import pounds
from stepdown.reporting.report import Block, Paragraph, ReportTable, Row
from stepdown.reporting.tables import Heading

_LEAST_POUNDS, _LEAST_SHARE = 1, 0.005
"""What an assumption has of either to have a row of its own."""


def information_blocks(case: BusinessCase) -> tuple[Block, ...]:
    """A sentence on the value of information, the table of both measures, and a sentence on convergence."""
    found = (Paragraph(_worth(case)), _table(Frame.of(case))) if case.shares else ()
    return (*found, Paragraph(converged(case)))


def _worth(case: BusinessCase) -> str:
    if case.service is None:
        return (
            "What it would be worth to know more can be said only beside the service's cost. The table says how much "
            f"of the doubt each assumption explains{Basis.of(case).aside}."
        )
    return (
        f"To know everything for certain would be worth {pounds(case.information.evpi)} to this decision, on average "
        "(expected value of perfect information). Finding out is worth no more than that for these children alone. A "
        "service that goes on meets more such children, and then it is worth more."
    )


def _table(frame: Frame) -> ReportTable:
    notes = (_ALONE, _WITH, *((_WORTH,) if frame.basis.is_net else ()), *_rest(frame))
    unit = f"%; pounds, {frame.basis.price_base} prices" if frame.basis.is_net else frame.basis.mark("%")
    heading = Heading("information", "What is worth knowing better", unit, "Assumption", notes)
    worth = ("Worth of knowing it alone",) if frame.basis.is_net else ()
    return frame.table(heading, (*worth, "Share of the doubt, by itself", "With the others"), _rows(frame))


_ALONE = "Share of the doubt: how much of the variance of the answer an assumption explains (Sobol indices)."
_WITH = "With the others: together with all that it takes part in. Shares under 0.5% are chance of the method."
_WORTH = "Worth of knowing it alone: expected value of partial perfect information, by regression on a spline."


def _worths(frame: Frame) -> dict[str, float]:
    return {parameter.id: worth for parameter, worth in frame.case.information.evppi}


def _counts(frame: Frame, parameter: Parameter, share: float) -> bool:
    worth = _worths(frame).get(parameter.id, 0.0) if frame.basis.is_net else 0.0
    return share >= _LEAST_SHARE or worth >= _LEAST_POUNDS


def _rows(frame: Frame) -> list[Row]:
    worths, scenario = _worths(frame), frame.case.model.scenario
    rows = []
    for share in frame.case.shares:
        if _counts(frame, share.parameter, share.with_others):
            worth = (exact(worths.get(share.parameter.id, 0.0)),) if frame.basis.is_net else ()
            shares = (short_percent(max(each, 0.0)) for each in (share.alone, share.with_others))
            rows.append(row(name_of(share.parameter, scenario), *worth, *shares))
    return rows


def _rest(frame: Frame) -> tuple[str, ...]:
    left = sum(not _counts(frame, share.parameter, share.with_others) for share in frame.case.shares)
    return (f"{left} more assumptions explain less than 0.5% each and are left out.",) if left else ()


def converged(case: BusinessCase) -> str:
    """Whether there were draws enough."""
    found, basis = case.convergence, Basis.of(case)
    mean, error = found.mean[-1], found.standard_error[-1]
    told = (
        f"After {found.draws[-1]:,} draws the mean {basis.measure.said(mean)}, give or take {pounds(2 * error)} for "
        f"the chance of the draws{basis.aside}."
    )
    settled = "It has hardly moved since half of them: more draws would say the same."
    return f"{told} {settled if found.settled else 'It has not settled: take more draws before you rely on it.'}"
