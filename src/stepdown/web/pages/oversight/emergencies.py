"""Open a record in an emergency; and for those who are told of it, look at why."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.emergencies import EmergencyFinding, open_until
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.emergencies import open_in_emergency, review_emergency
from stepdown.records.queries.emergencies import emergencies, emergency, opened_family, opening_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.oversight import OpenInEmergency, ReviewEmergency


def open_one(request: Asked) -> HttpResponse:
    """Open one family's record."""
    check_may(request.user, Act.OPEN_IN_EMERGENCY, today=request.today)
    form = writing.begin(request, OpenInEmergency)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        made = writing.send(
            request,
            form,
            lambda: open_in_emergency(by=request.user, at=request.now, whose=form.whose(), reason=reason),
        )
        if made:
            messages.success(request, "The record is open to you. Your reason has been sent to those who look at it.")
            return redirect("family", family_id=opened_family(request.user, opening_id=made))
    shown = {"form": form, "until": open_until(request.today)}
    return render(request, "oversight/open_in_emergency.html", shown)


def listed(request: Asked) -> HttpResponse:
    """All that one may look at."""
    return render(request, "oversight/emergencies.html", {"rows": emergencies(request.user, at=request.now)})


def review(request: Asked, opening_id: UUID) -> HttpResponse:
    """One: why, what was read, and what it was."""
    found = emergency(request.user, opening_id=opening_id, at=request.now)
    form = writing.begin(request, ReviewEmergency, subject=str(opening_id))
    if request.method == "POST" and form.is_valid():
        row, said = opening_row(request.user, opening_id=opening_id), form.cleaned_data
        reviewed = writing.send(
            request,
            form,
            lambda: review_emergency(
                by=request.user,
                at=request.now,
                opening=row,
                finding=EmergencyFinding(said["finding"]),
                words=said["words"],
            ),
        )
        if reviewed:
            messages.success(request, "It is recorded.")
            return redirect("emergencies")
    return render(request, "oversight/emergency.html", {"opening": found, "form": form})
