"""A social worker refers a family: the council's number of a child, then one page."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.consultations.follow import convert_if_begun_so
from stepdown.records.actions.referrals.begin import begin_referral
from stepdown.records.actions.referrals.refer import refer_from_council
from stepdown.records.queries.council import family_begun, family_of_child
from stepdown.records.queries.rows import team_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.referrals import FindChild, Refer


def find_child(request: Asked) -> HttpResponse:
    """Ask for the council's number. It is sent in the page, never in an address."""
    form = FindChild(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            found = family_of_child(request.user, council_id=form.cleaned_data["number"], at=request.now)
        except Refusal as refusal:
            form.add_error("number", refusal.reason)
        else:
            key = begin_referral(by=request.user, at=request.now, council_family=found.council_family)
            return redirect("refer", draft=key)
    return render(request, "referrals/find_child.html", {"form": form})


def refer(request: Asked, draft: UUID) -> HttpResponse:
    """Everything else on one page, filled from the council's extract as far as it goes."""
    family = family_begun(request.user, draft=draft, at=request.now)
    people = [(m.council_id, f"{m.name}, {m.who}") for m in family.members]
    form = writing.resume(request, Refer, draft=draft, people=people)
    if request.method == "POST" and form.is_valid():
        made = writing.send(
            request,
            form,
            lambda: convert_if_begun_so(
                by=request.user,
                at=request.now,
                page=draft,
                referral=refer_from_council(
                    by=request.user,
                    at=request.now,
                    team=team_row(request.user),
                    council_family=family.council_family,
                    about=form.cleaned_data["about"],
                    asked=form.asked(),
                ),
            ),
        )
        if made:
            messages.success(request, "The referral is sent.")
            return redirect("referral", referral_id=made)
    return render(request, "referrals/refer.html", {"form": form, "family": family})
