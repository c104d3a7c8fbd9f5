"""Restrict a family's record, and lift a restriction."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may, may
from stepdown.records.actions.restrictions import lift_restriction, restrict
from stepdown.records.queries.colleagues import colleagues_to_bring_in
from stepdown.records.queries.family import family
from stepdown.records.queries.restrictions import (
    restricted_records,
    restriction,
    restriction_row,
    restrictions_of,
)
from stepdown.records.queries.rows import colleague_row, family_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.oversight import LiftRestriction, Restrict
from stepdown.web.pages.families.tabs import family_context


def of_family(request: Asked, family_id: UUID) -> HttpResponse:
    """What holds, for everybody who sees the record; and for its manager another one."""
    seen = family(request.user, family_id=family_id, at=request.now)
    shown: dict[str, object] = {"restrictions": restrictions_of(request.user, family_id=family_id, at=request.now)}
    if may(request.user, Act.RESTRICT, family=family_id, today=request.today):
        others = colleagues_to_bring_in(request.user, at=request.now)
        choices = [(str(c.id), f"{c.name}, {c.what.lower()}") for c in others]
        form = writing.begin(request, Restrict, subject=str(family_id), colleagues=choices)
        if request.method == "POST" and form.is_valid() and _restricted(request, form, family_id):
            messages.success(request, "The record is restricted.")
            return redirect("restrictions", family_id=family_id)
        shown["form"] = form
    return render(request, "oversight/restrictions.html", family_context(seen, "working") | shown)


def _restricted(request: Asked, form: Restrict, family_id: UUID) -> bool:
    said, row = form.cleaned_data, family_row(request.user, family=family_id, today=request.today)
    other = colleague_row(request.user, colleague=UUID(said["kept_from"])) if said["kept_from"] else None
    made = writing.send(
        request,
        form,
        lambda: restrict(by=request.user, at=request.now, family=row, kept_from=other, reason=said["reason"]),
    )
    return made is not None


def listed(request: Asked) -> HttpResponse:
    """All of the authority, for information governance."""
    return render(request, "oversight/restricted.html", {"rows": restricted_records(request.user, at=request.now)})


def lift(request: Asked, restriction_id: UUID) -> HttpResponse:
    """Lift one."""
    check_may(request.user, Act.LIFT_RESTRICTION, today=request.today)
    held = restriction(request.user, restriction_id=restriction_id, at=request.now)
    form = writing.begin(request, LiftRestriction, subject=str(restriction_id))
    if request.method == "POST" and form.is_valid():
        row = restriction_row(request.user, restriction_id=restriction_id, today=request.today)
        why = form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: lift_restriction(by=request.user, at=request.now, restriction=row, why=why)
        ):
            messages.success(request, "The record is open again as others are.")
            if Role(request.user.role) is Role.INFORMATION_GOVERNANCE:
                return redirect("restricted_records")
            return redirect("restrictions", family_id=held.family)
    return render(request, "oversight/lift.html", {"form": form, "restriction": held})
