"""From the lists of Annex A to what they tell of each child, in the field's words.

The workbook is a snapshot: it has what was open on its day, and of what is over the last months. So it tells of its
last day alone whether something was not so.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from stepdown.domain.missing import Missing
from stepdown.exchange.annex_a import layout
from stepdown.exchange.annex_a.findings import LEVEL_WITHOUT_PLAN
from stepdown.exchange.annex_a.layout import CHILD
from stepdown.exchange.annex_a.people import people
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.cases import CaseColumns, StretchColumns, activity_of, ended_on, referrals, stretches
from stepdown.exchange.case_files.codes import CLOSURES, LEGAL_STATUSES, PLACES, RECS, code_at_head
from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.case_files.last_day import last_day
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.records import Assessment, Placement
from stepdown.linkage.ladder.activity import Activity, ActivityKind
from stepdown.linkage.ladder.coverage import Coverage

_REFERRALS = CaseColumns("referrals", CHILD, "referral_date", "referral_nfa", "", "")
_ENQUIRIES = StretchColumns("enquiries", ActivityKind.SECTION_47, CHILD, "enquiry_start", "conference")
_PLANS = StretchColumns("protection_plans", ActivityKind.CHILD_PROTECTION_PLAN, CHILD, "plan_start", "plan_end")
_KINDS = {
    "early_help": ActivityKind.EARLY_HELP,
    "cases": ActivityKind.CHILD_IN_NEED,
    "protection_plans": ActivityKind.CHILD_PROTECTION_PLAN,
    "care": ActivityKind.LOOKED_AFTER,
    "enquiries": ActivityKind.SECTION_47,
}
_BEGINS = {of.table.name: of.begins for of in layout.LISTS}
_IN_NEED_PLAN = "child in need plan"


def annex_a_extract(tables: CaseTables, today: date, as_at: date | None = None) -> Converted:
    """What a workbook tells. ``as_at``: the day on which it was made, else the newest on which anything began."""
    if not tables.is_readable:
        return Converted(None, ())
    made_on, said = last_day(tables, _BEGINS, today, as_at)
    if made_on is None:
        return Converted(None, tuple(said))
    u = Understanding(tables, "row")
    told = frozenset(kind for name, kind in _KINDS.items() if name in tables.tables)
    extract = CaseExtract(
        tables.file,
        made_on,
        (Coverage(told, made_on, made_on + timedelta(days=1)),),
        people(u),
        tuple(_activities(u)),
        tuple(referrals(u, _REFERRALS)),
        tuple(_assessments(u)),
        tuple(_placements(u)),
    )
    return Converted(extract, (*said, *u.findings()))


def _activities(u: Understanding) -> Iterator[Activity]:
    for row in u.rows("early_help"):
        yield from _early_help(u, row)
    for row in u.rows("cases"):
        yield from _case(u, row)
    for enquiry in stretches(u, _ENQUIRIES):
        yield enquiry if isinstance(enquiry.ended_on, date) else replace(enquiry, ended_on=Missing.NOT_KNOWN)
    yield from stretches(u, _PLANS)
    for row in u.rows("care"):
        yield from _care(u, row)


def _early_help(u: Understanding, row: Row) -> Iterator[Activity]:
    """The list has the assessment alone: whether help followed it, and until when, it does not say."""
    start = u.start(row, "assessment_start")
    if start is not None:
        yield activity_of(u, row, CHILD, (ActivityKind.EARLY_HELP, start, Missing.NOT_KNOWN))


def _case(u: Understanding, row: Row) -> Iterator[Activity]:
    start = u.start(row, "case_start")
    if start is None:
        return
    end = ended_on(u, row, "case_closure", "closure_reason", start)
    left = u.code(row, "closure_reason", CLOSURES, None) if isinstance(end, date) else None
    if _IN_NEED_PLAN in str(row.get("case_status") or "").lower():
        u.often(LEVEL_WITHOUT_PLAN, row, "case_status")
    yield activity_of(u, row, CHILD, (ActivityKind.CHILD_IN_NEED, start, end), left)


def _care(u: Understanding, row: Row) -> Iterator[Activity]:
    """One period of care, as one stretch: the list has its first day, its last, and the legal status of the end."""
    start = u.start(row, "care_start")
    if start is not None:
        kind = u.code(row, "legal_status", LEGAL_STATUSES, ActivityKind.LOOKED_AFTER)
        end = ended_on(u, row, "care_ceased", "ceased_reason", start)
        left = u.code(row, "ceased_reason", RECS, None) if isinstance(end, date) else None
        yield activity_of(u, row, CHILD, (kind, start, end), left)


def _assessments(u: Understanding) -> Iterator[Assessment]:
    """The list has no factors."""
    for row in u.rows("assessments"):
        start = u.start(row, "continuous_start")
        if start is not None:
            end = u.end(row, "continuous_authorised", start)
            yield Assessment(str(row[CHILD]), start, end, None, u.origin(row))


def _placements(u: Understanding) -> Iterator[Placement]:
    """The most recent one of each child."""
    for row in u.rows("care"):
        code = code_at_head(str(row.get("placement_type") or ""))
        start = row["placement_start"]
        if isinstance(start, date) and code.upper() in PLACES:
            yield Placement(
                str(row[CHILD]), PLACES[code.upper()], start, u.end(row, "care_ceased", start), u.origin(row)
            )
