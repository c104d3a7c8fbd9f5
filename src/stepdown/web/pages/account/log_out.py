"""Logging out: here, and where somebody came through the council's log-in, there too."""

from typing import cast

from allauth.account import views as account
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.records.access.acts import Act
from stepdown.records.actions.colleagues.own_account import note_own
from stepdown.web.asking import Asked
from stepdown.web.middleware.edges import forgetting
from stepdown.web.single_sign_on.session import way_out


@login_not_required
def log_out(request: HttpRequest) -> HttpResponse:
    """Log out. A page then leads to the provider: our pages' forms may not be sent on to another site."""
    there = way_out(request) if request.method == "POST" else ""
    done = cast(HttpResponse, account.logout(request))
    if request.method != "POST":
        return done
    return forgetting(_on_the_way_out(request, there) if there else done)


@require_POST
def log_out_everywhere(request: Asked) -> HttpResponse:
    """End every session of the account, this one too: for who left a computer on, or lost one."""
    there = way_out(request)
    note_own(Act.END_SESSIONS, by=request.user, at=request.now)
    logout(request)
    return forgetting(_on_the_way_out(request, there) if there else redirect("account_login"))


def _on_the_way_out(request: HttpRequest, there: str) -> HttpResponse:
    return render(request, "single_sign_on/logged_out.html", {"there": there})
