"""A participant's real name and how they can safely be reached: the one page on which it is written."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from stepdown.records.actions.projects.register import write_in_register
from stepdown.records.queries.projects.register import register_of
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.project.words import ParticipantKind
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.participants import WriteRealName
from stepdown.web.pages.voices.people.frame import done, led, opened, participant_of, short_page

WARNING = (
    "What you write here is kept sealed, apart from everything else. Only the leads of the project can open it, and "
    "each opening is recorded with a name and the time: this one too."
)


@never_cache
def write(request: Asked, project_id: UUID, participant_id: str) -> HttpResponse:
    """Write it, or change what is there."""
    seen = led(request, project_id)
    who = participant_of(seen, participant_id)
    known = register_of(request.user, project_id=project_id, at=request.now).person(who.id)
    form = opened(request, WriteRealName, of=who.kind, initial=WriteRealName.initial_of(known))
    row = project_row(request.user, project_id=project_id)
    if done(
        request,
        form,
        lambda: write_in_register(by=request.user, at=request.now, project=row, people=[form.person(who.id)]),
        f"The real name of {who.pseudonym} is in the register.",
    ):
        return redirect("project_people", project_id=project_id)
    return short_page(
        request, form, seen, "project_people",
        title=f"{who.pseudonym}: real name", send="Save in the register", warning=WARNING,
        before="" if who.kind is ParticipantKind.STAFF else "Ask them what is safe. Until somebody has, nothing is.",
        without="project_people",
    )  # fmt: skip
