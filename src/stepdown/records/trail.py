"""The audit trail's one pen: each act, read and refusal is noted here, in the transaction of what it tells of."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from stepdown.records.access.acts import READS_OF_A_FAMILY, Act
from stepdown.records.access.bulk_reading import ReadingPaused, check_pace
from stepdown.records.models.audit import AuditEvent
from stepdown.records.models.base import Row
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.service_accounts import ServiceAccount


def note(act: Act, *, by: Colleague | None, at: datetime, about: Row, family: UUID | None = None) -> AuditEvent:
    """Note that an act was done, by a colleague or (None) by a job, about one row.

    ReadingPaused where it is reading, and so many families were read that it asks for a reason or another's word.
    """
    touched = family or about.whose_family()
    if by is not None and touched is not None and act in READS_OF_A_FAMILY:
        _check_pace(act, by, touched, at)
    return AuditEvent.objects.create(
        act=act, by=by, at=at, about_kind=about._meta.model_name or "", about_id=str(about.pk), family=touched
    )


def _check_pace(act: Act, by: Colleague, family: UUID, at: datetime) -> None:
    """What is read passes here and nowhere else: so here is asked whether one more record opens."""
    try:
        check_pace(by, family, at)
    except ReadingPaused as paused:
        paused.act = act  # it is noted: whoever shows it notes it no second time
        note_refusal(act, by=by, at=at, reason=paused.reason, family=family)
        raise


def note_list(act: Act, *, by: Colleague, at: datetime, which: str) -> AuditEvent:
    """Note that a list was opened or a search was made. What was searched for is never kept."""
    return AuditEvent.objects.create(act=act, by=by, at=at, about_kind="list", about_id=which)


def note_refusal(act: Act, *, by: Colleague | None, at: datetime, reason: str, family: UUID | None) -> AuditEvent:
    """Note that an act was refused, and why."""
    return AuditEvent.objects.create(
        act=act, by=by, at=at, about_kind="", about_id="", family=family, was_refused=True, reason=reason[:300]
    )


def note_log_in_refused(*, whose: Colleague | None, at: datetime, reason: str) -> AuditEvent:
    """Note that a log-in failed. ``whose``: the account that was tried, None where there is none."""
    return AuditEvent.objects.create(
        act=Act.LOG_IN,
        at=at,
        about_kind="colleague" if whose else "",
        about_id=str(whose.pk) if whose else "",
        was_refused=True,
        reason=reason,
    )


def note_given(act: Act, *, to: ServiceAccount, at: datetime, families: Iterable[UUID]) -> None:
    """Note of each of these families that another system read its record: an entry a family, so that each can ask."""
    AuditEvent.objects.bulk_create(
        AuditEvent(act=act, by_program=to, at=at, about_kind="family", about_id=str(family), family=family)
        for family in sorted(set(families))
    )


def note_list_given(act: Act, *, to: ServiceAccount, at: datetime, which: str) -> AuditEvent:
    """Note that another system read a list, which may be empty or of nobody by name."""
    return AuditEvent.objects.create(act=act, by_program=to, at=at, about_kind="list", about_id=which)


def note_program_refused(
    act: Act, *, whose: ServiceAccount | None, at: datetime, reason: str, family: UUID | None = None
) -> AuditEvent:
    """Note that another system was refused. ``whose``: whose token was shown, None where it is nobody's."""
    return AuditEvent.objects.create(
        act=act,
        by_program=whose,
        at=at,
        about_kind="",
        about_id="",
        family=family,
        was_refused=True,
        reason=reason[:300],
    )
