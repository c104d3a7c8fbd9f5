"""What one has begun to write: to go on with it, or to throw it away."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.records.actions.drafts import discard_draft
from stepdown.records.queries.drafts import my_draft, my_drafts
from stepdown.web.asking import Asked
from stepdown.web.pages.drafts.pages import address_of, words_of


def drafts(request: Asked) -> HttpResponse:
    """The list."""
    rows = [(d, words_of(d)) for d in my_drafts(request.user)]
    return render(request, "drafts/list.html", {"drafts": rows})


def resume(request: Asked, key: UUID) -> HttpResponse:
    """Go on with one."""
    draft = my_draft(request.user, key=key)
    if draft is None:
        raise Http404
    return redirect(address_of(draft))


@require_POST
def discard(request: Asked, key: UUID) -> HttpResponse:
    """Throw one away."""
    discard_draft(key, by=request.user)
    messages.success(request, "It is thrown away.")
    return redirect("drafts")
