"""What the steps of bringing a text in share: the text that waits, opened; and keeping what was decided of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.texts import change_waiting_text
from stepdown.records.queries.projects.seen import ProjectNamed, project_named
from stepdown.records.queries.projects.waiting import WaitingSeen, waiting_row, waiting_seen
from stepdown.themes.bringing_in.steps import Waits, waits_for
from stepdown.themes.bringing_in.waiting import WaitingText
from stepdown.themes.refused import Refused
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.pages.voices.people.frame import done
from stepdown.web.pages.voices.tabs import project_context
from stepdown.web.writing import Made

WARNING = (
    "This page shows a text with the names that are still in it. Open it only where nobody looks over your shoulder. "
    "Each opening is recorded with your name and the time."
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A text that waits, with the project that it is for and what it still waits for."""

    named: ProjectNamed
    seen: WaitingSeen
    waits: Waits

    @property
    def text(self) -> WaitingText:
        """The text as it was last kept."""
        return self.seen.text


def open_text(request: Asked, project_id: UUID, waiting_id: UUID) -> Opened:
    """The text, for a lead; no such page where it is another project's."""
    seen = waiting_seen(request.user, waiting_id=waiting_id, at=request.now)
    if seen.project_id != project_id:
        raise Http404
    named = project_named(request.user, project_id=project_id)
    return Opened(named, seen, waits_for(seen.text, seen.project, seen.register))


def text_context(opened: Opened) -> dict[str, Any]:
    """What every step is given: the text, and where the steps begin."""
    shown = {"waiting": opened.seen, "text": opened.text, "waits": opened.waits, "warning": WARNING}
    return project_context(opened.named, "texts") | shown


def kept(request: Asked, form: DeskForm, opened: Opened, change: Callable[[], WaitingText], words: str) -> bool:
    """Whether the page was sent and the text is kept as the page changes it."""
    return done(request, form, lambda: keep(request, form, opened, change), words)


def keep(request: Asked, form: DeskForm, opened: Opened, change: Callable[[], WaitingText]) -> Made:
    """Keep the text as it is changed. Refusal where a rule refuses it, or somebody else worked on it meanwhile."""
    row = waiting_row(request.user, waiting_id=opened.seen.id)
    version = form.cleaned_data["version"]
    return change_waiting_text(by=request.user, at=request.now, waiting=row, version=version, text=by_rule(change))


def by_rule[T](do: Callable[[], T]) -> T:
    """What the rules make of it. Refusal, with the rule's own reason, where they refuse."""
    try:
        return do()
    except Refused as refused:
        raise Refusal(str(refused)) from None


def step_address(opened: Opened) -> str:
    """Where the work on a text goes on."""
    if opened.waits.labels or opened.waits.lacking:
        name = "who_speaks"
    else:
        name = "names_in_text" if opened.waits.places else "read_text"
    return reverse(name, args=[opened.named.id, opened.seen.id])
