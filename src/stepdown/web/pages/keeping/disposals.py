"""Dispose of a record: one proposes, the other of manager and information governance confirms or turns it down."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.refusal import NotSeen
from stepdown.records.actions.keeping.dispose import confirm_disposal, propose_disposal, turn_down_disposal
from stepdown.records.queries.keeping import disposal, disposal_row, due_row, kept_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.keeping import ConfirmDisposal, ProposeDisposal, TurnDownDisposal


def propose(request: Asked, family_id: UUID) -> HttpResponse:
    """Propose it."""
    due = due_row(request.user, family_id=family_id, at=request.now)
    form = writing.begin(request, ProposeDisposal, subject=str(family_id))
    if request.method == "POST" and form.is_valid():
        row, reason = kept_row(request.user, family=family_id, today=request.today), form.cleaned_data["reason"]
        if writing.send(
            request, form, lambda: propose_disposal(by=request.user, at=request.now, family=row, reason=reason)
        ):
            messages.success(request, "The proposal waits for the other of you two. Nothing has gone.")
            return redirect("keeping")
    return render(request, "keeping/propose.html", {"form": form, "due": due})


def decide(request: Asked, disposal_id: UUID) -> HttpResponse:
    """Read the proposal and confirm it; decided, the page is its certificate."""
    seen = disposal(request.user, disposal_id=disposal_id, at=request.now)
    if not seen.can_decide:
        return render(request, "keeping/disposal.html", {"disposal": seen})
    form = writing.begin(request, ConfirmDisposal, subject=str(disposal_id))
    if request.method == "POST" and form.is_valid():
        row = disposal_row(request.user, disposal=disposal_id, today=request.today)
        if writing.send(request, form, lambda: confirm_disposal(by=request.user, at=request.now, disposal=row)):
            messages.success(request, "The record is gone. This is its certificate.")
            return redirect("disposal", disposal_id=disposal_id)
    return render(request, "keeping/disposal.html", {"disposal": seen, "form": form})


def turn_down(request: Asked, disposal_id: UUID) -> HttpResponse:
    """Turn it down."""
    if not disposal(request.user, disposal_id=disposal_id, at=request.now).can_decide:
        raise NotSeen
    form = writing.begin(request, TurnDownDisposal, subject=str(disposal_id))
    if request.method == "POST" and form.is_valid():
        row, why = disposal_row(request.user, disposal=disposal_id, today=request.today), form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: turn_down_disposal(by=request.user, at=request.now, disposal=row, why=why)
        ):
            messages.success(request, "The record stays.")
            return redirect("keeping")
    shown = {"form": form, "title": "Turn the proposal down", "send": "Turn it down"}
    return render(request, "keeping/small_form.html", shown)
