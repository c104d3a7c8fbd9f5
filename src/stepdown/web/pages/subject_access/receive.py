"""Somebody asks for their record: recorded by a colleague whom they ask, or by information governance."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.people import CHILD_ROLES
from stepdown.domain.subject_access.words import Asker
from stepdown.records.actions.subject_access.receive import AccessSaid, record_access
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import family_row, person_row
from stepdown.records.queries.subject_access.find import adults_around, subject_rows, subjects_named
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.subject_access import FindSubject, RecordAccess, RecordAccessFound
from stepdown.web.pages.families.small_form import small_form


def of_a_family(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """A colleague who sees the family was asked."""
    seen = family(request.user, family_id=family_id, at=request.now)
    person = person_row(request.user, family=family_id, person=person_id, today=request.today)
    adults = [(str(m.person), m.name) for m in seen.members if m.role not in CHILD_ROLES]
    form = _form(request, RecordAccess, family_id, person_id, adults)
    if request.method == "POST" and form.is_valid():
        whose = family_row(request.user, family=family_id, today=request.today)
        member = form.cleaned_data["member"]
        asks = person_row(request.user, family=family_id, person=UUID(member), today=request.today) if member else None
        said = _said(form, asks)
        if writing.send(
            request,
            form,
            lambda: record_access(by=request.user, at=request.now, family=whose, person=person, said=said),
        ):
            messages.success(request, "It is recorded, and information governance sees it. The time to answer runs.")
            return redirect("person", family_id=family_id, person_id=person_id)
    return small_form(request, form, family_id, "people", title="Somebody asks for this person's record", send="Save")


def find(request: Asked) -> HttpResponse:
    """Find whose record is asked for: by name, sent in the page, and nothing of the record is shown."""
    form = FindSubject(request.POST or None)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    found = subjects_named(request.user, words=words, at=request.now)
    return render(request, "subject_access/find.html", {"form": form, "words": words, "found": found})


def found(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Record a request about a person who was found."""
    whose, person = subject_rows(request.user, family=family_id, person=person_id, today=request.today)
    adults = adults_around(request.user, family=family_id, today=request.today)
    form = _form(request, RecordAccessFound, family_id, person_id, [(str(one), name) for one, name in adults])
    if request.method == "POST" and form.is_valid():
        member = form.cleaned_data["member"]
        asks = None
        if member:
            _, asks = subject_rows(request.user, family=family_id, person=UUID(member), today=request.today)
        said = _said(form, asks)
        made = writing.send(
            request,
            form,
            lambda: record_access(by=request.user, at=request.now, family=whose, person=person, said=said),
        )
        if made:
            messages.success(request, "It is recorded. The time to answer runs.")
            return redirect("access_request", access_id=made)
    return render(request, "subject_access/small_form.html", {"form": form, "title": "Somebody asks", "send": "Save"})


def _form[F: RecordAccess](
    request: Asked, kind: type[F], family_id: UUID, person_id: UUID, adults: list[tuple[str, str]]
) -> F:
    subject = f"{family_id} {person_id}"
    return writing.begin(request, kind, subject=subject, members=adults, initial={"received_on": request.today})


def _said(form: RecordAccess, member: object) -> AccessSaid:
    said = form.cleaned_data
    return AccessSaid(
        asker=Asker(said["asker"]),
        received_on=said["received_on"],
        asked_for=said["asked_for"],
        member=member,  # type: ignore[arg-type]  # a page never looks into a row
        named=said["named"],
    )
