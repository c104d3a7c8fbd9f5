"""The note of a contact: gone on with while it is not finished, finished, and from then on only added to."""

from datetime import datetime

from stepdown.domain.lifecycle.note import NOTE, NoteState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.conflict import Conflict
from stepdown.records.actions.contacts.record import fields_of, refuse_unless_sound, write_goals, write_people
from stepdown.records.actions.contacts.said import ContactSaid
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Amendment, Contact

TEXTS = ("summary", "note")
"""The fields in which two writers could lose each other's words."""


@action(Act.CHANGE_CONTACT)
def change_contact(
    *, by: Colleague, at: datetime, contact: Contact, version: int, said: ContactSaid, is_finished: bool
) -> Contact:
    """Go on with a contact that is not finished. Conflict where somebody else has changed it since."""
    check_may(by, Act.CHANGE_CONTACT, family=contact.whose_family(), today=at.date())
    locked = Contact.objects.select_for_update().get(pk=contact.pk)
    state = NOTE.after(NoteState(locked.state), "finish" if is_finished else "write")
    if locked.version != version:
        who = locked.changed_by.name if locked.changed_by else "Somebody"
        raise Conflict(who, locked.version, {name: getattr(locked, name) for name in TEXTS})
    refuse_unless_sound(locked.episode, said, at)
    for column, value in fields_of(said).items():
        setattr(locked, column, value)
    locked.state, locked.version, locked.changed_by = state, version + 1, by
    locked.save()
    write_people(locked, said)
    write_goals(locked, said)
    return locked


@action(Act.AMEND_CONTACT)
def amend_contact(*, by: Colleague, at: datetime, contact: Contact, words: str, why: str) -> Amendment:
    """Add to a final note. What stood there stands."""
    check_may(by, Act.AMEND_CONTACT, family=contact.whose_family(), today=at.date())
    if not words.strip() or not why.strip():
        raise Refusal("Write what is added, and why.", family=contact.whose_family())
    contact.state = NOTE.after(NoteState(contact.state), "amend")
    contact.save(update_fields=["state"])
    return Amendment.objects.create(contact=contact, words=words.strip(), why=why.strip(), by=by, at=at)
