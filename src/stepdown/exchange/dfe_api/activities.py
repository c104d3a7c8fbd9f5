"""What the council was doing for each child, with its days."""

from collections.abc import Iterator

from stepdown.exchange.case_files.cases import CaseColumns, StretchColumns, activity_of, cases, ended_by, stretches
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.dfe_api.care import care
from stepdown.exchange.dfe_api.layout import CHILD
from stepdown.linkage.ladder.activity import Activity, ActivityKind

REFERRALS = CaseColumns(
    *("episodes", CHILD, "referral_date"),
    *("referral_no_further_action_flag", "closure_date", "closure_reason"),
)
_STRETCHES = (
    StretchColumns("plans", ActivityKind.CHILD_IN_NEED_PLAN, CHILD, "start_date", "end_date"),
    StretchColumns("protection_plans", ActivityKind.CHILD_PROTECTION_PLAN, CHILD, "start_date", "end_date"),
)


def activities(u: Understanding) -> Iterator[Activity]:
    """Everything that the objects tell, in the order of the tables."""
    yield from cases(u, REFERRALS, tells_of_early_help=False)
    for columns in _STRETCHES:
        yield from stretches(u, columns)
    yield from _enquiries(u)
    yield from care(u)


def _enquiries(u: Understanding) -> Iterator[Activity]:
    for row in u.rows("enquiries"):
        start = u.start(row, "start_date")
        if start is not None:
            what = (ActivityKind.SECTION_47, start, u.end(row, "end_date", start))
            yield ended_by(activity_of(u, row, CHILD, what), row["icpc_date"])
