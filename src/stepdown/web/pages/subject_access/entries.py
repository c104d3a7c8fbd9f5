"""The things that are held: page by page, and what becomes of each."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from stepdown.records.actions.subject_access.prepare import decide_entry
from stepdown.records.queries.subject_access.bundle import ShowEntries, entries, entry, entry_row
from stepdown.web import writing
from stepdown.web.asking import Asked, whole_number
from stepdown.web.forms.subject_access import DecideEntry


def listed(request: Asked, access_id: UUID) -> HttpResponse:
    """One page of them; those to be looked at where nothing else is asked for."""
    chosen = request.GET.get("show", "")
    show = ShowEntries(chosen) if chosen in list(ShowEntries) else ShowEntries.TO_LOOK
    page = entries(
        request.user,
        access_id=access_id,
        at=request.now,
        show=show,
        page=whole_number(request.GET.get("page", "")) or 1,
    )
    return render(request, "subject_access/entries.html", {"page": page, "show": show, "access_id": access_id})


def decide(request: Asked, access_id: UUID, entry_id: UUID) -> HttpResponse:
    """Say what becomes of one."""
    seen = entry(request.user, access_id=access_id, entry_id=entry_id, at=request.now)
    began = {"treatment": seen.treatment, "because": seen.because or "", "given": seen.given or seen.words}
    form = writing.begin(request, DecideEntry, subject=f"{access_id} {entry_id}", initial=began | {"why": seen.why})
    if request.method == "POST" and form.is_valid():
        row = entry_row(request.user, access_id=access_id, entry_id=entry_id, at=request.now)
        if writing.send(
            request,
            form,
            lambda: decide_entry(by=request.user, at=request.now, entry=row, decided=form.decided()),
        ):
            messages.success(request, "It is recorded.")
            return redirect(reverse("bundle_entries", args=[access_id]))
    shown = {"form": form, "entry": seen, "access_id": access_id}
    return render(request, "subject_access/entry.html", shown)
