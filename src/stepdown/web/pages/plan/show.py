"""The one plan of a family, and what is written on it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.domain.disciplines import Discipline
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.plan.doing import mark_done, plan_action, write_section
from stepdown.records.queries.colleagues import colleagues_of_team
from stepdown.records.queries.family import family
from stepdown.records.queries.plan import PlanView, plan
from stepdown.records.queries.rows import colleague_row, episode_row, person_row, planned_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.plan import PlanAction, WriteSection
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context


def show(request: Asked, family_id: UUID) -> HttpResponse:
    """The plan."""
    seen = family(request.user, family_id=family_id, at=request.now)
    view = plan(request.user, family_id=family_id, at=request.now)
    writes = may(request.user, Act.WRITE_GOAL, family=family_id, today=request.today)
    own = request.user.discipline
    shown = {
        "plan": view,
        "writes": writes,
        "own": own,
        "has_own": view and own in {s.discipline for s in view.sections},
    }
    return render(request, "plan/one.html", family_context(seen, "plan") | shown)


def the_plan(request: Asked, family_id: UUID) -> PlanView:
    """The plan, or no such page where the team has not worked with the family."""
    view = plan(request.user, family_id=family_id, at=request.now)
    if view is None:
        raise Http404
    return view


def add_action(request: Asked, family_id: UUID) -> HttpResponse:
    """Write what a colleague or a member of the family will do."""
    view = the_plan(request, family_id)
    team = [(c.id, c.name) for c in colleagues_of_team(request.user, at=request.now)]
    form = writing.begin(request, PlanAction, subject=str(family_id), people=view.people, colleagues=team)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        episode = episode_row(request.user, family=family_id, today=request.today)
        whose = _whose(request, family_id, said["whose"])
        made = writing.send(
            request,
            form,
            lambda: plan_action(
                by=request.user, at=request.now, episode=episode, what=said["what"], by_when=said["by_when"], **whose
            ),
        )
        if made:
            messages.success(request, "The action is in the plan.")
            return redirect("plan", family_id=family_id)
    return small_form(request, form, family_id, "plan", title="Plan an action", send="Save")


@require_POST
def done(request: Asked, family_id: UUID, planned_id: UUID) -> HttpResponse:
    """Say that an action is done."""
    row = planned_row(request.user, family=family_id, planned=planned_id, today=request.today)
    mark_done(by=request.user, at=request.now, planned=row)
    messages.success(request, "It is marked as done.")
    return redirect("plan", family_id=family_id)


def section(request: Asked, family_id: UUID, discipline: str) -> HttpResponse:
    """Write a discipline's section; where two write at once both texts are shown."""
    if discipline not in list(Discipline):
        raise Http404
    view = the_plan(request, family_id)
    held = next((s for s in view.sections if s.discipline == discipline), None)
    initial = {"words": held.words if held else "", "version": held.version if held else 0}
    form = writing.begin(request, WriteSection, subject=f"{family_id}", initial=initial)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        episode = episode_row(request.user, family=family_id, today=request.today)
        made = writing.send(
            request,
            form,
            lambda: write_section(
                by=request.user,
                at=request.now,
                episode=episode,
                discipline=Discipline(discipline),
                words=said["words"],
                version=said["version"] or 0,
            ),
        )
        if made:
            messages.success(request, "The section is saved.")
            return redirect("plan", family_id=family_id)
    title = f"{Discipline(discipline).label}: section of the plan"
    return small_form(request, form, family_id, "plan", title=title, send="Save")


def _whose(request: Asked, family_id: UUID, said: str) -> dict[str, Any]:
    kind, _, named = said.partition(" ")
    if kind == "colleague":
        return {"colleague": colleague_row(request.user, colleague=UUID(named))}
    return {"member": person_row(request.user, family=family_id, person=UUID(named), today=request.today)}
