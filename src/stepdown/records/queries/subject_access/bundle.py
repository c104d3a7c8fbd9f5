"""What is prepared for who asks: each thing that is held with what becomes of it, and the document made of it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from stepdown.domain.lifecycle.subject_access import AccessState
from stepdown.domain.subject_access.words import (
    PARAGRAPHS,
    TOLD_AS,
    Asker,
    HeldKind,
    KeptBackBecause,
    Known,
    Treatment,
)
from stepdown.domain.word import Word
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.subject_access import access_request_seen_by
from stepdown.records.held.apart import Apart, apart
from stepdown.records.held.held import them
from stepdown.records.in_pages import part_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.subject_access import AccessRequest, BundleEntry
from stepdown.records.queries.names import names_of
from stepdown.reporting.rights.bundle import Bundle, GivenEntry, LeftOut

A_PAGE = 25


class ShowEntries(Word):
    """Which things are listed."""

    TO_LOOK = "to_look", "To be looked at"
    IN_IT = "in_it", "In the bundle"
    NOT_IN_IT = "not_in_it", "Kept back, whole or in part"
    NOT_THEIRS = "not_theirs", "Not about this person, as far as the record can tell"


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One thing that is held."""

    id: UUID
    kind: HeldKind
    on: date
    title: str
    words: str
    known: Known
    treatment: Treatment
    because: KeptBackBecause | None
    paragraph: str
    given: str
    why: str
    was_kept_back: bool
    must_look: bool
    looked_by: str


@dataclass(frozen=True, slots=True)
class EntriesPage:
    """A page of the things that are held, in time order, and how many there are of each sort."""

    rows: tuple[EntryRow, ...]
    page: int
    pages: int
    counts: tuple[tuple[ShowEntries, int], ...]


def entries(who: Colleague, *, access_id: UUID, at: datetime, show: ShowEntries, page: int = 1) -> EntriesPage:
    """One page of them. The read is audited."""
    found = _opened(who, access_id, at).entries
    shown = found.filter(_shown(show)).select_related("looked_by")
    part = part_of(shown.count(), page=page, a_page=A_PAGE)
    counts = tuple((one, found.filter(_shown(one)).count()) for one in ShowEntries)
    return EntriesPage(tuple(_row(e) for e in shown[part.rows]), part.page, part.pages, counts)


def entry(who: Colleague, *, access_id: UUID, entry_id: UUID, at: datetime) -> EntryRow:
    """One thing. The read is audited."""
    return _row(entry_row(who, access_id=access_id, entry_id=entry_id, at=at))


def entry_row(who: Colleague, *, access_id: UUID, entry_id: UUID, at: datetime) -> BundleEntry:
    """The row that a page hands to an action."""
    found = _opened(who, access_id, at).entries.filter(pk=entry_id).select_related("request", "looked_by").first()
    if found is None:
        raise NotSeen
    return found


def bundle(who: Colleague, *, access_id: UUID, at: datetime) -> Bundle:
    """The document as it stands. Confidential addresses are cut out again, as they are known now."""
    request = _opened(who, access_id, at)
    around = apart(
        them(request.person), request.asked_by_member_id, is_asked_by_another=request.asker != Asker.THEMSELVES
    )
    held = list(request.entries.all())
    return Bundle(
        name=names_of([request.person_id])[request.person_id],
        reference=request.reference,
        authority=request.authority,
        received_on=request.received_on,
        as_at=request.drafted_at.date() if request.drafted_at else None,
        whom_to_ask=request.whom_to_ask,
        is_draft=request.state not in (AccessState.APPROVED, AccessState.GIVEN),
        asked_by=_asked_by(request),
        entries=tuple(_given(e, around) for e in held if e.treatment in _GIVES),
        left_out=tuple(_left_out(held)),
    )


_GIVES = (Treatment.GIVEN, Treatment.WORDS_LEFT_OUT)


def _opened(who: Colleague, access_id: UUID, at: datetime) -> AccessRequest:
    check_may(who, Act.READ_BUNDLE, today=at.date())
    request = access_request_seen_by(who, access_id, at.date())
    trail.note(Act.READ_BUNDLE, by=who, at=at, about=request)
    return request


def _shown(show: ShowEntries) -> Q:
    if show is ShowEntries.TO_LOOK:
        return Q(must_look=True, looked_at__isnull=True)
    if show is ShowEntries.IN_IT:
        return Q(treatment__in=_GIVES)
    if show is ShowEntries.NOT_IN_IT:
        return Q(treatment__in=(Treatment.KEPT_BACK, Treatment.WORDS_LEFT_OUT))
    return Q(treatment=Treatment.NOT_THEIRS)


def _row(e: BundleEntry) -> EntryRow:
    because = KeptBackBecause(e.because) if e.because else None
    return EntryRow(
        id=e.pk,
        kind=HeldKind(e.kind),
        on=e.happened_on,
        title=e.title,
        words=e.words,
        known=Known(e.known),
        treatment=Treatment(e.treatment),
        because=because,
        paragraph=PARAGRAPHS[because] if because else "",
        given=e.given,
        why=e.why,
        was_kept_back=e.was_kept_back,
        must_look=e.must_look,
        looked_by=e.looked_by.name if e.looked_by else "",
    )


def _given(e: BundleEntry, around: Apart) -> GivenEntry:
    return GivenEntry(
        on=e.happened_on,
        kind=HeldKind(e.kind),
        title=around.cut(e.title),
        words=around.cut(e.given),
        known=Known(e.known),
        has_words_left_out=e.treatment == Treatment.WORDS_LEFT_OUT,
    )


def _left_out(held: list[BundleEntry] | QuerySet[BundleEntry]) -> list[LeftOut]:
    """Counted by kind and by the reason as it is told: several reasons are told alike, so that none is given away."""
    counts = Counter(
        (HeldKind(e.kind), e.treatment == Treatment.KEPT_BACK, TOLD_AS[KeptBackBecause(e.because)])
        for e in held
        if e.because
    )
    order = list(HeldKind)
    rows = sorted(counts.items(), key=lambda item: (order.index(item[0][0]), item[0][1], item[0][2]))
    return [LeftOut(kind, whole, because, count) for (kind, whole, because), count in rows]


def _asked_by(request: AccessRequest) -> str:
    if request.asked_by_member_id:
        return names_of([request.asked_by_member_id])[request.asked_by_member_id]
    return request.asked_by_named
