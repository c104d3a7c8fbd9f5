"""A stretch is chosen as a quote: as it will be printed, with its attribution, and what to think of before."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.quoting import cautions_on
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.coding.quoting import as_printed, labels_of
from stepdown.themes.project.events.analysis import QuoteChosen
from stepdown.themes.quotes.edit import problem_of_edit
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import ChooseQuote
from stepdown.web.pages.voices.coding.named import TextOpened, open_text
from stepdown.web.pages.voices.people.frame import done, new_id, opened
from stepdown.web.pages.voices.tabs import project_context

LOOK = "look"
"""The button that only shows how it would be printed."""


def choose(request: Asked, project_id: UUID, source_id: str, start: int, end: int) -> HttpResponse:
    """See it as it would be printed, and choose it."""
    text = open_text(request, project_id, source_id)
    if not 0 <= start < end <= len(text.source.words or "") or not text.source.turn_at(start, end):
        raise Http404
    form = _form(request, text, start, end)
    if LOOK not in request.POST and done(
        request, form, lambda: _chosen(request, form, text, start, end), "It is in the bank of quotes."
    ):
        return redirect(text.turn_address(start, end))
    said, printed = text.source.quote(start, end), _printed(form, text.source.quote(start, end))
    labels = labels_of(text.seen.project, text.source, start, end)
    shown = {
        "form": form,
        "text": text.source,
        "said": said,
        "quoted": as_printed(text.seen.project, source_id, start, end, printed),
        "problem": problem_of_edit(said, printed),
        "cautions": cautions_on(request.user, project_id=project_id, words=printed, labels=labels),
        "back": text.turn_address(start, end),
        "writes": text.seen.may(Act.ANALYSE),
    }
    return render(request, "voices/coding/quote.html", project_context(text.seen, "texts") | shown)


def _form(request: Asked, text: TextOpened, start: int, end: int) -> ChooseQuote:
    areas = text.seen.project.analysis.areas.values()
    words = " ".join(text.source.quote(start, end).split())
    return opened(
        request, ChooseQuote, areas=[(area.id, area.title) for area in areas],
        initial={"words": words, "version": text.source.version},
    )  # fmt: skip


def _printed(form: ChooseQuote, said: str) -> str:
    """The words as they stand in the form, or as they were said."""
    if form.is_bound and form.is_valid():
        return str(form.cleaned_data["words"])
    return str(form["words"].value() or said)


def _chosen(request: Asked, form: ChooseQuote, text: TextOpened, start: int, end: int) -> writing.Made:
    if form.cleaned_data["version"] != text.source.version:
        raise Refusal("The text was corrected meanwhile. Choose the words again.")
    row = project_row(request.user, project_id=text.seen.id)
    event = QuoteChosen(
        quote=new_id(form), source=text.source.id, start=start, end=end, area=form.area_id,
        words=form.cleaned_data["words"],
    )  # fmt: skip
    return write_down(by=request.user, at=request.now, project=row, proposed=event)
