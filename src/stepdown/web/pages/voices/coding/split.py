"""A coding is split: it ends where its second stretch begins, which is coded apart, perhaps with another code."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.stretches import split_coding
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.coding.around import around
from stepdown.themes.coding.chosen import words_from
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.project.state.coding import Coding
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import SplitCoding
from stepdown.web.forms.voices.framework import Choices
from stepdown.web.pages.voices.coding.named import TextOpened, codes_to_choose, open_coding
from stepdown.web.pages.voices.coding.panel import beginnings
from stepdown.web.pages.voices.people.frame import done, new_id, opened
from stepdown.web.pages.voices.tabs import project_context


def split(request: Asked, project_id: UUID, source_id: str, coding_id: str) -> HttpResponse:
    """Choose where."""
    text, coding = open_coding(request, project_id, source_id, coding_id)
    form = opened(
        request, SplitCoding, firsts=_firsts(text, coding), codes=codes_to_choose(text.seen.project.framework),
        initial={"version": text.source.version, "code": coding.code},
    )  # fmt: skip
    if done(request, form, lambda: _split(request, form, text, coding), "The coding is split."):
        return redirect(text.turn_address(coding.start, coding.end))
    shown = {
        "form": form,
        "text": text.source,
        "coding": coding,
        "turns": around(text.source, coding.start, coding.end),
        "name": text.seen.project.framework.codes[coding.code].name,
    }
    return render(request, "voices/coding/split.html", project_context(text.seen, "texts") | shown)


def _firsts(text: TextOpened, coding: Coding) -> Choices:
    """The words of the coding after its first one."""
    turns = text.source.turn_at(coding.start, coding.end)
    words = words_from(text.source, turns[0], len(turns)) if turns else ()
    inside = [word for word in words if coding.start < word.start < coding.end]
    return [("", "Select a word"), *beginnings(inside, turns[0] if turns else 0, by_words=True)]


def _split(request: Asked, form: SplitCoding, text: TextOpened, coding: Coding) -> writing.Made:
    said = form.cleaned_data
    if said["version"] != text.source.version:
        raise Refusal("The text was corrected meanwhile. Choose the words again.")
    second = Coded(coding=new_id(form), source=coding.source, code=said["code"], start=said["first"], end=coding.end)
    row = project_row(request.user, project_id=text.seen.id)
    return split_coding(
        by=request.user, at=request.now, project=row, source=coding.source, coding=coding.id, second=second
    )
