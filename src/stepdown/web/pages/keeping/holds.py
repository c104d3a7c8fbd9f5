"""Place a legal hold, and lift it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.keeping.holds import lift_hold, place_hold
from stepdown.records.queries.keeping import hold_row, kept_family_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.keeping import LiftHold, PlaceHold


def place(request: Asked) -> HttpResponse:
    """Hold one family's record, or everything."""
    check_may(request.user, Act.PLACE_HOLD, today=request.today)
    form = writing.begin(request, PlaceHold)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        family = kept_family_row(request.user, reference=said["reference"], today=request.today)
        if said["reference"].strip() and family is None:
            form.add_error("reference", "Enter the reference of a family whose record you keep")
        elif writing.send(
            request,
            form,
            lambda: place_hold(
                by=request.user, at=request.now, family=family, reason=said["reason"], review_on=said["review_on"]
            ),
        ):
            messages.success(request, "It is held. Nothing of it can be disposed of.")
            return redirect("keeping")
    return _page(request, form, "Place a hold", "Place the hold")


def lift(request: Asked, hold_id: UUID) -> HttpResponse:
    """Lift one."""
    row = hold_row(request.user, hold=hold_id, today=request.today)
    check_may(request.user, Act.LIFT_HOLD, family=row.whose_family(), today=request.today)
    form = writing.begin(request, LiftHold, subject=str(hold_id))
    if request.method == "POST" and form.is_valid():
        because = form.cleaned_data["because"]
        if writing.send(request, form, lambda: lift_hold(by=request.user, at=request.now, hold=row, because=because)):
            messages.success(request, "The hold is lifted.")
            return redirect("keeping")
    return _page(request, form, "Lift a hold", "Lift the hold")


def _page(request: Asked, form: PlaceHold | LiftHold, title: str, send: str) -> HttpResponse:
    return render(request, "keeping/small_form.html", {"form": form, "title": title, "send": send})
