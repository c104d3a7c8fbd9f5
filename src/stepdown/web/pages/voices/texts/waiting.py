"""A text that waits: its steps and how far each is, what is known of it, and dropping it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from stepdown.records.actions.projects.texts import drop_waiting_text
from stepdown.records.queries.projects.waiting import waiting_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.texts.bring_in import ChangeDetails
from stepdown.web.forms.voices.texts.words import DropText
from stepdown.web.pages.voices.people.frame import done, opened
from stepdown.web.pages.voices.texts.frame import Opened, kept, open_text, step_address, text_context

_DONE, _LATER = {"text": "Done"}, {"text": "Cannot start yet", "classes": "govuk-task-list__status--cannot-start-yet"}
"""How a step that is done, and one that waits for another, is marked."""


@never_cache
def show(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """The steps."""
    text = open_text(request, project_id, waiting_id)
    shown = {"steps": _steps(text), "next": step_address(text)}
    return render(request, "voices/texts/waiting.html", text_context(text) | shown)


def _steps(text: Opened) -> list[dict[str, Any]]:
    """The steps as a list of tasks. What cannot be begun yet is no link."""
    waits = text.waits
    speaks = _to_go(waits.labels, "label") if waits.labels or not waits.lacking else _tag("Consent lacks")
    return [
        _step(text, "What is known of it", "text_details", _DONE),
        _step(text, "Who speaks", "who_speaks", speaks),
        _step(text, "Names", "names_in_text", _LATER if waits.labels else _to_go(waits.places or 0, "place")),
        _step(text, "Read it, and bring it in", "read_text", _tag("To do") if waits.is_ready else _LATER),
    ]


def _step(text: Opened, words: str, name: str, mark: dict[str, Any]) -> dict[str, Any]:
    place = {} if mark is _LATER else {"href": reverse(name, args=[text.named.id, text.seen.id])}
    return {"title": {"text": words}, "status": mark, **place}


def _to_go(number: int, one: str) -> dict[str, Any]:
    return _tag(f"{number} {one}{'' if number == 1 else 's'} to go") if number else _DONE


def _tag(words: str) -> dict[str, Any]:
    return {"tag": {"text": words, "classes": "govuk-tag--blue"}}


@never_cache
def details(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """Change what is known of it."""
    text = open_text(request, project_id, waiting_id)
    initial = ChangeDetails.initial_of(text.text) | {"version": text.seen.version}
    form = opened(request, ChangeDetails, today=request.today, initial=initial)
    if kept(request, form, text, lambda: text.text.model_copy(update=form.told()), "It is kept."):
        return redirect("waiting_text", project_id=project_id, waiting_id=waiting_id)
    return render(request, "voices/texts/details.html", text_context(text) | {"form": form})


@never_cache
def drop(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """Delete it for good. A page that is sent twice is answered twice, though the text is gone the second time."""
    form = opened(request, DropText)
    if done(request, form, lambda: _dropped(request, waiting_id), "The text is deleted."):
        return redirect("texts", project_id=project_id)
    text = open_text(request, project_id, waiting_id)
    return render(request, "voices/texts/drop.html", text_context(text) | {"form": form})


def _dropped(request: Asked, waiting_id: UUID) -> writing.Made:
    row = waiting_row(request.user, waiting_id=waiting_id)
    return drop_waiting_text(by=request.user, at=request.now, waiting=row)
