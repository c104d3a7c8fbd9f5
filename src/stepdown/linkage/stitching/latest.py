"""Records beside the levels, each as the latest extract that has it writes it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.records import Assessment, CouncilReferral, Happening, Placement
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.stitching.window import window

type Dated = Assessment | Placement | Happening


def latest[R: Dated](
    extracts: Iterable[CaseExtract], records: Callable[[CaseExtract], Iterable[R]], told_with: ActivityKind
) -> tuple[R, ...]:
    """Each record once, by child and first day. Of one that went on and is not told again, the end is not known.

    ``told_with``: the kind of activity that the extract tells of whenever it tells of these records.
    """
    kept: dict[tuple[str, date], R] = {}
    for extract in sorted(extracts, key=lambda e: e.as_at):
        now = {(record.child, record.started_on): record for record in records(extract)}
        if window(extract, told_with):
            kept = {key: record if key in now else _over(record) for key, record in kept.items()}
        kept |= now
    return tuple(kept.values())


def _over[R: Dated](record: R) -> R:
    return replace(record, ended_on=Missing.NOT_KNOWN) if record.ended_on is None else record


def latest_referrals(extracts: Iterable[CaseExtract]) -> tuple[CouncilReferral, ...]:
    """Each referral once, by child and day."""
    found = {
        (referral.child, referral.received_on): referral
        for extract in sorted(extracts, key=lambda e: e.as_at)
        for referral in extract.referrals
    }
    return tuple(found.values())
