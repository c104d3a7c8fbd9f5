"""What the pages of the people share: the places among them, and a short page with one form."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectNamed, ProjectSeen, project_seen
from stepdown.themes.project.state.people import Participant
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.pages.families.tabs import Tab
from stepdown.web.pages.voices.tabs import project_context

PLACES: tuple[tuple[str, str, Act], ...] = (
    ("Participants", "project_people", Act.READ_TEXT),
    ("Roles", "project_roles", Act.READ_TEXT),
    ("Information sheets", "project_sheets", Act.READ_TEXT),
    ("Recordings", "project_recordings", Act.READ_TEXT),
    ("Register of real names", "project_register", Act.READ_REGISTER),
)
"""Each place: its words, its address by name, which takes the project alone, and the act that opens it."""


def people_context(project: ProjectNamed, here: str) -> dict[str, object]:
    """What every page of the people is given."""
    places = tuple(
        Tab(words, reverse(name, args=[project.id]), name == here) for words, name, act in PLACES if project.may(act)
    )
    leads = project.may(Act.RUN_PROJECT)
    return project_context(project, "project_people") | {"places": places, "leads": leads}


def led(request: Asked, project_id: UUID) -> ProjectSeen:
    """The project, for a page on which its lead writes."""
    return project_seen(request.user, project_id=project_id, at=request.now, act=Act.RUN_PROJECT)


def participant_of(seen: ProjectSeen, participant_id: str) -> Participant:
    """The participant, or no such page."""
    if participant_id not in seen.project.people.participants:
        raise Http404
    return seen.project.people.participants[participant_id]


def opened[F: DeskForm](request: Asked, kind: type[F], *, initial: dict[str, Any] | None = None, **named: Any) -> F:
    """The form of a page as it was sent, or new. Its key is no draft's: what is written rests nowhere until it is sent.

    So it must be where real names are written; and a page as short as these has nothing to come back to later.
    """
    if request.method == "POST":
        return kind(request.POST, **named)
    return kind(initial={**(initial or {}), "form_key": uuid4()}, **named)


def new_id(form: DeskForm) -> str:
    """The id of what a page makes: drawn when the page was opened, so that the same page names the same thing."""
    key = form.key if form.is_bound and form.is_valid() else None
    return (key or uuid4()).hex


def done(request: Asked, form: DeskForm, do: Callable[[], writing.Made], words: str) -> bool:
    """Whether the page was sent and what it asks was done; the words, which never tell a name, are then said."""
    if request.method != "POST" or not form.is_valid() or writing.send(request, form, do) is None:
        return False
    messages.success(request, words)
    return True


def short_page(
    request: Asked, form: DeskForm, project: ProjectNamed, here: str, *, title: str, send: str, **shown: object
) -> HttpResponse:
    """The page; ``before`` is what the writer should see above the form, ``warning`` what they must see."""
    shown |= {"form": form, "title": title, "send": send}
    return render(request, "voices/people/form.html", people_context(project, here) | shown)
