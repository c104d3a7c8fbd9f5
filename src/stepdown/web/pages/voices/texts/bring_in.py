"""A text comes: a file is read, or words are pasted. What was found in it is said before the next step."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from stepdown.dataset.finding import Finding
from stepdown.exchange.transcripts.read import TranscriptRead, read_transcript
from stepdown.records.actions.projects.texts import upload_text
from stepdown.records.queries.projects.seen import ProjectNamed, project_row
from stepdown.themes.bringing_in.waiting import waiting
from stepdown.themes.texts.heard import Heard
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.texts.bring_in import BringIn, ReadLabels
from stepdown.web.pages.voices.people.frame import led
from stepdown.web.pages.voices.tabs import project_context

_PASTED = "The words that you pasted.txt"
"""Under which name pasted words are read: findings say it in the place of a file's."""


@never_cache
def bring_in(request: Asked, project_id: UUID) -> HttpResponse:
    """Send a file, or paste the words."""
    seen, form = led(request, project_id), _form(request)
    findings: tuple[Finding, ...] = ()
    if request.method == "POST" and form.is_valid():
        read = _read(form)
        kept = _kept(request, form, project_id, read.heard) if read.heard else None
        if kept:
            return _after(request, seen, kept, read)
        findings = read.findings
    shown = {"form": form, "findings": findings}
    return render(request, "voices/texts/bring_in.html", project_context(seen, "texts") | shown)


def _form(request: Asked) -> BringIn:
    """As it was sent, or new. It is no draft: what is sent holds names, and rests sealed or nowhere."""
    if request.method == "POST":
        return BringIn(request.POST, request.FILES, today=request.today)
    return BringIn(initial={"form_key": uuid4()}, today=request.today)


def _read(form: BringIn) -> TranscriptRead:
    sent = form.cleaned_data["file"]
    if sent:
        return read_transcript(sent.read(), sent.name)
    return read_transcript(form.cleaned_data["pasted"].encode(), _PASTED)


def _kept(request: Asked, form: BringIn, project_id: UUID, heard: Heard) -> UUID | None:
    told = form.told()
    text = waiting(told["source_kind"], told["title"], heard).model_copy(update=told)
    row = project_row(request.user, project_id=project_id)
    return writing.send(request, form, lambda: upload_text(by=request.user, at=request.now, project=row, text=text))


def _after(request: Asked, seen: ProjectNamed, waiting_id: UUID, read: TranscriptRead) -> HttpResponse:
    """The first step; or before it, where there is any, what somebody should look at."""
    if not read.findings:
        return redirect("who_speaks", project_id=seen.id, waiting_id=waiting_id)
    form = ReadLabels(possible=read.possible_labels, initial={"form_key": uuid4(), "version": 1})
    shown = {"findings": read.findings, "waiting_id": waiting_id, "possible": read.possible_labels, "form": form}
    return render(request, "voices/texts/was_read.html", project_context(seen, "texts") | shown)
