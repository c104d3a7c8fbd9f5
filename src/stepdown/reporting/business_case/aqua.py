"""The log that the Aqua Book asks of an analysis: whose it is, how it was made and checked, and how long it holds."""

from stepdown import __version__
from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.frame import Frame, row
from stepdown.reporting.report import ReportTable
from stepdown.reporting.tables import Heading
from stepdown.reporting.wording import spoken

NOT_RECORDED = "not recorded"
_DIGEST = len("sha256:") + 12
"""So much of the dataset's digest tells it from any other; the report's facts have all of it."""


def aqua_table(frame: Frame) -> ReportTable:
    """The log; what nobody wrote down is said to be not recorded."""
    heading = Heading("aqua", "Quality log, after the Aqua Book (HM Treasury, 2025)", "as named in each row", "Item")
    return frame.table(heading, ("What is recorded",), [row(name, said) for name, said in _log(frame.case)])


def _log(case: BusinessCase) -> tuple[tuple[str, str], ...]:
    about, draws = case.model.scenario.scenario, case.model.scenario.draws
    spread = "evenly spread (Sobol)" if draws.evenly_spread else "pseudo-random"
    return (
        ("Version", f"Stepdown {__version__}; scenario '{about.title}' of {spoken(about.date)}"),
        ("Owner", about.owner),
        ("Date", spoken(about.date)),
        ("Analyst", NOT_RECORDED),
        ("Assurer", NOT_RECORDED),
        ("Approver", NOT_RECORDED),
        ("Counts come from", f"{case.inputs.title}, dataset {case.inputs.digest[:_DIGEST]}…"),
        ("Draws", f"{draws.number:,}, {spread}, seed {draws.seed}: the same run gives the same figures"),
        ("Tests", "The program's automated tests pass before each release; no test of this case itself is recorded"),
        ("Look again by", _sunset(case)),
    )


def _sunset(case: BusinessCase) -> str:
    """The day from which some of the data is old."""
    deflators = case.model.deflators
    told = f"deflators ({deflators.release}): {spoken(deflators.expires)}"
    prices = case.model.prices.values()
    if not prices:
        return told
    first = min(prices, key=lambda price: price.price.expires)
    return f"{told}; first of the prices ({first.label}): {spoken(first.price.expires)}"
