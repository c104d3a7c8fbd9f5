"""What one manager would decline, another or the deputy confirms, or turns down."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.referrals.declines import confirm_declines, turn_down_declines
from stepdown.records.queries.referrals import referral
from stepdown.records.queries.rows import referral_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.referrals import TurnDownDecline


def confirm(request: Asked, referral_id: UUID) -> HttpResponse:
    """Confirm it."""
    form = writing.begin(request, DeskForm, subject=str(referral_id))
    if request.method == "POST" and form.is_valid():
        row = referral_row(request.user, referral=referral_id, today=request.today)
        if writing.send(request, form, lambda: confirm_declines(by=request.user, at=request.now, referral=row)):
            messages.success(request, "It is declined, and the referrer has the advice.")
            return redirect("referral", referral_id=referral_id)
    return _page(request, form, referral_id, "Confirm what is declined", "Confirm")


def turn_down(request: Asked, referral_id: UUID) -> HttpResponse:
    """Turn it down, and say why."""
    form = writing.begin(request, TurnDownDecline, subject=str(referral_id))
    if request.method == "POST" and form.is_valid():
        row, why = referral_row(request.user, referral=referral_id, today=request.today), form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: turn_down_declines(by=request.user, at=request.now, referral=row, why=why)
        ):
            messages.success(request, "It is not declined, and is to be decided anew.")
            return redirect("referral", referral_id=referral_id)
    return _page(request, form, referral_id, "Turn down what would be declined", "Turn it down")


def _page(request: Asked, form: DeskForm, referral_id: UUID, title: str, send: str) -> HttpResponse:
    whole = referral(request.user, referral_id=referral_id, at=request.now)
    shown = {"form": form, "referral": whole, "title": title, "send": send}
    return render(request, "referrals/declines.html", shown)
