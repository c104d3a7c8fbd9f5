"""After a correction: a coding stays where it was put, or is set on the words where it belongs."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.coding.around import around
from stepdown.themes.coding.chosen import Choosable, words_from
from stepdown.themes.project.events.coding import CodingReviewed
from stepdown.themes.project.state.coding import Coding
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import MoveCoding
from stepdown.web.pages.voices.coding.button import pressed
from stepdown.web.pages.voices.coding.named import TextOpened, open_coding
from stepdown.web.pages.voices.coding.panel import beginnings, ends
from stepdown.web.pages.voices.people.frame import done, opened
from stepdown.web.pages.voices.tabs import project_context

_TURNS_BESIDE = 1
"""Turns before and after the ones that a coding touches, in which its words may be looked for."""


@require_POST
def stays(request: Asked, project_id: UUID, source_id: str, coding_id: str) -> HttpResponse:
    """Leave it where the correction put it."""
    text, coding = open_coding(request, project_id, source_id, coding_id)
    pressed(request, lambda: _placed(request, text, coding, coding.start, coding.end))
    messages.success(request, "The coding stays there.")
    return redirect(text.turn_address(coding.start, coding.end))


def move(request: Asked, project_id: UUID, source_id: str, coding_id: str) -> HttpResponse:
    """Choose its words anew."""
    text, coding = open_coding(request, project_id, source_id, coding_id)
    words, turn = _words(text, coding)
    form = opened(
        request, MoveCoding, firsts=beginnings(words, turn, by_words=True), lasts=ends(words, turn, by_words=True),
        initial=_nearest(words, coding) | {"version": text.source.version},
    )  # fmt: skip

    def do() -> writing.Made:
        said = form.cleaned_data
        if said["version"] != text.source.version:
            raise Refusal("The text was corrected meanwhile. Choose the words again.")
        return _placed(request, text, coding, said["first"], said["last"])

    if done(request, form, do, "The coding stands on the words that you chose."):
        return redirect(text.turn_address(form.cleaned_data["first"], form.cleaned_data["last"]))
    shown = {
        "form": form,
        "text": text.source,
        "coding": coding,
        "turns": around(text.source, coding.start, coding.end),
        "name": text.seen.project.framework.codes[coding.code].name,
    }
    return render(request, "voices/coding/move.html", project_context(text.seen, "texts") | shown)


def _placed(request: Asked, text: TextOpened, coding: Coding, start: int, end: int) -> writing.Made:
    row = project_row(request.user, project_id=text.seen.id)
    event = CodingReviewed(source=coding.source, coding=coding.id, start=start, end=end)
    return write_down(by=request.user, at=request.now, project=row, proposed=event)


def _words(text: TextOpened, coding: Coding) -> tuple[tuple[Choosable, ...], int]:
    """The words among which the coding's own may be, and the turn, from 0, in which it begins."""
    turns = text.source.turn_at(coding.start, coding.end) or (0,)
    first = max(turns[0] - _TURNS_BESIDE, 0)
    return words_from(text.source, first, turns[-1] - first + 1 + _TURNS_BESIDE), turns[0]


def _nearest(words: tuple[Choosable, ...], coding: Coding) -> dict[str, int]:
    """The words with which the coding begins and ends now."""
    inside = [word for word in words if word.start < coding.end and coding.start < word.end]
    return {"first": inside[0].start, "last": inside[-1].end} if inside else {}
