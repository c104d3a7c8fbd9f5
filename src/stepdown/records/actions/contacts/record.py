"""A contact is recorded once, for everybody whom it was with; what follows from it follows by itself."""

from datetime import datetime, timedelta
from typing import Any

from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.note import NoteState
from stepdown.domain.roles import Role
from stepdown.domain.sensitivity import Sensitivity
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.contacts.follows import what_follows
from stepdown.records.actions.contacts.said import ContactSaid
from stepdown.records.actions.known import columns
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Contact, ContactGoal, ContactPerson
from stepdown.records.models.episodes import Episode

LONGEST_MINUTES = 24 * 60
_AHEAD = timedelta(minutes=5)
"""A page may be sent a few minutes before the time that its clock says."""


@action(Act.RECORD_CONTACT)
def record_contact(
    *,
    by: Colleague,
    at: datetime,
    episode: Episode,
    said: ContactSaid,
    is_finished: bool = True,
    recording_seconds: int | None = None,
) -> Contact:
    """Record a contact or an attempt of one's own."""
    check_may(by, Act.RECORD_CONTACT, family=episode.family_id, today=at.date())
    refuse_unless_sound(episode, said, at)
    contact = Contact.objects.create(
        episode=episode,
        colleague=by,
        discipline=_discipline(by),
        state=NoteState.FINAL if is_finished else NoteState.UNFINISHED,
        written_at=at,
        changed_by=by,
        recording_seconds=recording_seconds,
        **fields_of(said),
    )
    write_people(contact, said)
    write_goals(contact, said)
    what_follows(contact, at=at)
    return contact


def write_people(contact: Contact, said: ContactSaid) -> None:
    """Write whom a contact was with, in place of whoever stood there."""
    contact.people.all().delete()
    ContactPerson.objects.bulk_create(
        ContactPerson(
            contact=contact, person_id=person, **columns("seen", met.seen), **columns("seen_alone", met.alone)
        )
        for person, met in said.people.items()
    )


def write_goals(contact: Contact, said: ContactSaid) -> None:
    """Write which goals a contact was about, in place of those that stood there."""
    contact.goals.all().delete()
    ContactGoal.objects.bulk_create(ContactGoal(contact=contact, goal_id=goal) for goal in said.goals)


def fields_of(said: ContactSaid) -> dict[str, Any]:
    """The columns of a contact that say what was said."""
    return {
        "started_at": said.started_at,
        "mode": said.mode,
        "place": said.place.strip(),
        "purpose": said.purpose,
        "is_unplanned": said.is_unplanned,
        "result": said.result,
        "travel_minutes": said.travel_minutes,
        "summary": said.summary.strip(),
        "note": said.note.strip(),
        "sensitivity": said.sensitivity,
        "is_significant": said.is_significant,
        "is_about_third_party": said.is_about_third_party,
        "not_shared_because": said.not_shared_because.strip(),
        **columns("minutes", said.minutes),
    }


def refuse_unless_sound(episode: Episode, said: ContactSaid, at: datetime) -> None:
    """Refusal with its reason where what is said of a contact cannot be."""
    family = episode.family_id
    if episode.closed_on is not None and said.purpose is not ContactPurpose.AFTER_CARE:
        raise Refusal("This episode is closed. Choose keeping in touch after closure.", family=family)
    if said.started_at > at + _AHEAD:
        raise Refusal("This time is still to come. Record a contact once it has been.", family=family)
    if isinstance(said.minutes, int) and said.minutes > LONGEST_MINUTES:
        raise Refusal("A contact lasts a day at most. Check the minutes.", family=family)
    _refuse_strangers(episode, said)
    if not said.people and said.mode is not ContactMode.MEETING:
        raise Refusal("Choose whom the contact was with, or meant for.", family=family)
    if said.result is ContactResult.SEEN and said.people and not any(m.seen is True for m in said.people.values()):
        raise Refusal("Choose who was seen or spoken to.", family=family)
    if said.sensitivity is Sensitivity.SPECIALIST and not said.summary.strip():
        raise Refusal("Write a summary that everybody who works with the family can read.", family=family)


def _refuse_strangers(episode: Episode, said: ContactSaid) -> None:
    if set(said.people) - set(episode.members.values_list("person_id", flat=True)):
        raise Refusal("Choose people of the family.", family=episode.family_id)
    if said.goals - set(episode.goals.values_list("pk", flat=True)):
        raise Refusal("Choose goals of this family's plan.", family=episode.family_id)


def _discipline(by: Colleague) -> Discipline:
    if by.discipline:
        return Discipline(by.discipline)
    return Discipline.MANAGEMENT if Role(by.role) is Role.MANAGER else Discipline.SOCIAL_WORK
