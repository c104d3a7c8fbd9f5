"""What the authority was doing for each child of a census, with its days."""

from collections.abc import Iterator

from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.cases import CaseColumns, StretchColumns, activity_of, cases, stretches
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.cin_census.layout import CHILD
from stepdown.linkage.ladder.activity import Activity, ActivityKind

CASES = CaseColumns("cases", CHILD, "CINreferralDate", "ReferralNFA", "CINclosureDate", "ReasonForClosure")
_STRETCHES = (
    StretchColumns("plans", ActivityKind.CHILD_IN_NEED_PLAN, CHILD, "CINPlanStartDate", "CINPlanEndDate"),
    StretchColumns("protection_plans", ActivityKind.CHILD_PROTECTION_PLAN, CHILD, "CPPstartDate", "CPPendDate"),
    StretchColumns("pre_proceedings", ActivityKind.PRE_PROCEEDINGS, CHILD, "PPStartDate", "StepDecisionDate"),
)


def activities(u: Understanding) -> Iterator[Activity]:
    """Cases that were opened, plans, enquiries and pre-proceedings, in the order of the file's tables."""
    yield from cases(u, CASES, tells_of_early_help=False)
    for columns in _STRETCHES:
        yield from stretches(u, columns)
    for row in u.rows("enquiries"):
        yield from _enquiry(u, row)


def _enquiry(u: Understanding, row: Row) -> Iterator[Activity]:
    """The census has no end of an enquiry; a conference ends it, and without one its end is not known."""
    start = u.start(row, "S47ActualStartDate")
    if start is not None:
        end = u.end(row, "DateOfInitialCPC", start)
        yield activity_of(u, row, CHILD, (ActivityKind.SECTION_47, start, end or Missing.NOT_KNOWN))
