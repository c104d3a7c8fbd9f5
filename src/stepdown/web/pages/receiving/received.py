"""Handovers to a service, for its colleagues: the list, one with the family's words, and what they record."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.receiving.answer import answer_handover, check_received
from stepdown.records.queries.drafts import my_drafts
from stepdown.records.queries.receiving import received, received_one, received_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.receiving import AnswerReceived, CheckReceived
from stepdown.web.pages.drafts.numbered import numbered

_GONE = ("service_declines", "family_declines")


def listed(request: Asked) -> HttpResponse:
    """Each that is sent to a service of the reader's, what is to be answered first."""
    rows = received(request.user, at=request.now)
    shown = {"rows": rows, "several": len({r.service for r in rows}) > 1, "drafts": my_drafts(request.user)}
    return render(request, "receiving/list.html", shown)


def one(request: Asked, handover_id: UUID) -> HttpResponse:
    """One, and what has happened next."""
    seen = received_one(request.user, handover_id=handover_id, at=request.now)
    form = writing.begin(
        request, AnswerReceived, subject=str(handover_id), moves=seen.moves, initial={"happened_on": request.today}
    )
    if request.method == "POST" and form.is_valid():
        row = received_row(request.user, handover=handover_id, today=request.today)
        said = {name: form.cleaned_data[name] for name in ("move", "happened_on", "note")}
        if writing.send(request, form, lambda: answer_handover(by=request.user, at=request.now, handover=row, **said)):
            return _told(request, handover_id, said["move"])
    return render(request, "receiving/one.html", {"form": form, "handover": seen})


def check(request: Asked, handover_id: UUID, weeks: int) -> HttpResponse:
    """Say whether they still come."""
    seen = received_one(request.user, handover_id=handover_id, at=request.now)
    if weeks not in (c.weeks for c in seen.checks):
        raise Http404
    form = writing.begin(request, CheckReceived, subject=numbered(weeks, handover_id))
    if request.method == "POST" and form.is_valid():
        row = received_row(request.user, handover=handover_id, today=request.today)
        still, note = form.cleaned_data["still_attending"], form.cleaned_data["note"]
        if writing.send(
            request,
            form,
            lambda: check_received(
                by=request.user, at=request.now, handover=row, weeks_after=weeks, still_attending=still, note=note
            ),
        ):
            messages.success(request, "Thank you. The team can read it.")
            return redirect("received_one", handover_id=handover_id)
    return render(request, "receiving/check.html", {"form": form, "handover": seen, "weeks": weeks})


def _told(request: Asked, handover_id: UUID, move: str) -> HttpResponse:
    if move in _GONE:
        messages.success(request, "The team is told. What the family had shared is not shown here any more.")
        return redirect("received")
    messages.success(request, "It is recorded, and the team can read it.")
    return redirect("received_one", handover_id=handover_id)
