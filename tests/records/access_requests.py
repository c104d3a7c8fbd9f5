"""Requests for a record, walked through the actions."""

from datetime import datetime, timedelta

from stepdown.domain.disciplines import Discipline
from stepdown.domain.subject_access.words import Asker, KeptBackBecause, Treatment
from stepdown.records.actions.subject_access.happened import AccessHappened, record_happened
from stepdown.records.actions.subject_access.prepare import EntryDecided, decide_entry, draft_bundle, hand_in_bundle
from stepdown.records.actions.subject_access.receive import AccessSaid, record_access
from stepdown.records.models import AccessRequest, Colleague, Episode
from tests.cast import MONDAY, Cast, person_named, working

ASKED = MONDAY + timedelta(days=14)


def worked(cast: Cast) -> Episode:
    """The Ashdowns, with whom Dee works."""
    working(cast, Discipline.DOMESTIC_ABUSE)
    return Episode.objects.get()


def asks(by: Colleague, episode: Episode, given: str = "Kerry", at: datetime = ASKED, **said: object) -> AccessRequest:
    """Somebody of the family asks for their record."""
    told = AccessSaid(**{"asker": Asker.THEMSELVES, "received_on": at.date()} | said)  # type: ignore[arg-type]
    return record_access(by=by, at=at, family=episode.family, person=person_named(given), said=told)


def drafted(cast: Cast, request: AccessRequest, by: Colleague | None = None) -> AccessRequest:
    """Drafted, and sure who asks."""
    who, at, on = by or cast.maya, request.recorded_at, request.received_on
    sure = AccessHappened.IDENTITY_CONFIRMED
    record_happened(by=who, at=at, request=request, what=sure, on=on, words="Dee knows her")
    return draft_bundle(by=who, at=at, request=request)


def prepared(cast: Cast, request: AccessRequest, by: Colleague | None = None) -> AccessRequest:
    """Drafted, everything that has to be looked at kept back, and handed in."""
    who = by or cast.maya
    drafted(cast, request, who)
    for entry in request.entries.filter(must_look=True):
        kept = EntryDecided(Treatment.KEPT_BACK, KeptBackBecause.THIRD_PARTY)
        decide_entry(by=who, at=ASKED, entry=entry, decided=kept)
    return hand_in_bundle(by=who, at=ASKED, request=request)
