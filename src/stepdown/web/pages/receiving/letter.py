"""What a family agreed to tell a service: write it with them, take it back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from stepdown.records.actions.receiving.letter import take_letter_back, write_letter
from stepdown.records.queries.handover_letters import letter_of
from stepdown.records.queries.handovers import handover
from stepdown.records.queries.rows import handover_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.receiving import HandoverLetter, TakeLetterBack
from stepdown.web.pages.families.small_form import small_form

_HERE = "step_down"
_WITH_THEM = (
    "Write this with the family, and read it to them. The service sees these words, and nothing else of the record: no "
    "note, no address, nobody else of the family. It sees them once the handover is sent."
)
_KEPT = ("whom", "safe_way", "why", "what_helps", "warnings", "agreed_by")


def write(request: Asked, handover_id: UUID) -> HttpResponse:
    """Write it, or write it anew."""
    seen = handover(request.user, handover_id=handover_id, at=request.now)
    now = letter_of(request.user, handover_id=handover_id, at=request.now).letter
    held = {name: getattr(now, name) for name in _KEPT} if now else {}
    form = writing.begin(request, HandoverLetter, subject=str(handover_id), initial=held | {"agreed_on": request.today})
    if request.method == "POST" and form.is_valid():
        row = handover_row(request.user, handover=handover_id, today=request.today)
        if writing.send(
            request, form, lambda: write_letter(by=request.user, at=request.now, handover=row, said=form.said())
        ):
            messages.success(request, "It is kept, and that it is shared is recorded.")
            return redirect("handover", handover_id=handover_id)
    title = f"What {seen.service} may know"
    return small_form(request, form, seen.family, _HERE, title=title, send="The family agreed", before=_WITH_THEM)


def take_back(request: Asked, handover_id: UUID) -> HttpResponse:
    """The family takes its agreement back."""
    seen = handover(request.user, handover_id=handover_id, at=request.now)
    form = writing.begin(request, TakeLetterBack, subject=str(handover_id))
    if request.method == "POST" and form.is_valid():
        row, why = handover_row(request.user, handover=handover_id, today=request.today), form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: take_letter_back(by=request.user, at=request.now, handover=row, why=why)
        ):
            messages.success(request, "The service sees nothing of it any more. Tell them so.")
            return redirect("handover", handover_id=handover_id)
    title = f"The family does not want {seen.service} to know it any more"
    before = "From now on the service sees nothing of this handover. What it has read it still knows: ring them."
    return small_form(request, form, seen.family, _HERE, title=title, send="Take it back", before=before)
