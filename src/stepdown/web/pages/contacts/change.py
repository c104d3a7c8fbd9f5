"""A contact that is not finished is gone on with; where two write at once, both texts are shown and none is lost."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from stepdown.domain.missing import Missing
from stepdown.records.actions.contacts.note import change_contact
from stepdown.records.queries.contacts import ContactRow, contact, to_begin
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import contact_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.contacts import ChangeContact
from stepdown.web.pages.families.tabs import family_context


def change(request: Asked, contact_id: UUID) -> HttpResponse:
    """Go on with it, and finish it."""
    one = contact(request.user, contact_id=contact_id, at=request.now)
    seen = family(request.user, family_id=one.family, at=request.now)
    begin = to_begin(request.user, family_id=one.family, at=request.now)
    form = writing.begin(
        request,
        ChangeContact,
        subject=str(contact_id),
        people=begin.people,
        goals=begin.goals,
        is_closed=begin.is_closed,
        initial=_held(one),
    )
    if request.method == "POST" and form.is_valid() and _send(request, form, contact_id):
        messages.success(request, "The contact is saved.")
        return redirect("contact", contact_id=contact_id)
    shown = {"form": form, "title": "Go on with the contact"}
    return render(request, "contacts/new.html", family_context(seen, "contacts") | shown)


def _send(request: Asked, form: ChangeContact, contact_id: UUID) -> UUID | None:
    row = contact_row(request.user, contact=contact_id, today=request.today)
    return writing.send(
        request,
        form,
        lambda: change_contact(
            by=request.user,
            at=request.now,
            contact=row,
            version=form.cleaned_data["version"],
            said=form.said(),
            is_finished="unfinished" not in request.POST,
        ),
    )


def _held(one: ContactRow) -> dict[str, object]:
    began = timezone.localtime(one.started_at)
    return {
        "version": one.version,
        "result": str(one.result),
        "seen": [str(p.person) for p in one.people if p.seen is True],
        "goals": [str(goal) for goal, _ in one.goals],
        "alone": [str(p.person) for p in one.people if p.alone is True],
        "mode": str(one.mode),
        "purpose": str(one.purpose),
        "minutes": "" if one.minutes in list(Missing) else one.minutes,
        "note": one.note,
        "on": began.date(),
        "time": f"{began:%H:%M}",
        "place": one.place,
        "travel_minutes": one.travel_minutes,
        "is_unplanned": one.is_unplanned,
        "is_significant": one.is_significant,
        "sensitivity": str(one.sensitivity),
        "summary": one.summary,
        "is_about_third_party": one.is_about_third_party,
        "not_shared_because": one.not_shared_because,
    }
