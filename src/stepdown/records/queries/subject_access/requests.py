"""Requests for a record: the list with what is due, and one as a whole."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from stepdown.domain.lifecycle.subject_access import AccessState
from stepdown.domain.subject_access.clock import AccessClockState, AccessReading, read_access_clock
from stepdown.domain.subject_access.words import Asker
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may, may
from stepdown.records.access.subject_access import access_request_seen_by, access_requests_seen_by
from stepdown.records.access_clock import asked_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.subject_access import AccessRequest
from stepdown.records.queries.names import names_of

MOST = 200


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One request in a list."""

    id: UUID
    reference: str
    name: str
    asker: Asker
    asked_by: str
    received_on: date
    state: AccessState
    clock: AccessReading

    @property
    def is_late(self) -> bool:
        """Whether the time to answer is over, or was."""
        return self.clock.state is AccessClockState.LATE


@dataclass(frozen=True, slots=True)
class WholeAccess:
    """One request, with what can be done with it by who reads it."""

    row: AccessRow
    asked_for: str
    recorded_by: str
    identity_asked_on: date | None
    identity_confirmed_on: date | None
    identity_how: str
    clarifications: tuple[tuple[str, date, date | None], ...]
    extended_on: date | None
    extended_because: str
    drafted_at: datetime | None
    prepared_by: str
    approved_by: str
    approved_at: datetime | None
    sent_back_because: str
    ended_on: date | None
    ended_words: str
    entries: int
    to_look: int
    can_decide: bool
    whom_to_ask: str

    @property
    def is_prepared_now(self) -> bool:
        """Whether what is given can be changed."""
        return self.row.state is AccessState.PREPARING


def access_requests(who: Colleague, *, at: datetime) -> tuple[AccessRow, ...]:
    """Those that one sees: the open first, each by its day."""
    check_may(who, Act.READ_ACCESS, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="access_requests")
    rows = _rows(access_requests_seen_by(who, at.date())[:MOST], at.date())
    ended = (AccessState.GIVEN, AccessState.WITHDRAWN)
    return tuple(sorted(rows, key=lambda row: (row.state in ended, row.clock.due_on or date.max)))


def access_request(who: Colleague, *, access_id: UUID, at: datetime) -> WholeAccess:
    """One request. The read is audited."""
    check_may(who, Act.READ_ACCESS, today=at.date())
    found = access_request_seen_by(who, access_id, at.date())
    trail.note(Act.READ_ACCESS, by=who, at=at, about=found)
    return _whole(found, who, at.date())


def access_request_row(who: Colleague, *, access_id: UUID, today: date) -> AccessRequest:
    """The row that a page hands to an action."""
    return access_request_seen_by(who, access_id, today)


def _rows(found: QuerySet[AccessRequest], today: date) -> list[AccessRow]:
    requests = list(found.prefetch_related("clarifications"))
    names = names_of([r.person_id for r in requests] + [r.asked_by_member_id for r in requests if r.asked_by_member_id])
    return [_row(r, names, today) for r in requests]


def _row(r: AccessRequest, names: dict[UUID, str], today: date) -> AccessRow:
    return AccessRow(
        id=r.pk,
        reference=r.reference,
        name=names[r.person_id],
        asker=Asker(r.asker),
        asked_by=names[r.asked_by_member_id] if r.asked_by_member_id else r.asked_by_named,
        received_on=r.received_on,
        state=AccessState(r.state),
        clock=read_access_clock(asked_of(r), today),
    )


def _whole(r: AccessRequest, who: Colleague, today: date) -> WholeAccess:
    names = names_of([r.person_id, *([r.asked_by_member_id] if r.asked_by_member_id else [])])
    prepared_it = r.prepared_by_id == who.pk or r.entries.filter(looked_by=who).exists()
    return WholeAccess(
        row=_row(r, names, today),
        asked_for=r.asked_for,
        recorded_by=r.recorded_by.name,
        identity_asked_on=r.identity_asked_on,
        identity_confirmed_on=r.identity_confirmed_on,
        identity_how=r.identity_how,
        clarifications=tuple((c.words, c.asked_on, c.answered_on) for c in r.clarifications.all()),
        extended_on=r.extended_on,
        extended_because=r.extended_because,
        drafted_at=r.drafted_at,
        prepared_by=r.prepared_by.name if r.prepared_by else "",
        approved_by=r.approved_by.name if r.approved_by else "",
        approved_at=r.approved_at,
        sent_back_because=r.sent_back_because,
        ended_on=r.ended_on,
        ended_words=r.ended_words,
        entries=r.entries.count(),
        to_look=r.entries.filter(must_look=True, looked_at__isnull=True).count(),
        can_decide=may(who, Act.DECIDE_BUNDLE, today=today) and not prepared_it,
        whom_to_ask=r.whom_to_ask or _said_last(r.authority),
    )


def _said_last(authority: str) -> str:
    """Whom to ask, as the cover sheet of the last bundle of this authority said it."""
    earlier = AccessRequest.objects.filter(authority=authority).exclude(whom_to_ask="")
    return earlier.order_by("-approved_at").values_list("whom_to_ask", flat=True).first() or ""
