"""The clocks that run, in the order in which they fall due; and what is said of one of them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.domain.clocks.reasons import LateReason, PauseReason
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.clocks import exempt_clock, pause_clock, resume_clock, say_why_late
from stepdown.records.queries.clocks import ClockRow, live_clocks, promptness
from stepdown.records.queries.council_dates import dates_ahead
from stepdown.records.queries.rows import referral_row, request_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.clocks import ExemptClock, PauseClock, WhyLate

DAYS_LOOKED_BACK = 90


def clocks(request: Asked) -> HttpResponse:
    """The list, and how each promise was kept lately."""
    since = request.today - timedelta(days=DAYS_LOOKED_BACK)
    shown = {
        "rows": live_clocks(request.user, at=request.now),
        "dates": dates_ahead(request.user, at=request.now),
        "kept": promptness(request.user, since=since, at=request.now),
        "since": since,
    }
    return render(request, "team/clocks.html", shown)


def one(request: Asked, referral_id: UUID, rule: str, request_id: UUID | None = None) -> HttpResponse:
    """One clock, and what can be said of it."""
    row = _row(request, referral_id, rule, request_id)
    exempts = may(request.user, Act.EXEMPT_CLOCK, family=row.family, today=request.today)
    return render(request, "team/clock.html", {"row": row, "exempts": exempts})


def pause(request: Asked, referral_id: UUID, rule: str, request_id: UUID | None = None) -> HttpResponse:
    """Let it stand still."""
    form = writing.begin(request, PauseClock, subject=str(request_id or referral_id))
    if request.method == "POST" and form.is_valid():
        reason, words = PauseReason(form.cleaned_data["reason"]), form.cleaned_data["words"]
        about = _about(request, referral_id, rule, request_id)
        if writing.send(
            request,
            form,
            lambda: pause_clock(by=request.user, at=request.now, reason=reason, words=words, **about),
        ):
            messages.success(request, "The clock stands still.")
            return redirect("clocks")
    return _form(request, form, _row(request, referral_id, rule, request_id), "Let it stand still")


@require_POST
def resume(request: Asked, referral_id: UUID, rule: str, request_id: UUID | None = None) -> HttpResponse:
    """Let it run on."""
    resume_clock(by=request.user, at=request.now, **_about(request, referral_id, rule, request_id))
    messages.success(request, "The clock runs on.")
    return redirect("clocks")


def exempt(request: Asked, referral_id: UUID, rule: str, request_id: UUID | None = None) -> HttpResponse:
    """Ask nothing of it until a day."""
    form = writing.begin(request, ExemptClock, subject=str(request_id or referral_id))
    if request.method == "POST" and form.is_valid():
        until, words = form.cleaned_data["until"], form.cleaned_data["words"]
        about = _about(request, referral_id, rule, request_id)
        if writing.send(
            request, form, lambda: exempt_clock(by=request.user, at=request.now, until=until, words=words, **about)
        ):
            messages.success(request, "The clock is exempt until that day.")
            return redirect("clocks")
    return _form(request, form, _row(request, referral_id, rule, request_id), "Make it exempt until a day")


def why_late(request: Asked, referral_id: UUID, rule: str, request_id: UUID | None = None) -> HttpResponse:
    """Say why it is or was late."""
    form = writing.begin(request, WhyLate, subject=str(request_id or referral_id))
    if request.method == "POST" and form.is_valid():
        reason, words = LateReason(form.cleaned_data["reason"]), form.cleaned_data["words"]
        about = _about(request, referral_id, rule, request_id)
        if writing.send(
            request, form, lambda: say_why_late(by=request.user, at=request.now, reason=reason, words=words, **about)
        ):
            messages.success(request, "It is recorded why.")
            return redirect("clocks")
    return _form(request, form, _row(request, referral_id, rule, request_id), "Say why it is late")


def _row(request: Asked, referral_id: UUID, rule: str, request_id: UUID | None) -> ClockRow:
    for row in live_clocks(request.user, at=request.now):
        if (row.referral, row.rule, row.request) == (referral_id, rule, request_id):
            return row
    raise Http404


def _about(request: Asked, referral_id: UUID, rule: str, request_id: UUID | None) -> dict[str, Any]:
    who, today = request.user, request.today
    return {
        "referral": referral_row(who, referral=referral_id, today=today),
        "request": request_row(who, referral=referral_id, request=request_id, today=today) if request_id else None,
        "rule": rule,
    }


def _form(request: Asked, form: DeskForm, row: ClockRow, title: str) -> HttpResponse:
    return render(request, "team/clock_form.html", {"form": form, "row": row, "title": title})
