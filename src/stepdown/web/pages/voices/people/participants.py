"""A participant is added, or is somebody else to the project than was thought."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.register import check_pseudonyms
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.people.naming import next_pseudonym
from stepdown.themes.project.events.people import ParticipantAdded
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ParticipantKind
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.participants import NO_ROLE, AddParticipant, ChangeParticipant
from stepdown.web.pages.voices.people.frame import done, led, new_id, opened, participant_of, short_page
from stepdown.web.pages.voices.propose import written
from stepdown.web.writing import Made

OF_NO_ROLE = "Participant"
"""The label from which the pseudonym of somebody without a role is made."""


def add(request: Asked, project_id: UUID) -> HttpResponse:
    """Add one; the next page asks for their real name."""
    seen = led(request, project_id)
    roles = seen.project.people.roles.values()
    choices = [(r.id, f"{r.label}: the next is “{next_pseudonym(seen.project, r.public_label)}”") for r in roles]
    form = opened(request, AddParticipant, roles=choices, initial={"role": request.GET.get("role", "")})
    participant = new_id(form)
    if written(
        request,
        form,
        project_id,
        lambda: _added(form, participant, form.cleaned_data["pseudonym"] or _next(seen.project, form.role_id)),
        done="The participant is added.",
    ):
        return redirect("real_name", project_id=project_id, participant_id=participant)
    title = "Add a participant"
    return short_page(request, form, seen, "project_people", title=title, send="Add and go on to their name")


def change(request: Asked, project_id: UUID, participant_id: str) -> HttpResponse:
    """Change their role, kind or pseudonym."""
    seen = led(request, project_id)
    who = participant_of(seen, participant_id)
    choices = [(role.id, role.label) for role in seen.project.people.roles.values()]
    initial = {"role": who.role or NO_ROLE, "kind": str(who.kind), "pseudonym": who.pseudonym}
    form = opened(request, ChangeParticipant, roles=choices, initial=initial)

    def do() -> Made:
        row = project_row(request.user, project_id=project_id)
        changed = _added(form, who.id, form.cleaned_data["pseudonym"])
        made = write_down(by=request.user, at=request.now, project=row, proposed=changed)
        check_pseudonyms(request.user, project_id=project_id)
        return made

    if done(request, form, do, "The participant is changed."):
        return redirect("project_people", project_id=project_id)
    return short_page(request, form, seen, "project_people", title=f"Change {who.pseudonym}", send="Save")


def _added(form: ChangeParticipant, participant: str, pseudonym: str) -> ParticipantAdded:
    kind = ParticipantKind(form.cleaned_data["kind"])
    return ParticipantAdded(participant=participant, pseudonym=pseudonym, participant_kind=kind, role=form.role_id)


def _next(project: Project, role: str | None) -> str:
    return next_pseudonym(project, project.people.roles[role].public_label if role else OF_NO_ROLE)
