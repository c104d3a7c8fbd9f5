"""Two records of one person: proposed by one, put together by another; and taken apart again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.people.merge import confirm_merge, propose_merge, turn_down_merge, undo_merge
from stepdown.records.queries.colleagues import nobody_else_decides
from stepdown.records.queries.family import family
from stepdown.records.queries.merging import merge_proposed
from stepdown.records.queries.people_like import PersonLike, alike
from stepdown.records.queries.person import person
from stepdown.records.queries.rows import merge_row, person_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.by_two import WhyNot
from stepdown.web.forms.families import MergePerson
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context


def merge(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Say that this record is of the same person as another. It waits for another's word."""
    seen = family(request.user, family_id=family_id, at=request.now)
    one = person(request.user, family_id=family_id, person_id=person_id, at=request.now)
    row = person_row(request.user, family=family_id, person=person_id, today=request.today)
    found = alike(request.user, person=row, at=request.now)
    form = writing.begin(request, MergePerson, subject=str(person_id), others=[_choice(like) for like in found])
    if request.method == "POST" and form.is_valid():
        chosen = next(like for like in found if str(like.person) == form.cleaned_data["other"])
        kept = person_row(request.user, family=chosen.family, person=chosen.person, today=request.today)
        why = form.cleaned_data["reason"]
        if writing.send(
            request, form, lambda: propose_merge(by=request.user, at=request.now, kept=kept, merged=row, reason=why)
        ):
            messages.success(request, "The proposal waits for another manager or the deputy. Nothing is joined yet.")
            return redirect("person", family_id=family_id, person_id=person_id)
    shown = {"form": form, "person": one, "found": found, "nobody_else": nobody_else_decides(request.user)}
    return render(request, "people/same.html", family_context(seen, "people") | shown)


def confirm(request: Asked, family_id: UUID, merge_id: UUID) -> HttpResponse:
    """The two side by side, with what would be joined; for another than who proposed it, the button."""
    view = merge_proposed(request.user, family_id=family_id, merge_id=merge_id, at=request.now)
    form = writing.begin(request, DeskForm, subject=str(merge_id))
    if request.method == "POST" and form.is_valid():
        row = merge_row(request.user, family=family_id, merge=merge_id, today=request.today)
        if writing.send(request, form, lambda: confirm_merge(by=request.user, at=request.now, merge=row)):
            messages.success(request, "The two records are put together. It can be undone.")
            return redirect("person", family_id=view.kept.family, person_id=view.kept.id)
    seen = family(request.user, family_id=family_id, at=request.now)
    shown = {"form": form, "merge": view, "nobody_else": nobody_else_decides(request.user)}
    return render(request, "people/join.html", family_context(seen, "people") | shown)


def turn_down(request: Asked, family_id: UUID, merge_id: UUID) -> HttpResponse:
    """Say why they stay apart."""
    row = merge_row(request.user, family=family_id, merge=merge_id, today=request.today)
    form = writing.begin(request, WhyNot, subject=str(merge_id))
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        if writing.send(request, form, lambda: turn_down_merge(by=request.user, at=request.now, merge=row, why=why)):
            messages.success(request, "The two records stay apart.")
            return redirect("people", family_id=family_id)
    return small_form(request, form, family_id, "people", title="The records stay apart", send="Turn it down")


def undo(request: Asked, family_id: UUID, person_id: UUID, merge_id: UUID) -> HttpResponse:
    """Take them apart again."""
    row = merge_row(request.user, family=family_id, merge=merge_id, today=request.today)
    form = writing.begin(request, DeskForm, subject=str(merge_id))
    if (
        request.method == "POST"
        and form.is_valid()
        and writing.send(request, form, lambda: undo_merge(by=request.user, at=request.now, merge=row))
    ):
        messages.success(request, "The two records stand apart again.")
        return redirect("person", family_id=family_id, person_id=person_id)
    before = "Both records stand again as they were. Nothing that was written since is lost."
    return small_form(
        request, form, family_id, "people", title="Take the records apart", send="Take apart", before=before
    )


def _choice(like: PersonLike) -> tuple[str, str]:
    born = f", born {like.born_on:%-d %B %Y}" if like.born_on else ""
    return str(like.person), f"{like.name}{born}, family {like.family_reference}: {', '.join(like.reasons)}"
