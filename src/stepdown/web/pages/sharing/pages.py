"""What was decided about sharing of a family, and one more decision."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.sharing.decide import SharingSaid, decide_sharing
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import family_row
from stepdown.records.queries.sharing import sharing_of_family
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.sharing import DecideSharing
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context


def show(request: Asked, family_id: UUID) -> HttpResponse:
    """Each decision, the latest first."""
    seen = family(request.user, family_id=family_id, at=request.now)
    decisions = sharing_of_family(request.user, family_id=family_id, at=request.now)
    writes = may(request.user, Act.DECIDE_SHARING, family=family_id, today=request.today)
    return render(
        request, "sharing/list.html", family_context(seen, "sharing") | {"decisions": decisions, "writes": writes}
    )


def decide(request: Asked, family_id: UUID) -> HttpResponse:
    """Record a decision, whichever way it went."""
    form = writing.begin(request, DecideSharing, subject=str(family_id), initial={"decided_on": request.today})
    if request.method == "POST" and form.is_valid():
        row, said = family_row(request.user, family=family_id, today=request.today), _said(form)
        if writing.send(request, form, lambda: decide_sharing(by=request.user, at=request.now, family=row, said=said)):
            messages.success(request, "It is recorded.")
            return redirect("sharing", family_id=family_id)
    return small_form(request, form, family_id, "sharing", title="Record a decision about sharing", send="Save")


def _said(form: DecideSharing) -> SharingSaid:
    said = form.cleaned_data
    return SharingSaid(
        answer=SharingAnswer(said["answer"]),
        what=said["what"],
        with_whom=said["with_whom"],
        why=said["why"],
        family_told=FamilyTold(said["family_told"]),
        decided_on=said["decided_on"],
        not_told_because=said["not_told_because"],
    )
