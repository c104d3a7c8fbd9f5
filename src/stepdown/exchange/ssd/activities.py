"""What the council was doing for each child, with its days."""

from collections.abc import Iterator, Mapping
from datetime import date

from stepdown.exchange.case_files.cases import CaseColumns, StretchColumns, activity_of, cases, ended_by, stretches
from stepdown.exchange.case_files.codes import YES_NO
from stepdown.exchange.case_files.understanding import Understanding
from stepdown.exchange.ssd.care import care
from stepdown.linkage.ladder.activity import Activity, ActivityKind

REFERRALS = CaseColumns(
    *("cin_episodes", "cine_person_id", "cine_referral_date"),
    *("cine_referral_nfa", "cine_close_date", "cine_close_reason"),
)
_STRETCHES = (
    StretchColumns(
        *("cin_plans", ActivityKind.CHILD_IN_NEED_PLAN, "cinp_person_id"),
        *("cinp_cin_plan_start_date", "cinp_cin_plan_end_date"),
    ),
    StretchColumns(
        *("early_help_episodes", ActivityKind.EARLY_HELP, "earl_person_id"),
        *("earl_episode_start_date", "earl_episode_end_date"),
    ),
    StretchColumns(
        *("pre_proceedings", ActivityKind.PRE_PROCEEDINGS, "prep_person_id"),
        *("prep_pre_pro_decision_date", "prep_agree_stepdown_issue_date"),
    ),
)


def activities(u: Understanding, *, tells_of_early_help: bool) -> Iterator[Activity]:
    """Everything that the tables tell, in the order of the tables."""
    yield from cases(u, REFERRALS, tells_of_early_help=tells_of_early_help)
    for columns in _STRETCHES:
        yield from stretches(u, columns)
    yield from _protection_plans(u)
    yield from _enquiries(u)
    yield from care(u)


def _protection_plans(u: Understanding) -> Iterator[Activity]:
    """Plans of the council's own; one of another authority for a child who lives here is told apart."""
    for row in u.rows("cp_plans"):
        start = u.start(row, "cppl_cp_plan_start_date")
        if start is not None:
            of_another = u.code(row, "cppl_cp_plan_ola", YES_NO, otherwise=False)
            kind = ActivityKind.OTHER_AUTHORITY_PLAN if of_another else ActivityKind.CHILD_PROTECTION_PLAN
            end = u.end(row, "cppl_cp_plan_end_date", start)
            yield activity_of(u, row, "cppl_person_id", (kind, start, end))


def _enquiries(u: Understanding) -> Iterator[Activity]:
    held = _conferences(u)
    for row in u.rows("s47_enquiry"):
        start = u.start(row, "s47e_s47_start_date")
        if start is not None:
            what = (ActivityKind.SECTION_47, start, u.end(row, "s47e_s47_end_date", start))
            conference = held.get(str(row["s47e_s47_enquiry_id"]))
            yield ended_by(activity_of(u, row, "s47e_person_id", what), conference)


def _conferences(u: Understanding) -> Mapping[str, date]:
    """The first conference that followed each enquiry, by the number of the enquiry."""
    found: dict[str, date] = {}
    for row in u.rows("initial_cp_conference"):
        day = row["icpc_icpc_date"]
        if row["icpc_s47_enquiry_id"] and isinstance(day, date):
            enquiry = str(row["icpc_s47_enquiry_id"])
            found[enquiry] = min(day, found.get(enquiry, day))
    return found
