"""The contacts of an account's team as facts: when, how, for what, whom they reached. No word that was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.utils import timezone
from pydantic import Field

from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult
from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import word_or_why
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.service_accounts import check_reads, families_given_to
from stepdown.records.models.contacts import Contact
from stepdown.records.models.service_accounts import ServiceAccount
from stepdown.records.queries.by_program.told import Fact, Page, fact, page_of, said


@dataclass(frozen=True, slots=True)
class PersonMet:
    """One person whom a contact was with or meant for."""

    person: UUID
    seen: Fact[bool]
    seen_alone: Fact[bool]


@dataclass(frozen=True, slots=True)
class ContactGiven:
    """One contact or attempt at one, without what was said in it and where it was."""

    id: UUID
    family: UUID
    episode: UUID
    started_at: Annotated[datetime, Field(description="With the offset of England's time on that day")]
    discipline: Discipline
    mode: Fact[ContactMode]
    purpose: Fact[ContactPurpose]
    is_unplanned: Fact[bool]
    result: ContactResult
    minutes: Fact[int]
    people: tuple[PersonMet, ...]


def contacts(who: ServiceAccount, *, cursor: UUID | None, family: UUID | None, at: datetime) -> Page[ContactGiven]:
    """A page of the team's own contacts, of one family where it is named. Each family is noted as read."""
    check_reads(who, Act.READ_CONTACTS, today=at.date())
    rows = Contact.objects.filter(episode__team=who.team_id, episode__family__in=families_given_to(who, at.date()))
    some = rows.filter(episode__family=family) if family else rows
    # What was written is not even read from the database.
    facts = some.select_related("episode").prefetch_related("people").defer("note", "summary", "not_shared_because")
    found = page_of(facts, cursor, _told)
    trail.note_list_given(Act.READ_LIST, to=who, at=at, which="contacts")
    trail.note_given(Act.READ_CONTACTS, to=who, at=at, families=(one.family for one in found.items))
    return found


def _told(rows: list[Contact]) -> Iterator[ContactGiven]:
    for one in rows:
        yield ContactGiven(
            id=one.pk,
            family=one.episode.family_id,
            episode=one.episode_id,
            started_at=timezone.localtime(one.started_at),
            discipline=Discipline(one.discipline),
            mode=said(word_or_why(ContactMode, one.mode, one.mode_missing)),
            purpose=said(word_or_why(ContactPurpose, one.purpose, one.purpose_missing)),
            is_unplanned=fact(one.is_unplanned, one.is_unplanned_missing),
            result=ContactResult(one.result),
            minutes=fact(one.minutes, one.minutes_missing),
            people=tuple(_met(one)),
        )


def _met(one: Contact) -> Iterator[PersonMet]:
    for met in sorted(one.people.all(), key=lambda met: met.pk):
        yield PersonMet(met.person_id, fact(met.seen, met.seen_missing), fact(met.seen_alone, met.seen_alone_missing))
