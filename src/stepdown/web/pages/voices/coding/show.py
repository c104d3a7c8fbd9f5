"""A text is read and coded: by words chosen in a turn, or by a selection in the text where scripts run."""

from collections.abc import Callable
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.stretches import code_as_new
from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.coding.chosen import selected
from stepdown.themes.coding.codes import code_meant
from stepdown.themes.project.events.coding import Coded
from stepdown.themes.project.events.framework import CodeMade, CodeText
from stepdown.themes.project.words import CodeOrigin
from stepdown.themes.refused import Refused
from stepdown.themes.texts.spans import Span
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import CodeSelection, CodeWords, GoToTurn
from stepdown.web.pages.voices.coding.named import TextOpened, filter_of, open_text
from stepdown.web.pages.voices.coding.page import text_page
from stepdown.web.pages.voices.coding.panel import panel_of
from stepdown.web.pages.voices.people.frame import new_id
from stepdown.web.pages.voices.texts.frame import by_rule

QUOTE = "quote"
"""The button that leads to the stretch as a quote, and codes nothing."""

type Stretch = Callable[[], Span]
"""Finds the stretch that was chosen. Refused where it is none of the text as it stands."""


def text(request: Asked, project_id: UUID, source_id: str) -> HttpResponse:
    """The text; what is selected in it is coded. ``?turn=`` goes on to the panel of a turn."""
    opened = open_text(request, project_id, source_id)
    if request.method != "POST":
        return _read(request, opened)
    form = CodeSelection(request.POST, auto_id="bar_%s")

    def stretch() -> Span:
        return selected(opened.source, form.cleaned_data["selection"])

    onward = _sent(request, form, opened, stretch)
    return redirect(onward) if onward else text_page(request, opened, selection=form)


def turn(request: Asked, project_id: UUID, source_id: str, turn: int) -> HttpResponse:
    """The text with the panel of one turn, from 1, open."""
    opened = open_text(request, project_id, source_id)
    if not 1 <= turn <= len(opened.source.turns):
        raise Http404
    panel = panel_of(request, opened, turn)

    def stretch() -> Span:
        return panel.form.cleaned_data["first"], panel.form.cleaned_data["last"]

    onward = _sent(request, panel.form, opened, stretch) if request.method == "POST" else None
    return redirect(onward) if onward else text_page(request, opened, panel=panel)


def _read(request: Asked, opened: TextOpened) -> HttpResponse:
    if "turn" not in request.GET:
        return text_page(request, opened)
    go_to = GoToTurn(request.GET, turns=len(opened.source.turns), auto_id="go_%s")
    if not go_to.is_valid():
        return text_page(request, opened, go_to=go_to)
    number = go_to.cleaned_data["turn"]
    return redirect(f"{reverse('code_turn', args=[opened.seen.id, opened.source.id, number])}#turn-{number}")


def _sent(request: Asked, form: CodeWords | CodeSelection, text: TextOpened, stretch: Stretch) -> str | None:
    """Where to go on, once the stretch is coded or is on its way to be a quote; None where the page says why not."""
    if QUOTE in request.POST:
        form.needs_no_code()
        return _to_quote(form, text, stretch) if form.is_valid() else None
    if not form.is_valid() or writing.send(request, form, lambda: _coded(request, form, text, stretch)) is None:
        return None
    messages.success(request, "It is coded.")
    return text.turn_address(*stretch(), query=filter_of(request))


def _to_quote(form: CodeWords | CodeSelection, text: TextOpened, stretch: Stretch) -> str | None:
    try:
        start, end = stretch()
    except Refused as refused:
        form.add_error(None, str(refused))
        return None
    return reverse("choose_quote", args=[text.seen.id, text.source.id, start, end])


def _coded(request: Asked, form: CodeWords | CodeSelection, text: TextOpened, stretch: Stretch) -> writing.Made:
    if form.cleaned_data["version"] != text.source.version:
        raise Refusal("The text was corrected meanwhile. Choose the words again.")
    start, end = by_rule(stretch)
    row = project_row(request.user, project_id=text.seen.id)
    coded = Coded(coding=new_id(form), source=text.source.id, code="", start=start, end=end)
    if form.new_code:
        made = CodeMade(
            code=uuid4().hex, parent=form.parent, text=CodeText(name=form.new_code), origin=CodeOrigin.EMERGENT
        )
        coded = coded.model_copy(update={"code": made.code})
        return code_as_new(by=request.user, at=request.now, project=row, made=made, coded=coded)
    coded = coded.model_copy(update={"code": _code(form, text)})
    return write_down(by=request.user, at=request.now, project=row, proposed=coded)


def _code(form: CodeWords | CodeSelection, text: TextOpened) -> str:
    """The code that was selected, or is meant by what was typed."""
    said = str(form.cleaned_data["code"])
    return said if isinstance(form, CodeWords) else by_rule(lambda: code_meant(text.seen.project.framework, said).id)
