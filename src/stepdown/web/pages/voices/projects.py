"""The list of projects, one project, its settings, and who works in it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.projects.begin import begin_project, end_part, give_part
from stepdown.records.queries.projects.members import colleague_to_join, could_join, members
from stepdown.records.queries.projects.seen import my_projects, project_named, project_row, project_seen
from stepdown.themes.project.events.about import ProjectChanged
from stepdown.themes.project.words import Approach, ProjectRole
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.voices.projects import BeginProject, ChangeProject, GivePart
from stepdown.web.pages.voices.overview import overview
from stepdown.web.pages.voices.propose import form_page, written
from stepdown.web.pages.voices.tabs import project_context


def listed(request: Asked) -> HttpResponse:
    """The projects in which the colleague has a part."""
    begins = may(request.user, Act.BEGIN_PROJECT, today=request.today)
    rows = my_projects(request.user, at=request.now)
    return render(request, "voices/list.html", {"rows": rows, "begins": begins})


def begin(request: Asked) -> HttpResponse:
    """Begin a project."""
    form = writing.begin(request, BeginProject, initial={"smallest_group": 5})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = writing.send(
            request,
            form,
            lambda: begin_project(
                by=request.user,
                at=request.now,
                title=said["title"],
                question=said["question"],
                approach=Approach(said["approach"]),
                smallest_group=said["smallest_group"],
            ),
        )
        if made:
            messages.success(request, "The project has begun.")
            return redirect("project", project_id=made)
    return render(request, "voices/begin.html", {"form": form})


def show(request: Asked, project_id: UUID) -> HttpResponse:
    """What is in it and what is still to do; a gatekeeper and a reader see less."""
    named = project_named(request.user, project_id=project_id)
    people = members(request.user, project_id=project_id)
    shown = project_context(named, "project") | {"members": people, "changes": named.may(Act.CHANGE_MEMBERS)}
    if named.may(Act.READ_TEXT):
        seen = project_seen(request.user, project_id=project_id, at=request.now)
        shown |= {"about": seen.project.about, "steps": overview(seen.project)}
    return render(request, "voices/project.html", shown)


def change(request: Asked, project_id: UUID) -> HttpResponse:
    """Change what it is called, asks and how it is analysed."""
    seen = project_seen(request.user, project_id=project_id, at=request.now, act=Act.RUN_PROJECT)
    about = seen.project.about
    names = ("title", "question", "approach", "smallest_group")
    form = writing.begin(
        request, ChangeProject, subject=request.path, initial={name: getattr(about, name) for name in names}
    )
    if written(
        request,
        form,
        project_id,
        lambda: ProjectChanged(**{name: form.cleaned_data[name] for name in names}),
        done="The project is changed.",
    ):
        return redirect("project", project_id=project_id)
    return form_page(request, form, seen, "project", title="Change the project", send="Change")


def join(request: Asked, project_id: UUID) -> HttpResponse:
    """Give a colleague a part."""
    named = project_named(request.user, project_id=project_id)
    people = could_join(request.user, project_id=project_id)
    form = writing.begin(request, GivePart, subject=request.path, colleagues=people)
    if request.method == "POST" and form.is_valid():
        colleague = colleague_to_join(request.user, colleague=UUID(form.cleaned_data["colleague"]))
        role = ProjectRole(form.cleaned_data["role"])
        row = project_row(request.user, project_id=project_id)
        if writing.send(
            request,
            form,
            lambda: give_part(by=request.user, at=request.now, project=row, colleague=colleague, role=role),
        ):
            messages.success(request, f"{colleague.name} has a part in the project.")
            return redirect("project", project_id=project_id)
    return form_page(request, form, named, "project", title="Give a colleague a part", send="Give this part")


def leave(request: Asked, project_id: UUID, colleague_id: UUID) -> HttpResponse:
    """End a colleague's part."""
    named = project_named(request.user, project_id=project_id)
    colleague = colleague_to_join(request.user, colleague=colleague_id)
    form = writing.begin(request, DeskForm, subject=request.path)
    if request.method == "POST" and form.is_valid():
        row = project_row(request.user, project_id=project_id)
        if writing.send(
            request, form, lambda: end_part(by=request.user, at=request.now, project=row, colleague=colleague)
        ):
            messages.success(request, f"{colleague.name} has no part in the project any more.")
            return redirect("project", project_id=project_id)
    title = f"End the part of {colleague.name}"
    before = "They see nothing of the project after that. What they coded stays, under their name."
    return form_page(request, form, named, "project", title=title, send="End their part", before=before)
