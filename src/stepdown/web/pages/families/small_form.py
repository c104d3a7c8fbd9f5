"""A page of a family's record with one small form on it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.family import family
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.pages.families.tabs import family_context


def small_form(
    request: Asked, form: DeskForm, family_id: UUID, here: str, *, title: str, send: str, before: str = ""
) -> HttpResponse:
    """The page: ``before`` is what the writer should see above the form."""
    seen = family(request.user, family_id=family_id, at=request.now)
    shown = {"form": form, "title": title, "send": send, "before": before}
    return render(request, "families/small_form.html", family_context(seen, here) | shown)
