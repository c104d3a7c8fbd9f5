"""Give advice: in answer to a question on the desk, or recorded at once after a call. Two minutes at most."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.consultations.answer import Advice, answer, record_advice
from stepdown.records.queries.colleagues import colleagues_who_ask
from stepdown.records.queries.consultations import consultation
from stepdown.records.queries.directory import service_choices
from stepdown.records.queries.rows import colleague_row, consultation_row, service_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.consultations import GiveAdvice, RecordAdvice


def give(request: Asked, consultation_id: UUID) -> HttpResponse:
    """Answer a question."""
    whole = consultation(request.user, consultation_id=consultation_id, at=request.now)
    services = service_choices(request.user, at=request.now)
    form = writing.begin(request, GiveAdvice, subject=str(consultation_id), services=services)
    if request.method == "POST" and form.is_valid():
        row = consultation_row(request.user, consultation=consultation_id, today=request.today)
        advice = _advice(request, form)
        if writing.send(
            request, form, lambda: answer(by=request.user, at=request.now, consultation=row, advice=advice)
        ):
            messages.success(request, f"Your advice is sent to {whole.row.asked_by}.")
            return redirect("consultation", consultation_id=consultation_id)
    shown = {"form": form, "consultation": whole, "title": "Give advice", "send": "Send the advice"}
    return render(request, "consultations/small_form.html", shown)


def record(request: Asked) -> HttpResponse:
    """Record advice that was given already."""
    askers = [(str(c.id), f"{c.name}, {c.what.lower()}") for c in colleagues_who_ask(request.user, at=request.now)]
    services = service_choices(request.user, at=request.now)
    form = writing.begin(request, RecordAdvice, services=services, askers=askers)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        asked_by = colleague_row(request.user, colleague=form.asker) if form.asker else None
        advice = _advice(request, form)
        made = writing.send(
            request,
            form,
            lambda: record_advice(
                by=request.user,
                at=request.now,
                question=said["question"],
                advice=advice,
                asked_by=asked_by,
                asked_by_outside=said["asked_by_outside"],
            ),
        )
        if made:
            messages.success(request, "The advice is recorded.")
            return redirect("consultation", consultation_id=made)
    return render(request, "consultations/record.html", {"form": form})


def _advice(request: Asked, form: GiveAdvice) -> Advice:
    return Advice(
        words=form.cleaned_data["advice"],
        minutes=form.taken,
        signposted_to=service_row(request.user, service=form.service_id) if form.service_id else None,
        follow_up_on=form.cleaned_data["follow_up_on"],
    )
