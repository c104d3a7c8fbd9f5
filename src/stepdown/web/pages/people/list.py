"""The people of a family, and adding one after a search."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.people import MemberRole, ParentRole
from stepdown.records.actions.people.facts import NewMember, add_person
from stepdown.records.queries.family import family
from stepdown.records.queries.people_like import Sought, people_like
from stepdown.records.queries.rows import family_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.families import AddPerson
from stepdown.web.pages.families.tabs import family_context


def people(request: Asked, family_id: UUID) -> HttpResponse:
    """The list."""
    seen = family(request.user, family_id=family_id, at=request.now)
    return render(request, "people/list.html", family_context(seen, "people"))


def add(request: Asked, family_id: UUID) -> HttpResponse:
    """Add a person: whoever may be the one meant is shown first, and adding is confirmed."""
    seen = family(request.user, family_id=family_id, at=request.now)
    form = writing.begin(request, AddPerson, subject=str(family_id))
    found = None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        sought = Sought(said["given"], said["family"], said["born_on"])
        found = people_like(request.user, sought=sought, at=request.now)
        if (not found.likely or "sure" in request.POST) and _add(request, form, family_id):
            messages.success(request, "The person is added.")
            return redirect("people", family_id=family_id)
    return render(request, "people/add.html", family_context(seen, "people") | {"form": form, "found": found})


def _add(request: Asked, form: AddPerson, family_id: UUID) -> UUID | None:
    said = form.cleaned_data
    row = family_row(request.user, family=family_id, today=request.today)
    return writing.send(
        request,
        form,
        lambda: add_person(
            by=request.user,
            at=request.now,
            family=row,
            new=NewMember(
                form.facts(),
                MemberRole(said["role"]),
                ParentRole(said["parent_role"]) if said["parent_role"] else None,
                said["same_address"],
            ),
        ),
    )
