"""The clocks of each specialism as rows of ``clocks``: read from what was recorded, as the desk reads them."""

from collections.abc import Iterator
from datetime import datetime
from itertools import batched

from stepdown.dataset.told import Row
from stepdown.domain.clocks.calendar import BeyondTheCalendarError
from stepdown.domain.clocks.clock import stretches
from stepdown.domain.clocks.working_time import WorkingHours, office_hours
from stepdown.domain.missing import Missing
from stepdown.records.clocks import ClockOf, clocks_of
from stepdown.records.models.referrals import Referral
from stepdown.records.snapshot.cells import moment
from stepdown.records.snapshot.standing import Standing

_REFERRALS_AT_ONCE = 2_000


def clocks(standing: Standing) -> Iterator[Row]:
    """One row a stretch, running or standing still, with why; one that goes on has no end."""
    hours = office_hours()
    sent = standing.rows(Referral).filter(received_at__isnull=False).order_by("pk")
    whole = sent.prefetch_related("requests", "questions")
    for referrals in batched(whole.iterator(chunk_size=_REFERRALS_AT_ONCE), _REFERRALS_AT_ONCE):
        for one in clocks_of(referrals):
            if one.request is not None and not one.clock.is_void:
                yield from _stretches(one, str(one.request.pk), standing.as_at, hours)


def _stretches(one: ClockOf, request: str, now: datetime, hours: WorkingHours) -> Iterator[Row]:
    for start, end, _, why in stretches(one.clock, now):
        goes_on = one.clock.stopped_at is None and end == now
        yield {
            "request_id": request,
            "rule": one.clock.rule.label,
            "from": moment(start),
            "to": None if goes_on else moment(end),
            "working_minutes": _minutes(hours, start, end),
            "reason": why,
        }


def _minutes(hours: WorkingHours, start: datetime, end: datetime) -> int | Missing:
    try:
        return hours.minutes_between(start, end)
    except BeyondTheCalendarError:
        return Missing.NOT_KNOWN  # which bank holidays there are in these days is not known
