"""The clean text, read once as it will stand, and brought in. The raw one is deleted in the same moment."""

import re
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from stepdown.records.actions.projects.texts import bring_in_text
from stepdown.records.queries.projects.waiting import waiting_row
from stepdown.themes.bringing_in.draft import suspects
from stepdown.themes.bringing_in.names import left_as_they_are
from stepdown.themes.bringing_in.stand import brought_in
from stepdown.themes.project.events.sources import SourceBroughtIn
from stepdown.themes.refused import Refused
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.texts.words import BringTextIn
from stepdown.web.pages.voices.people.frame import done, opened
from stepdown.web.pages.voices.texts.frame import Opened, open_text, step_address, text_context

_BRACKETS = re.compile(r"(\[[^\[\]\n]*\])")


@dataclass(frozen=True, slots=True)
class TurnRead:
    """One turn in pieces: plain words, and what was put in the place of others."""

    speaker: str | None
    pieces: tuple[tuple[str, bool], ...]


@never_cache
def read(request: Asked, project_id: UUID, waiting_id: UUID) -> HttpResponse:
    """Read it, and bring it in. A page that is sent twice is answered twice, though nothing waits the second time."""
    form = opened(request, BringTextIn)
    words = "The text is in the project. The one with the names is deleted."
    if done(request, form, lambda: _brought_in(request, waiting_id), words):
        return redirect("texts", project_id=project_id)
    text = open_text(request, project_id, waiting_id)
    if not text.waits.is_ready:
        return redirect(step_address(text))
    return _page(request, text, form)


def _page(request: Asked, text: Opened, form: BringTextIn) -> HttpResponse:
    seen = text.seen
    try:
        event = brought_in(text.text, seen.project, seen.register, source="read")
    except Refused as refused:
        return render(request, "voices/texts/not_ready.html", text_context(text) | {"why": str(refused)})
    shown = {
        "form": form,
        "turns": _turns(event),
        "replaced": sorted(event.replaced.items()),
        "left": left_as_they_are(suspects(text.text, seen.project, seen.register)),
    }
    return render(request, "voices/texts/read.html", text_context(text) | shown)


def _turns(event: SourceBroughtIn) -> list[TurnRead]:
    said = ((turn.speaker, (event.words or "")[turn.start : turn.end]) for turn in event.turns)
    return [TurnRead(speaker, _pieces(words)) for speaker, words in said]


def _pieces(words: str) -> tuple[tuple[str, bool], ...]:
    return tuple((piece, bool(_BRACKETS.fullmatch(piece))) for piece in _BRACKETS.split(words) if piece)


def _brought_in(request: Asked, waiting_id: UUID) -> writing.Made:
    row = waiting_row(request.user, waiting_id=waiting_id)
    return bring_in_text(by=request.user, at=request.now, waiting=row)
