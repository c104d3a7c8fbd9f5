"""CHEERS 2022: each item of the checklist for economic evaluations, with where it is reported or why it is not.

Items after Husereau and others 2022, in the checklist's own names.
"""

from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.frame import TITLE, Frame, row
from stepdown.reporting.report import ReportTable
from stepdown.reporting.tables import Heading

_STUDY, _CHANGED, _LIMITS = ("The service and the study", "What changed", "Limitations")
"""Titles of the evaluation's sections, with which this one stands in a report."""

_NO_PATIENTS = "not reported: no record of who took part in planning this case"


def _in(place: str) -> str:
    return f"Section '{TITLE}': {place}"


ITEMS: tuple[tuple[str, str], ...] = (
    ("Title", "Title of the report"),
    ("Abstract", "Key points"),
    ("Background and objectives", f"Section '{_STUDY}'"),
    ("Health economic analysis plan", "not reported: the scenario's file is the plan; none was registered before"),
    ("Study population", f"Section '{_STUDY}'"),
    ("Setting and location", f"Section '{_STUDY}'"),
    ("Comparators", _in("the comparison, in words")),
    ("Perspective", _in("whose money, in words")),
    ("Time horizon", _in("whose money, in words")),
    ("Discount rate", _in("whose money, in words")),
    ("Selection of outcomes", _in("the table of consequences")),
    ("Measurement of outcomes", f"Section '{_CHANGED}'"),
    ("Valuation of outcomes", "not applicable: no outcome is given a value; each stays in its own unit"),
    ("Measurement and valuation of resources and costs", _in("what the service cost, item by item; prices")),
    ("Currency, price date, and conversion", _in("prices")),
    ("Rationale and description of model", _in("what would have been different; assumptions")),
    ("Analytics and assumptions", _in("assumptions")),
    ("Characterising heterogeneity", "not reported: children differ by age in the model, and no groups are shown"),
    ("Characterising distributional effects", _in("what each payer pays and is saved; not by group of families")),
    ("Characterising uncertainty", _in("the draws, and the ends of each assumption")),
    ("Approach to engagement with patients and others affected by the study", _NO_PATIENTS),
    ("Study parameters", _in("assumptions; prices")),
    ("Summary of main results", _in("the five answers; what each line comes to")),
    ("Effect of uncertainty", _in("the draws; what is worth knowing better")),
    ("Effect of engagement with patients and others affected by the study", _NO_PATIENTS),
    ("Study findings, limitations, generalisability, and current knowledge", f"Section '{_LIMITS}'; {_in('limits')}"),
    ("Source of funding", f"Section '{_STUDY}'"),
    ("Conflicts of interest", "not reported: nobody was asked"),
)
"""Each item by its name, and where it is answered."""

_NEEDS_SERVICE = "Measurement and valuation of resources and costs"


def cheers_table(frame: Frame) -> ReportTable:
    """The checklist, item by item."""
    heading = Heading("cheers", "CHEERS 2022 checklist for economic evaluations", "items", "Item", _NOTES)
    rows = [row(f"{place}. {item}", _where(item, where, frame.case)) for place, (item, where) in enumerate(ITEMS, 1)]
    return frame.table(heading, ("Where",), rows)


_NOTES = ("Husereau and others, Consolidated Health Economic Evaluation Reporting Standards 2022.",)


def _where(item: str, where: str, case: BusinessCase) -> str:
    if item == _NEEDS_SERVICE and case.service is None:
        return f"{_in('prices')}; the service's own cost: not reported, not given"
    return where
