"""A family's contacts: the list with its attempts, one contact as a whole, and what the quick page needs to begin."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.goal import WORKED_ON
from stepdown.domain.lifecycle.note import NoteState
from stepdown.domain.missing import Missing, word_or_why
from stepdown.domain.roles import Role
from stepdown.domain.sensitivity import Sensitivity
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.in_pages import part_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Amendment, Contact, ContactPerson
from stepdown.records.models.episodes import Episode
from stepdown.records.queries.merged import once_each
from stepdown.records.queries.names import names_of

A_PAGE = 25


@dataclass(frozen=True, slots=True)
class PersonMetRow:
    """One person whom a contact was with or meant for."""

    person: UUID
    name: str
    seen: bool | str
    alone: bool | str


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """Something added to a final note."""

    words: str
    why: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact. ``note`` is empty, and ``is_withheld`` true, where its detail is another discipline's."""

    id: UUID
    family: UUID
    episode: UUID
    started_at: datetime
    by: str
    by_id: UUID | None
    discipline: Discipline
    mode: ContactMode | Missing
    place: str
    purpose: ContactPurpose | Missing
    is_unplanned: bool | None
    result: ContactResult
    minutes: int | str
    travel_minutes: int | None
    people: tuple[PersonMetRow, ...]
    goals: tuple[tuple[UUID, str], ...]
    summary: str
    note: str
    is_withheld: bool
    sensitivity: Sensitivity
    is_significant: bool
    is_about_third_party: bool
    not_shared_because: str
    state: NoteState
    version: int
    amendments: tuple[AmendmentRow, ...]


@dataclass(frozen=True, slots=True)
class ContactsPage:
    """One page of a family's contacts, the latest first."""

    rows: tuple[ContactRow, ...]
    page: int
    pages: int
    total: int
    attempts_since_seen: int


@dataclass(frozen=True, slots=True)
class ToBegin:
    """What the quick page begins with: the people, of them those in scope, the goals in hand, and when the last was."""

    episode: UUID
    people: tuple[tuple[UUID, str], ...]
    usual: tuple[UUID, ...]
    goals: tuple[tuple[UUID, str], ...]
    is_closed: bool
    last_on: date | None


def contacts_of_family(
    who: Colleague, *, family_id: UUID, at: datetime, page: int = 1, discipline: str = ""
) -> ContactsPage:
    """A page of the contacts of all the family's episodes, of one discipline where one is named."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_CONTACTS, family=family.pk, today=at.date())
    trail.note(Act.READ_CONTACTS, by=who, at=at, about=family)
    found = Contact.objects.filter(episode__family=family)
    if discipline:
        found = found.filter(discipline=discipline)
    total = found.count()
    part = part_of(total, page=page, a_page=A_PAGE)
    rows = _whole(found)[part.rows]
    return ContactsPage(_rows(who, list(rows)), part.page, part.pages, total, _attempts_since_seen(family.pk))


def contact(who: Colleague, *, contact_id: UUID, at: datetime) -> ContactRow:
    """One contact as a whole."""
    found = _whole(Contact.objects.filter(pk=contact_id, episode__family__in=families_seen_by(who, at.date()))).first()
    if found is None:
        raise NotSeen
    check_may(who, Act.READ_CONTACTS, family=found.episode.family_id, today=at.date())
    trail.note(Act.READ_CONTACTS, by=who, at=at, about=found)
    return _rows(who, [found])[0]


def to_begin(who: Colleague, *, family_id: UUID, at: datetime) -> ToBegin:
    """What the page of a new contact begins with."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.RECORD_CONTACT, family=family.pk, today=at.date())
    episode = Episode.objects.filter(family=family).order_by("-index_on", "-opened_on").first()
    if episode is None:
        raise NotSeen(family=family.pk)
    found = episode.members.exclude(in_scope=False).select_related("person").order_by("role", "person__born_on")
    members = once_each(found)
    goals = episode.goals.filter(state__in=WORKED_ON)
    names = names_of(m.person_id for m in members)
    last = Contact.objects.filter(episode=episode, colleague=who).order_by("-started_at").first()
    return ToBegin(
        episode=episode.pk,
        people=tuple((m.person_id, names[m.person_id]) for m in members),
        usual=tuple(m.person_id for m in members if m.in_scope),
        goals=tuple((g.pk, g.words) for g in goals),
        is_closed=episode.closed_on is not None,
        last_on=last.started_at.date() if last else None,
    )


def _whole(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    amendments = Amendment.objects.select_related("by")
    return contacts.select_related("episode", "colleague").prefetch_related(
        "people", "goals__goal", Prefetch("amendments", queryset=amendments)
    )


def _rows(who: Colleague, contacts: list[Contact]) -> tuple[ContactRow, ...]:
    names = names_of(p.person_id for c in contacts for p in c.people.all())
    return tuple(_row(who, c, names) for c in contacts)


def _row(who: Colleague, c: Contact, names: dict[UUID, str]) -> ContactRow:
    withheld = is_withheld(who, c)
    return ContactRow(
        id=c.pk,
        family=c.episode.family_id,
        episode=c.episode_id,
        started_at=c.started_at,
        by=c.colleague.name if c.colleague else "Not known",
        by_id=c.colleague_id,
        discipline=Discipline(c.discipline),
        mode=word_or_why(ContactMode, c.mode, c.mode_missing),
        place=c.place,
        purpose=word_or_why(ContactPurpose, c.purpose, c.purpose_missing),
        is_unplanned=c.is_unplanned,
        result=ContactResult(c.result),
        minutes=c.minutes if c.minutes is not None else c.minutes_missing,
        travel_minutes=c.travel_minutes,
        people=tuple(_met(p, names) for p in c.people.all()),
        goals=tuple((g.goal_id, g.goal.words) for g in c.goals.all()),
        summary=c.summary,
        note="" if withheld else c.note,
        is_withheld=withheld and bool(c.note),
        sensitivity=Sensitivity(c.sensitivity),
        is_significant=c.is_significant,
        is_about_third_party=c.is_about_third_party,
        not_shared_because=c.not_shared_because,
        state=NoteState(c.state),
        version=c.version,
        amendments=() if withheld else tuple(AmendmentRow(a.words, a.why, a.by.name, a.at) for a in c.amendments.all()),
    )


def is_withheld(who: Colleague, c: Contact) -> bool:
    """Whether a note's detail is kept from this reader: it is a specialist's, and not of theirs nor of their team."""
    if c.sensitivity != Sensitivity.SPECIALIST or c.colleague_id == who.pk:
        return False
    manages = who.manages and who.team_id == c.episode.team_id
    return not (manages or (Role(who.role) is Role.PRACTITIONER and who.discipline == c.discipline))


def _met(p: ContactPerson, names: dict[UUID, str]) -> PersonMetRow:
    return PersonMetRow(
        person=p.person_id,
        name=names[p.person_id],
        seen=p.seen if p.seen is not None else p.seen_missing,
        alone=p.seen_alone if p.seen_alone is not None else p.seen_alone_missing,
    )


def _attempts_since_seen(family: UUID) -> int:
    count = 0
    results = Contact.objects.filter(episode__family=family).exclude(mode=ContactMode.MEETING)
    for result in results.order_by("-started_at").values_list("result", flat=True)[:50]:
        if ContactResult(result).reached:
            break
        count += ContactResult(result).failed
    return count
