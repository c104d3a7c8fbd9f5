"""The quick page: a routine contact in a few touches, on a phone, after a visit."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.casework import ContactMode, ContactPurpose
from stepdown.domain.sensitivity import Sensitivity
from stepdown.records.actions.contacts.record import record_contact
from stepdown.records.queries.contacts import ToBegin, to_begin
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import episode_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.contacts import RecordContact
from stepdown.web.pages.families.tabs import family_context


def new_contact(request: Asked, family_id: UUID) -> HttpResponse:
    """Record a contact or an attempt."""
    seen = family(request.user, family_id=family_id, at=request.now)
    begin = to_begin(request.user, family_id=family_id, at=request.now)
    form = writing.begin(
        request,
        RecordContact,
        subject=str(family_id),
        people=begin.people,
        goals=begin.goals,
        is_closed=begin.is_closed,
        initial=_usual(request, begin),
    )
    if request.method == "POST" and form.is_valid() and _send(request, form, family_id):
        messages.success(request, "The contact is recorded.")
        return redirect("contacts", family_id=family_id)
    unsent = writing.unsent(request, "contact", str(family_id))
    shown = {"form": form, "unsent": [d for d in unsent if str(d.id) != str(form["form_key"].value())]}
    return render(request, "contacts/new.html", family_context(seen, "contacts") | shown)


def _send(request: Asked, form: RecordContact, family_id: UUID) -> UUID | None:
    episode = episode_row(request.user, family=family_id, today=request.today)
    seconds = writing.seconds_of_recording(request, form)
    return writing.send(
        request,
        form,
        lambda: record_contact(
            by=request.user,
            at=request.now,
            episode=episode,
            said=form.said(),
            is_finished="unfinished" not in request.POST,
            recording_seconds=seconds,
        ),
    )


def _usual(request: Asked, begin: ToBegin) -> dict[str, object]:
    """What a routine contact is, chosen already: everybody in scope, at home, support, now."""
    return {
        "seen": [str(person) for person in begin.usual],
        "mode": str(ContactMode.TELEPHONE if begin.is_closed else ContactMode.HOME_VISIT),
        "purpose": str(ContactPurpose.AFTER_CARE if begin.is_closed else ContactPurpose.SUPPORT),
        "sensitivity": str(Sensitivity.SHARED),
        "on": request.today,
        "time": f"{request.now:%H:%M}",
    }
