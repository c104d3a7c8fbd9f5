"""Who works with a family: since when, as what, who came before; and for the manager, how that changes."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.casework import InvolvementRole
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.episodes.council_worker import change_council_worker
from stepdown.records.actions.episodes.involve import change_key_worker, end_involvement, involve
from stepdown.records.queries.colleagues import (
    ColleagueRow,
    colleagues_of_team,
    colleagues_to_bring_in,
    social_workers,
)
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import colleague_row, episode_row, involvement_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.families import ChangeCouncilWorker, ChangeKeyWorker, EndPart, Involve
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context


def working(request: Asked, family_id: UUID) -> HttpResponse:
    """The list."""
    seen = family(request.user, family_id=family_id, at=request.now)
    manages = may(request.user, Act.INVOLVE, family=family_id, today=request.today)
    return render(request, "families/working.html", family_context(seen, "working") | {"manages": manages})


def bring_in(request: Asked, family_id: UUID) -> HttpResponse:
    """Bring a colleague in as consultant, supervisor, reviewer or worker."""
    others = colleagues_to_bring_in(request.user, at=request.now)
    form = writing.begin(request, Involve, subject=str(family_id), colleagues=_choices(others))
    if request.method == "POST" and form.is_valid():
        to = colleague_row(request.user, colleague=UUID(form.cleaned_data["colleague"]))
        episode = episode_row(request.user, family=family_id, today=request.today)
        role = InvolvementRole(form.cleaned_data["role"])
        if writing.send(
            request,
            form,
            lambda: involve(by=request.user, at=request.now, episode=episode, colleague=to, role=role),
        ):
            messages.success(request, f"{to.name} is brought in.")
            return redirect("working", family_id=family_id)
    return small_form(request, form, family_id, "working", title="Bring a colleague in", send="Bring in")


def new_key_worker(request: Asked, family_id: UUID) -> HttpResponse:
    """Make another colleague the key worker."""
    form = writing.begin(request, ChangeKeyWorker, subject=str(family_id), colleagues=_team(request))
    if request.method == "POST" and form.is_valid():
        to = colleague_row(request.user, colleague=UUID(form.cleaned_data["colleague"]))
        episode = episode_row(request.user, family=family_id, today=request.today)
        why = form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: change_key_worker(by=request.user, at=request.now, episode=episode, to=to, why=why)
        ):
            messages.success(request, f"{to.name} is the key worker now.")
            return redirect("working", family_id=family_id)
    return small_form(request, form, family_id, "working", title="Change the key worker", send="Change")


def new_council_worker(request: Asked, family_id: UUID) -> HttpResponse:
    """Say which social worker holds the case now."""
    found = social_workers(request.user, at=request.now)
    form = writing.begin(request, ChangeCouncilWorker, subject=str(family_id), colleagues=_choices(found))
    if request.method == "POST" and form.is_valid():
        to = colleague_row(request.user, colleague=UUID(form.cleaned_data["colleague"]))
        episode = episode_row(request.user, family=family_id, today=request.today)
        if writing.send(
            request, form, lambda: change_council_worker(by=request.user, at=request.now, episode=episode, to=to)
        ):
            messages.success(request, f"{to.name} holds the case now.")
            return redirect("working", family_id=family_id)
    title = "Who holds the case for the council"
    return small_form(request, form, family_id, "working", title=title, send="Save")


def end_part(request: Asked, family_id: UUID, involvement_id: UUID) -> HttpResponse:
    """End a colleague's part."""
    form = writing.begin(request, EndPart, subject=str(involvement_id))
    part = involvement_row(request.user, family=family_id, involvement=involvement_id, today=request.today)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: end_involvement(by=request.user, at=request.now, involvement=part, why=why)
        ):
            messages.success(request, "It is ended.")
            return redirect("working", family_id=family_id)
    return small_form(request, form, family_id, "working", title="End a colleague's part", send="End it")


def _team(request: Asked) -> list[tuple[str, str]]:
    return _choices(colleagues_of_team(request.user, at=request.now))


def _choices(found: tuple[ColleagueRow, ...]) -> list[tuple[str, str]]:
    return [(str(c.id), f"{c.name}, {c.what.lower()}") for c in found]
