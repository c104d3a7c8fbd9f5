"""On what the record is kept: said once for the service, read by everybody who works in it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.lawful_basis import end_basis, record_basis
from stepdown.records.queries.lawful_bases import basis_row, lawful_bases
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.lawful_basis import RecordBasis


def listed(request: Asked) -> HttpResponse:
    """Each controller's, with where it stands in the law."""
    rows = lawful_bases(request.user, at=request.now)
    writes = may(request.user, Act.RECORD_BASIS, today=request.today)
    return render(request, "sharing/bases.html", {"rows": rows, "writes": writes})


def record(request: Asked) -> HttpResponse:
    """Record one more."""
    form = writing.begin(request, RecordBasis, initial={"started_on": request.today})
    if request.method == "POST" and form.is_valid():
        said = form.said()
        if writing.send(request, form, lambda: record_basis(by=request.user, at=request.now, said=said)):
            messages.success(request, "It is recorded.")
            return redirect("lawful_bases")
    return render(request, "sharing/basis.html", {"form": form})


@require_POST
def end(request: Asked, basis_id: UUID) -> HttpResponse:
    """Say that one is so no more."""
    end_basis(by=request.user, at=request.now, basis=basis_row(request.user, basis=basis_id))
    messages.success(request, "It has ended.")
    return redirect("lawful_bases")
