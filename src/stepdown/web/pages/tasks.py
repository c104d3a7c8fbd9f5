"""A task: to do it, to say that it is not needed, to put it off; and to write one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.tasks import end_task, snooze_task, write_task
from stepdown.records.queries.colleagues import colleagues_of_team
from stepdown.records.queries.rows import colleague_row, episode_row, task_row
from stepdown.records.queries.today import one_task
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.families import EndTask, SnoozeTask, WriteTask
from stepdown.web.pages.families.small_form import small_form


def task(request: Asked, task_id: UUID) -> HttpResponse:
    """Do it, or say that it is not needed."""
    form = writing.begin(request, EndTask, subject=str(task_id))
    if request.method == "POST" and form.is_valid():
        row = task_row(request.user, task=task_id, today=request.today)
        move = "drop" if "drop" in request.POST else "do"
        outcome = form.cleaned_data["outcome"]
        if writing.send(
            request, form, lambda: end_task(by=request.user, at=request.now, task=row, move=move, outcome=outcome)
        ):
            messages.success(request, "The task is ended.")
            return redirect("start")
    shown = {"form": form, "task": one_task(request.user, task_id=task_id, at=request.now)}
    return render(request, "tasks/one.html", shown)


def snooze(request: Asked, task_id: UUID) -> HttpResponse:
    """Put it off to a day."""
    form = writing.begin(request, SnoozeTask, subject=str(task_id))
    if request.method == "POST" and form.is_valid():
        row = task_row(request.user, task=task_id, today=request.today)
        until, why = form.cleaned_data["until"], form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: snooze_task(by=request.user, at=request.now, task=row, until=until, why=why)
        ):
            messages.success(request, "The task is put off.")
            return redirect("start")
    shown = {"form": form, "task": one_task(request.user, task_id=task_id, at=request.now)}
    return render(request, "tasks/snooze.html", shown)


def write(request: Asked, family_id: UUID) -> HttpResponse:
    """Write a task about a family for oneself or a colleague."""
    team = [(str(c.id), f"{c.name}, {c.what.lower()}") for c in colleagues_of_team(request.user, at=request.now)]
    form = writing.begin(
        request, WriteTask, subject=str(family_id), colleagues=team, initial={"colleague": str(request.user.pk)}
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        whose = colleague_row(request.user, colleague=UUID(said["colleague"]))
        episode = episode_row(request.user, family=family_id, today=request.today)
        made = writing.send(
            request,
            form,
            lambda: write_task(
                by=request.user,
                at=request.now,
                episode=episode,
                for_colleague=whose,
                what=said["what"],
                due_on=said["due_on"],
            ),
        )
        if made:
            messages.success(request, "The task is written.")
            return redirect("family", family_id=family_id)
    return small_form(request, form, family_id, "family", title="Write a task", send="Save")
