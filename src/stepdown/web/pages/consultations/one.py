"""One consultation: what was asked and advised, what came of it, and making a referral of it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.consultations.begin_referral import begin_referral_from
from stepdown.records.actions.consultations.follow import close, follow_up
from stepdown.records.queries.consultations import consultation, council_number
from stepdown.records.queries.council import family_of_child
from stepdown.records.queries.rows import consultation_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.consultations import FollowAdvice, ReferFrom


def show(request: Asked, consultation_id: UUID) -> HttpResponse:
    """The consultation."""
    whole = consultation(request.user, consultation_id=consultation_id, at=request.now)
    return render(request, "consultations/one.html", {"consultation": whole})


def follow(request: Asked, consultation_id: UUID) -> HttpResponse:
    """Say what came of it."""
    whole = consultation(request.user, consultation_id=consultation_id, at=request.now)
    form = writing.begin(request, FollowAdvice, subject=str(consultation_id), service=whole.service_name)
    if request.method == "POST" and form.is_valid():
        row = consultation_row(request.user, consultation=consultation_id, today=request.today)
        words, signpost = form.cleaned_data["words"], form.signpost
        made = writing.send(
            request,
            form,
            lambda: follow_up(by=request.user, at=request.now, consultation=row, words=words, signpost=signpost),
        )
        if made:
            messages.success(request, "It is recorded.")
            return redirect("consultation", consultation_id=consultation_id)
    shown = {"form": form, "consultation": whole, "title": "Say what came of it", "send": "Save"}
    return render(request, "consultations/small_form.html", shown)


def end(request: Asked, consultation_id: UUID) -> HttpResponse:
    """Close it."""
    whole = consultation(request.user, consultation_id=consultation_id, at=request.now)
    form = writing.begin(request, DeskForm, subject=str(consultation_id))
    if request.method == "POST" and form.is_valid():
        row = consultation_row(request.user, consultation=consultation_id, today=request.today)
        if writing.send(request, form, lambda: close(by=request.user, at=request.now, consultation=row)):
            messages.success(request, "The consultation is closed.")
            return redirect("consultation", consultation_id=consultation_id)
    shown = {"form": form, "consultation": whole, "title": "Close the consultation", "send": "Close it"}
    return render(request, "consultations/small_form.html", shown)


def refer(request: Asked, consultation_id: UUID) -> HttpResponse:
    """Begin a referral from it: the council's number of a child, and the referral opens with what was written here."""
    whole = consultation(request.user, consultation_id=consultation_id, at=request.now)
    known = council_number(request.user, consultation_id=consultation_id, at=request.now)
    form = ReferFrom(request.POST or None, initial={"number": known})
    if "without" in request.POST:
        row = consultation_row(request.user, consultation=consultation_id, today=request.today)
        key = begin_referral_from(by=request.user, at=request.now, consultation=row, council_family=None)
        return redirect(f"{reverse('refer_without_number')}?draft={key}")
    if request.method == "POST" and form.is_valid():
        row = consultation_row(request.user, consultation=consultation_id, today=request.today)
        try:
            found = family_of_child(request.user, council_id=form.cleaned_data["number"], at=request.now)
            key = begin_referral_from(
                by=request.user, at=request.now, consultation=row, council_family=found.council_family
            )
        except Refusal as refusal:
            form.add_error("number", refusal.reason)
        else:
            return redirect("refer", draft=key)
    shown = {"form": form, "consultation": whole, "title": "Make a referral of it", "send": "Continue"}
    return render(request, "consultations/refer.html", shown)
