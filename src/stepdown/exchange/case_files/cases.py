"""Referrals, cases and stretches of days, as formats with a record for each of them write them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.case_files.codes import CLOSURES, TO_EARLY_HELP, YES_NO, code_at_head, is_code
from stepdown.exchange.case_files.rules import ENDED_WITHOUT_DAY, NFA_NOT_SAID
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.linkage.extract.records import CouncilReferral
from stepdown.linkage.ladder.activity import Activity, ActivityKind


@dataclass(frozen=True, slots=True)
class CaseColumns:
    """What a format calls the table of its referrals and the columns of it."""

    table: str
    child: str
    referred: str
    nothing_followed: str
    closed: str
    reason: str


@dataclass(frozen=True, slots=True)
class StretchColumns:
    """What a format calls the table of one kind of activity, and its first and last days."""

    table: str
    kind: ActivityKind
    child: str
    first: str
    until: str


def referrals(u: Understanding, columns: CaseColumns) -> Iterator[CouncilReferral]:
    """Every referral whose day is known, whether anything followed it or not."""
    for row in u.rows(columns.table):
        day = row[columns.referred]
        if isinstance(day, date):
            flag = str(row[columns.nothing_followed] or "").strip().lower()
            nothing_followed = YES_NO.get(flag, YES_NO.get(code_at_head(flag), Missing.NOT_KNOWN))
            yield CouncilReferral(str(row[columns.child]), day, nothing_followed, u.origin(row))


def cases(u: Understanding, columns: CaseColumns, *, tells_of_early_help: bool) -> Iterator[Activity]:
    """The cases that were opened. ``tells_of_early_help``: the format has early help itself.

    Where it has not, a case closed with a referral to early help is followed by early help, of which nobody knows
    whether the family took it up, and until when.
    """
    for row in u.rows(columns.table):
        nothing_followed = u.code(row, columns.nothing_followed, YES_NO, Missing.NOT_KNOWN)
        start = u.start(row, columns.referred) if nothing_followed is not True else None
        if start is None:
            continue
        if isinstance(nothing_followed, Missing):
            u.often(NFA_NOT_SAID, row, columns.nothing_followed)
        end = ended_on(u, row, columns.closed, columns.reason, start)
        left = u.code(row, columns.reason, CLOSURES, None) if isinstance(end, date) else None
        yield activity_of(u, row, columns.child, (ActivityKind.CHILD_IN_NEED, start, end), left)
        to_early_help = is_code(str(row[columns.reason] or ""), TO_EARLY_HELP)
        if to_early_help and isinstance(end, date) and not tells_of_early_help:
            yield activity_of(u, row, columns.child, (ActivityKind.EARLY_HELP, end, Missing.NOT_KNOWN))


def stretches(u: Understanding, columns: StretchColumns) -> Iterator[Activity]:
    """Every record of one kind of activity whose first day is known."""
    for row in u.rows(columns.table):
        start = u.start(row, columns.first)
        if start is not None:
            yield activity_of(u, row, columns.child, (columns.kind, start, u.end(row, columns.until, start)))


def ended_by(enquiry: Activity, conference: object) -> Activity:
    """A section 47 enquiry; a conference ends one that has no end of its own, or of whose end no column tells."""
    if (
        enquiry.ended_on in (None, Missing.NOT_ASKED)
        and isinstance(conference, date)
        and conference >= enquiry.started_on
    ):
        return replace(enquiry, ended_on=conference)
    return enquiry


def ended_on(u: Understanding, row: Row, until: str, reason: str, start: date) -> date | Missing | None:
    """The end of something that may have a reason for it; not known, with a finding, where only the reason is there."""
    end = u.end(row, until, start)
    if end is None and row[reason] and str(row[reason]).strip():
        u.often(ENDED_WITHOUT_DAY, row, reason)
        return Missing.NOT_KNOWN
    return end


def activity_of(
    u: Understanding,
    row: Row,
    child: str,
    what: tuple[ActivityKind, date, date | Missing | None],
    left: LeftLadder | None = None,
) -> Activity:
    """The activity that a record tells of: what, from when and until when."""
    kind, start, end = what
    return Activity(str(row[child]), kind, start, end, u.origin(row), left)
