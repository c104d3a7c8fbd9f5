"""Every account, one of them, and what an administrator does for its colleague."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.sessions import end_all_sessions, end_sessions_of_another
from stepdown.records.queries.sessions import account, accounts
from stepdown.web.asking import Asked
from stepdown.web.middleware.edges import forgetting


def everybody(request: Asked) -> HttpResponse:
    """Every account of the site."""
    return render(request, "accounts/list.html", {"rows": accounts(request.user, at=request.now)})


def one(request: Asked, colleague_id: UUID) -> HttpResponse:
    """One account."""
    found = account(request.user, colleague_id=colleague_id, at=request.now)
    return render(request, "accounts/one.html", {"account": found})


@require_POST
def log_out(request: Asked, colleague_id: UUID) -> HttpResponse:
    """Log its colleague out on every device."""
    found = account(request.user, colleague_id=colleague_id, at=request.now)
    end_sessions_of_another(by=request.user, at=request.now, email=found.email)
    messages.success(request, f"{found.name} is logged out everywhere.")
    return redirect("one_account", colleague_id=colleague_id)


def log_everybody_out(request: Asked) -> HttpResponse:
    """Log everybody out, oneself too: after asking whether it is meant."""
    check_may(request.user, Act.END_ALL_SESSIONS, today=request.today)
    if request.method != "POST":
        return render(request, "accounts/log_everybody_out.html")
    end_all_sessions(by=request.user, at=request.now)
    logout(request)
    return forgetting(redirect("account_login"))
