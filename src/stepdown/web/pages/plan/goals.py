"""Goals: to write one in the family's words, to rate it, to say what became of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.points import Point
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.plan.goals import move_goal, rate_goal, write_goal
from stepdown.records.queries.family import family
from stepdown.records.queries.plan import goal
from stepdown.records.queries.rows import episode_row, goal_row, person_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.plan import MoveGoal, RateGoal, WriteGoal, rating_of
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context
from stepdown.web.pages.plan.show import the_plan


def write(request: Asked, family_id: UUID) -> HttpResponse:
    """Write a goal."""
    view = the_plan(request, family_id)
    form = writing.begin(request, WriteGoal, subject=str(family_id), people=view.people)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        episode = episode_row(request.user, family=family_id, today=request.today)
        whose, set_by = _person(request, family_id, said["whose"]), _person(request, family_id, said["set_by"])
        made = writing.send(
            request,
            form,
            lambda: write_goal(
                by=request.user,
                at=request.now,
                episode=episode,
                words=said["words"],
                person=whose,
                set_by=set_by,
                baseline=rating_of(said["baseline"]),
            ),
        )
        if made:
            messages.success(request, "The goal is in the plan.")
            return redirect("plan", family_id=family_id)
    return small_form(request, form, family_id, "plan", title="Write a goal", send="Save")


def show(request: Asked, goal_id: UUID) -> HttpResponse:
    """One goal with all its ratings."""
    one = goal(request.user, goal_id=goal_id, at=request.now)
    seen = family(request.user, family_id=one.family, at=request.now)
    writes = may(request.user, Act.RATE_GOAL, family=one.family, today=request.today)
    return render(request, "plan/goal.html", family_context(seen, "plan") | {"goal": one, "writes": writes})


def rate(request: Asked, goal_id: UUID) -> HttpResponse:
    """Record how near it is."""
    one = goal(request.user, goal_id=goal_id, at=request.now)
    people = the_plan(request, one.family).people
    form = writing.begin(request, RateGoal, subject=str(goal_id), people=people, initial={"on": request.today})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        row = goal_row(request.user, goal=goal_id, today=request.today)
        rated_by = _person(request, one.family, said["rated_by"])
        made = writing.send(
            request,
            form,
            lambda: rate_goal(
                by=request.user,
                at=request.now,
                goal=row,
                rating=rating_of(said["rating"]),
                on=said["on"],
                rated_by=rated_by,
                point=Point(said["point"]) if said["point"] else None,
            ),
        )
        if made:
            messages.success(request, "The rating is recorded.")
            return redirect("goal", goal_id=goal_id)
    return small_form(request, form, one.family, "plan", title="Rate the goal", send="Save", before=one.words)


def move(request: Asked, goal_id: UUID) -> HttpResponse:
    """Say what became of it."""
    one = goal(request.user, goal_id=goal_id, at=request.now)
    form = writing.begin(request, MoveGoal, subject=str(goal_id), moves=one.moves)
    if request.method == "POST" and form.is_valid():
        row = goal_row(request.user, goal=goal_id, today=request.today)
        said = form.cleaned_data
        if writing.send(
            request,
            form,
            lambda: move_goal(by=request.user, at=request.now, goal=row, move=said["move"], why=said["why"]),
        ):
            messages.success(request, "It is recorded.")
            return redirect("goal", goal_id=goal_id)
    title = "Say what became of the goal"
    return small_form(request, form, one.family, "plan", title=title, send="Save", before=one.words)


def _person(request: Asked, family_id: UUID, named: str) -> Any:
    if named in ("", "family", "nobody"):
        return None
    return person_row(request.user, family=family_id, person=UUID(named), today=request.today)
