"""The roles of participants, and whether the label that is printed beside a quote hides who said it."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.people.public_labels import Hides, hides
from stepdown.themes.project.events.people import RoleNamed
from stepdown.themes.project.state.people import Role
from stepdown.themes.project.state.project import Project
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.roles import NameRole
from stepdown.web.pages.voices.people.frame import led, new_id, opened, people_context, short_page
from stepdown.web.pages.voices.propose import written


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One role, how many participants have it, and the warning where its label may give somebody away."""

    role: Role
    participants: int
    warning: str


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """All roles."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    rows = [_row(seen.project, role) for role in seen.project.people.roles.values()]
    return render(request, "voices/people/roles.html", people_context(seen, "project_roles") | {"rows": rows})


def add(request: Asked, project_id: UUID) -> HttpResponse:
    """Name one."""
    return _name(request, project_id, None, title="Name a role", said="The role is named.")


def change(request: Asked, project_id: UUID, role_id: str) -> HttpResponse:
    """Change one."""
    return _name(request, project_id, role_id, title="Change a role", said="The role is changed.")


def _name(request: Asked, project_id: UUID, role_id: str | None, *, title: str, said: str) -> HttpResponse:
    seen = led(request, project_id)
    roles = seen.project.people.roles
    if role_id is not None and role_id not in roles:
        raise Http404
    role = roles[role_id] if role_id else None
    initial = {name: getattr(role, name) for name in ("label", "public_label", "members")} if role else {}
    form = opened(request, NameRole, initial=initial)
    if written(request, form, project_id, lambda: RoleNamed(role=role_id or new_id(form), **form.said()), done=said):
        return redirect("project_roles", project_id=project_id)
    before = _warning(seen.project, role) if role else ""
    return short_page(request, form, seen, "project_roles", title=title, send="Save", before=before)


def _row(project: Project, role: Role) -> RoleRow:
    people = project.people.participants.values()
    return RoleRow(role, sum(who.role == role.id for who in people), _warning(project, role))


def _warning(project: Project, role: Role) -> str:
    fewest = project.about.smallest_group
    match hides(project, role):
        case Hides.TOO_FEW:
            return (
                f"Fewer than {fewest} people share this public label, so a quote may give somebody away. "
                "Its public label should be one that others share."
            )
        case Hides.NOT_KNOWN:
            return (
                f"It is not known whether at least {fewest} people share this public label. Say how many have the role."
            )
        case Hides.ENOUGH:
            return ""
