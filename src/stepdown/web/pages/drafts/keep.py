"""A page is kept while it is written: by its own script, by its second button, or when its log-in has ended."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.records.actions.drafts import keep_draft
from stepdown.web.clock import now
from stepdown.web.writing import fields_of


@login_not_required
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what the page holds under its own key. Whoever holds a key can add to that page; nobody reads by it."""
    kept = keep_by_key(request)
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"kept": kept, "at": f"{now():%H:%M}"}, status=200 if kept else 410)
    if not kept:
        return render(request, "drafts/gone.html", status=410)
    return redirect("drafts")


def keep_by_key(request: HttpRequest) -> bool:
    """Whether the page named a draft that is still open, and what it holds is kept there now."""
    try:
        key = UUID(request.POST.get("form_key", ""))
    except ValueError:
        return False
    return keep_draft(key, at=now(), fields=fields_of(request.POST))
