"""The referrals of a census, and whether anything followed each."""

from collections.abc import Iterator

from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.codes import YES_NO
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.cin_census.layout import CHILD
from stepdown.linkage.extract.records import CouncilReferral


def referrals(u: Understanding) -> Iterator[CouncilReferral]:
    """Every referral whose day is known."""
    for row in u.rows("cases"):
        day = u.day(row, "CINreferralDate")
        if day is not None and not isinstance(day, Missing):
            yield CouncilReferral(str(row[CHILD]), day, no_further_action(u, row), u.origin(row))


def no_further_action(u: Understanding, row: Row) -> bool | Missing:
    """Whether nothing followed a referral. Files have 0 and 1, true and false, in any capitals."""
    return u.code(row, "ReferralNFA", YES_NO, Missing.NOT_KNOWN)
