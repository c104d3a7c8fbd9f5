"""Two records of one person, put together by a manager; and taken apart again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.people.merge import merge_people, undo_merge
from stepdown.records.queries.family import family
from stepdown.records.queries.people_like import PersonLike, alike
from stepdown.records.queries.person import person
from stepdown.records.queries.rows import merge_row, person_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.families import MergePerson
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context


def merge(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Say that this record is of the same person as another, which is read in its place from then on."""
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
            request, form, lambda: merge_people(by=request.user, at=request.now, kept=kept, merged=row, reason=why)
        ):
            messages.success(request, "The two records are put together. It can be undone.")
            return redirect("person", family_id=chosen.family, person_id=chosen.person)
    shown = {"form": form, "person": one, "found": found}
    return render(request, "people/same.html", family_context(seen, "people") | shown)


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
