"""What the authority was doing for each child of a census, with its days."""

from collections.abc import Iterator
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.case_files.codes import CLOSURES, TO_EARLY_HELP
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.cin_census.findings import NFA_NOT_SAID
from stepdown.exchange.cin_census.layout import CHILD
from stepdown.exchange.cin_census.referrals import no_further_action
from stepdown.linkage.ladder.activity import Activity, ActivityKind

_STRETCHES = (
    ("plans", ActivityKind.CHILD_IN_NEED_PLAN, "CINPlanStartDate", "CINPlanEndDate"),
    ("protection_plans", ActivityKind.CHILD_PROTECTION_PLAN, "CPPstartDate", "CPPendDate"),
    ("pre_proceedings", ActivityKind.PRE_PROCEEDINGS, "PPStartDate", "StepDecisionDate"),
)


def activities(u: Understanding) -> Iterator[Activity]:
    """Cases that were opened, plans, enquiries and pre-proceedings, in the order of the file's tables."""
    for row in u.rows("cases"):
        yield from _case(u, row)
    for table, kind, first, last in _STRETCHES:
        for row in u.rows(table):
            yield from _stretch(u, row, kind, first, last)
    for row in u.rows("enquiries"):
        yield from _enquiry(u, row)


def _case(u: Understanding, row: Row) -> Iterator[Activity]:
    start = u.start(row, "CINreferralDate")
    nothing_followed = no_further_action(u, row)
    if start is None or nothing_followed is True:
        return
    if isinstance(nothing_followed, Missing):
        u.say(NFA_NOT_SAID.finding(u.place(row, "ReferralNFA")))
    end = u.end(row, "CINclosureDate", start)
    left = u.code(row, "ReasonForClosure", CLOSURES, None) if isinstance(end, date) else None
    yield _activity(u, row, ActivityKind.CHILD_IN_NEED, start, end, left)
    if row["ReasonForClosure"] == TO_EARLY_HELP and isinstance(end, date):
        # Referred to early help: whether the family took it up, and until when, the census does not say.
        yield _activity(u, row, ActivityKind.EARLY_HELP, end, Missing.NOT_KNOWN)


def _stretch(u: Understanding, row: Row, kind: ActivityKind, first: str, last: str) -> Iterator[Activity]:
    start = u.start(row, first)
    if start is not None:
        yield _activity(u, row, kind, start, u.end(row, last, start))


def _enquiry(u: Understanding, row: Row) -> Iterator[Activity]:
    """The census has no end of an enquiry; a conference ends it, and without one its end is not known."""
    start = u.start(row, "S47ActualStartDate")
    if start is not None:
        end = u.end(row, "DateOfInitialCPC", start)
        yield _activity(u, row, ActivityKind.SECTION_47, start, end or Missing.NOT_KNOWN)


def _activity(
    u: Understanding,
    row: Row,
    kind: ActivityKind,
    start: date,
    end: date | Missing | None,
    left: LeftLadder | None = None,
) -> Activity:
    return Activity(str(row[CHILD]), kind, start, end, u.origin(row), left)
