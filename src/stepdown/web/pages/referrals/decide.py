"""The manager decides a referral: each specialism on its own, on one page beside what the referral says."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.threshold.criteria import shipped_thresholds, threshold_on
from stepdown.records.actions.referrals.decide import decide_referral
from stepdown.records.queries.earlier_work import earlier_episodes
from stepdown.records.queries.referrals import referral
from stepdown.records.queries.rows import referral_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.referrals import Decide


def decide(request: Asked, referral_id: UUID) -> HttpResponse:
    """Decide."""
    whole = referral(request.user, referral_id=referral_id, at=request.now)
    undecided = [r for r in whole.requests if r.is_undecided]
    threshold = threshold_on(request.today, shipped_thresholds())
    form = writing.begin(request, Decide, subject=str(referral_id), requests=undecided, threshold=threshold)
    if request.method == "POST" and form.is_valid():
        row = referral_row(request.user, referral=referral_id, today=request.today)
        made = writing.send(
            request,
            form,
            lambda: decide_referral(
                by=request.user,
                at=request.now,
                referral=row,
                decisions=form.decisions(),
                criteria_met=form.cleaned_data["criteria"],
                note=form.cleaned_data["note"],
            ),
        )
        if made:
            waits = any(not decision.reason.accepts for decision in form.decisions().values())
            said = "What you declined waits for another manager or the deputy."
            messages.success(request, said if waits else f"The decision is sent to {whole.row.referred_by}.")
            return redirect("referral", referral_id=referral_id)
    earlier = earlier_episodes(request.user, family_id=whole.row.family, at=request.now)
    return render(request, "referrals/decide.html", {"form": form, "referral": whole, "earlier": earlier})
