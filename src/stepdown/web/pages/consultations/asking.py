"""Ask for advice: without names, or about a family that one sees, of whom the colleague asked sees nothing else."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.consultations.ask import ask as ask_for_advice
from stepdown.records.queries.colleagues import colleagues_to_consult
from stepdown.records.queries.consultations import consultations_of_family
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import colleague_row, family_row, team_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.consultations import Ask, whom_to_ask
from stepdown.web.pages.families.tabs import family_context


def ask(request: Asked) -> HttpResponse:
    """Ask without names."""
    form = writing.begin(request, Ask, whom=_whom(request))
    if request.method == "POST" and form.is_valid():
        made = _send(request, form, None)
        if made:
            messages.success(request, "Your question is sent.")
            return redirect("consultation", consultation_id=made)
    return render(request, "consultations/ask.html", {"form": form})


def ask_about_family(request: Asked, family_id: UUID) -> HttpResponse:
    """What was asked about a family before, and asking again."""
    seen = family(request.user, family_id=family_id, at=request.now)
    given = consultations_of_family(request.user, family_id=family_id, at=request.now)
    form = writing.begin(request, Ask, subject=str(family_id), whom=_whom(request), names_family=True)
    if request.method == "POST" and form.is_valid():
        made = _send(request, form, family_id)
        if made:
            messages.success(request, "Your question is sent.")
            return redirect("consultation", consultation_id=made)
    return render(
        request, "consultations/of_family.html", family_context(seen, "family") | {"form": form, "given": given}
    )


def _send(request: Asked, form: Ask, family_id: UUID | None) -> UUID | None:
    today = request.today
    about = family_row(request.user, family=family_id, today=today) if family_id else None
    colleague = colleague_row(request.user, colleague=form.colleague) if form.colleague else None
    return writing.send(
        request,
        form,
        lambda: ask_for_advice(
            by=request.user,
            at=request.now,
            team=team_row(request.user),
            question=form.cleaned_data["question"],
            discipline=form.discipline,
            asked_of=colleague,
            family=about,
        ),
    )


def _whom(request: Asked) -> list[tuple[str, str]]:
    known = colleagues_to_consult(request.user, at=request.now)
    return whom_to_ask((c.id, f"{c.name}, {c.what[0].lower()}{c.what[1:]}", c.discipline) for c in known)
