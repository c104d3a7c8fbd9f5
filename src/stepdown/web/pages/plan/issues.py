"""Issues raised for a family with somebody else."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from stepdown.records.actions.plan.advocacy import move_issue, raise_issue
from stepdown.records.queries.rows import episode_row, issue_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.plan import MoveIssue, RaiseIssue
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.plan.show import the_plan


def raise_one(request: Asked, family_id: UUID) -> HttpResponse:
    """Record what was raised, and with whom."""
    form = writing.begin(request, RaiseIssue, subject=str(family_id), initial={"raised_on": request.today})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        episode = episode_row(request.user, family=family_id, today=request.today)
        made = writing.send(
            request,
            form,
            lambda: raise_issue(
                by=request.user,
                at=request.now,
                episode=episode,
                issue=said["issue"],
                raised_with=said["raised_with"],
                raised_on=said["raised_on"],
            ),
        )
        if made:
            messages.success(request, "It is recorded.")
            return redirect("plan", family_id=family_id)
    return small_form(request, form, family_id, "plan", title="Raise something for the family", send="Save")


def move(request: Asked, family_id: UUID, issue_id: UUID) -> HttpResponse:
    """Record an answer, or what came of it."""
    one = next((i for i in the_plan(request, family_id).issues if i.id == issue_id), None)
    if one is None:
        raise Http404
    form = writing.begin(request, MoveIssue, subject=str(issue_id), moves=one.moves)
    if request.method == "POST" and form.is_valid():
        row = issue_row(request.user, family=family_id, issue=issue_id, today=request.today)
        said = form.cleaned_data
        if writing.send(
            request,
            form,
            lambda: move_issue(by=request.user, at=request.now, issue=row, move=said["move"], words=said["words"]),
        ):
            messages.success(request, "It is recorded.")
            return redirect("plan", family_id=family_id)
    return small_form(
        request, form, family_id, "plan", title=f"Raised with {one.raised_with}", send="Save", before=one.issue
    )
