"""A discipline closes its own work."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from stepdown.domain.casework import ClosureReason
from stepdown.domain.disciplines import Discipline
from stepdown.records.actions.stepping_down.close_discipline import close_discipline
from stepdown.records.queries.rows import episode_row, request_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.stepping_down import CloseDiscipline
from stepdown.web.pages.families.small_form import small_form

_BEFORE = "This discipline's part ends today. The family stays open, and the key worker stays key worker."


def close(request: Asked, request_id: UUID) -> HttpResponse:
    """Close it."""
    row = request_row(request.user, request=request_id, today=request.today)
    family_id = row.referral.family_id
    episode = episode_row(request.user, family=family_id, today=request.today)
    label = Discipline(row.discipline).label
    form = writing.begin(request, CloseDiscipline, subject=str(request_id))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = writing.send(
            request,
            form,
            lambda: close_discipline(
                by=request.user,
                at=request.now,
                episode=episode,
                request=row,
                reason=ClosureReason(said["reason"]),
                is_planned=said["is_planned"],
                summary=said["summary"],
            ),
        )
        if made:
            messages.success(request, f"{label} has closed its work.")
            return redirect("step_down", family_id=family_id)
    title = f"Close the work of {label[0].lower()}{label[1:]}"
    return small_form(request, form, family_id, "step_down", title=title, send="Close it", before=_BEFORE)
