"""Name the team's deputy."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.roles import Role
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.queries.rows import colleague_row
from stepdown.records.queries.team_colleagues import team_colleagues
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.colleagues import NameDeputy


def name(request: Asked) -> HttpResponse:
    """The team's practitioners, of whom one can be the deputy."""
    team = team_colleagues(request.user, at=request.now)
    able = [(str(c.id), f"{c.name}, {c.what.lower()}") for c in team if c.is_active and c.role is Role.PRACTITIONER]
    held = next((str(c.id) for c in team if c.is_deputy), "")
    form = writing.begin(request, NameDeputy, colleagues=able, initial={"colleague": held})
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["colleague"]
        row = colleague_row(request.user, colleague=UUID(chosen)) if chosen else None
        if writing.send(request, form, lambda: name_deputy(by=request.user, at=request.now, colleague=row)):
            messages.success(request, "Saved.")
            return redirect("colleagues")
    return render(request, "team/deputy.html", {"form": form})
