"""Every contact and attempt of the team: drawn along each involvement, so that the record agrees with itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import chain
from random import Random

from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult, InvolvementRole
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.hours import within_hours, working_day
from stepdown.invented.pilot.involvements import Involvement
from stepdown.invented.pilot.stage import Stage
from stepdown.invented.pilot.targets import AS_AT

_DAYS_BETWEEN = {InvolvementRole.KEY: 8.0, InvolvementRole.SECONDARY: 13.0}
_MODES = {
    ContactMode.HOME_VISIT: 34,
    ContactMode.TELEPHONE: 26,
    ContactMode.COMMUNITY: 11,
    ContactMode.SCHOOL: 8,
    ContactMode.OFFICE: 6,
    ContactMode.VIDEO: 5,
    ContactMode.MESSAGE: 4,
    ContactMode.MEETING: 6,
}
_PURPOSES = {
    ContactPurpose.SUPPORT: 70,
    ContactPurpose.ASSESSMENT: 7,
    ContactPurpose.REVIEW: 8,
    ContactPurpose.ADVOCACY: 6,
    ContactPurpose.JOINT_VISIT: 5,
    ContactPurpose.EMERGENCY: 4,
}
_RESULTS = {
    ContactResult.SEEN: 81,
    ContactResult.ATTEMPT: 10,
    ContactResult.CANCELLED: 7,
    ContactResult.REFUSED: 2,
}


@dataclass(frozen=True, slots=True, eq=False)
class Contact:
    """One contact or attempt."""

    involvement: Involvement
    started_at: datetime
    mode: ContactMode
    purpose: ContactPurpose
    result: ContactResult

    @property
    def unplanned(self) -> bool:
        """Whether nobody had arranged it: an emergency."""
        return self.purpose is ContactPurpose.EMERGENCY


def draw_contacts(seed: int, involvements: list[Involvement]) -> list[Contact]:
    """All contacts in the order in which they were made."""
    chance = draws(seed, "contacts")
    made = chain.from_iterable(_along(chance, involvement) for involvement in involvements)
    return sorted(made, key=lambda contact: contact.started_at)


def _along(chance: Random, involvement: Involvement) -> Iterator[Contact]:
    """The contacts of one involvement: how it began, then one after another until it ended."""
    last = datetime.combine(involvement.started_on, time(9))
    if involvement.begins:
        for contact in _beginning(chance, involvement):
            last = contact.started_at
            yield contact
    if involvement.family.stage is Stage.DID_NOT_ENGAGE:
        yield from _attempts(chance, involvement, last)
    elif involvement.family.stage.supported:
        yield from _regular(chance, involvement, last)


def _beginning(chance: Random, involvement: Involvement) -> Iterator[Contact]:
    """The first attempt and the first contact, at the moments that the request itself records."""
    attempt, contact = involvement.request.first_attempt_at, involvement.request.first_contact_at
    if isinstance(attempt, datetime) and attempt != contact:
        yield _introduction(chance, involvement, attempt, ContactResult.ATTEMPT)
    if isinstance(contact, datetime) and contact.date() <= involvement.family.seen_until:
        yield _introduction(chance, involvement, contact, ContactResult.SEEN)


def _introduction(chance: Random, involvement: Involvement, at: datetime, result: ContactResult) -> Contact:
    mode = chance.choice((ContactMode.TELEPHONE, ContactMode.HOME_VISIT))
    return Contact(involvement, at, mode, ContactPurpose.INTRODUCTION, result)


def _attempts(chance: Random, involvement: Involvement, last: datetime) -> Iterator[Contact]:
    for _ in range(chance.randint(2, 5)):
        last = within_hours(last + timedelta(days=chance.randint(3, 12), minutes=chance.randint(0, 400)))
        if last.date() <= AS_AT:
            yield _introduction(chance, involvement, last, ContactResult.ATTEMPT)


def _regular(chance: Random, involvement: Involvement, last: datetime) -> Iterator[Contact]:
    until = involvement.ended_on or AS_AT
    while True:
        days = 1 + chance.expovariate(1 / _DAYS_BETWEEN[involvement.role])
        day = working_day((last + timedelta(days=days)).date())
        if day > until:
            return
        purpose = chance.choices([*_PURPOSES], [*_PURPOSES.values()])[0]
        hours = (7, 21) if purpose is ContactPurpose.EMERGENCY else (9, 16)
        last = datetime.combine(day, time(chance.randint(*hours), 5 * chance.randint(0, 11)))
        mode = chance.choices([*_MODES], [*_MODES.values()])[0]
        result = chance.choices([*_RESULTS], [*_RESULTS.values()])[0]
        yield Contact(involvement, last, mode, purpose, result)
