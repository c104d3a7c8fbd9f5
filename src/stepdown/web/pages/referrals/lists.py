"""The lists of referrals: those that wait for the team, and those that one has made."""

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.referrals import referrals_made, referrals_to_allocate, referrals_waiting
from stepdown.web.asking import Asked


def waiting(request: Asked) -> HttpResponse:
    """For the manager: what is to be decided, and what is to be allocated."""
    return render(
        request,
        "referrals/waiting.html",
        {
            "to_decide": referrals_waiting(request.user, at=request.now),
            "to_allocate": referrals_to_allocate(request.user, at=request.now),
        },
    )


def made(request: Asked) -> HttpResponse:
    """For the referrer: every referral that they have made and what became of it."""
    return render(request, "referrals/made.html", {"referrals": referrals_made(request.user, at=request.now)})
