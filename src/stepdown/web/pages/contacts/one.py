"""One contact: what was recorded, what was added, and adding to it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.disputes import DisputedKind
from stepdown.domain.lifecycle.note import NOTE
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.contacts.note import amend_contact
from stepdown.records.queries.contacts import contact
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import contact_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.contacts import Amend
from stepdown.web.pages.disputes.shown import disputed
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context


def show(request: Asked, contact_id: UUID) -> HttpResponse:
    """The contact."""
    one = contact(request.user, contact_id=contact_id, at=request.now)
    seen = family(request.user, family_id=one.family, at=request.now)
    writes = may(request.user, Act.CHANGE_CONTACT, family=one.family, today=request.today) and not one.is_withheld
    can = {"change": writes and NOTE.can(one.state, "write"), "amend": writes and NOTE.can(one.state, "amend")}
    shown = {"contact": one, "can": can} | disputed(request, one.family, DisputedKind.CONTACT, contact_id)
    return render(request, "contacts/one.html", family_context(seen, "contacts") | shown)


def amend(request: Asked, contact_id: UUID) -> HttpResponse:
    """Add to its note."""
    one = contact(request.user, contact_id=contact_id, at=request.now)
    form = writing.begin(request, Amend, subject=str(contact_id))
    if request.method == "POST" and form.is_valid():
        row = contact_row(request.user, contact=contact_id, today=request.today)
        said = form.cleaned_data
        if writing.send(
            request,
            form,
            lambda: amend_contact(by=request.user, at=request.now, contact=row, words=said["words"], why=said["why"]),
        ):
            messages.success(request, "It is added. What stood there before stands.")
            return redirect("contact", contact_id=contact_id)
    return small_form(
        request, form, one.family, "contacts", title="Add to the note", send="Add", before=one.note or one.summary
    )
