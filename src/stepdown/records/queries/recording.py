"""How long recording takes, beside the time with families that it records: known minutes of known contacts."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet, Sum

from stepdown.domain.clocks.working_time import day_begins
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Contact


@dataclass(frozen=True, slots=True)
class RecordingTime:
    """Minutes of recording for each hour of contact, over the contacts for which both are known."""

    contacts: int
    known: int
    contact_minutes: int
    recording_seconds: int

    @property
    def minutes_an_hour(self) -> float | None:
        """Minutes of recording for each hour of contact; None where no contact is known."""
        if not self.contact_minutes:
            return None
        return self.recording_seconds / 60 / (self.contact_minutes / 60)


def my_recording(who: Colleague, *, since: date, at: datetime) -> RecordingTime:
    """A colleague's own."""
    check_may(who, Act.READ_LIST, today=at.date())
    return _time(Contact.objects.filter(colleague=who, started_at__gte=day_begins(since)))


def team_recording(who: Colleague, *, since: date, at: datetime) -> RecordingTime:
    """The team's, for its manager; for anybody else their own."""
    check_may(who, Act.READ_LIST, today=at.date())
    if not who.manages:
        return my_recording(who, since=since, at=at)
    return _time(Contact.objects.filter(episode__team=who.team_id, started_at__gte=day_begins(since)))


def _time(contacts: QuerySet[Contact]) -> RecordingTime:
    known = contacts.filter(recording_seconds__isnull=False, minutes__gt=0)
    sums = known.aggregate(n=Count("pk"), minutes=Sum("minutes"), seconds=Sum("recording_seconds"))
    return RecordingTime(contacts.count(), sums["n"], sums["minutes"] or 0, sums["seconds"] or 0)
