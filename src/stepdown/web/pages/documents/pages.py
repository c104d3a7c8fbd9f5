"""What is written for others: begun from the record, gone on with, finished, filed for each child."""

from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.disciplines import Discipline
from stepdown.domain.disputes import DisputedKind
from stepdown.domain.documents import DocumentKind, FiledHow
from stepdown.domain.lifecycle.note import NoteState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.documents.file import file_document
from stepdown.records.actions.documents.write import begin_document, change_document
from stepdown.records.queries.documents import document, documents_of_family
from stepdown.records.queries.family import family
from stepdown.records.queries.rows import document_row, episode_row, person_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.plan import BeginDocument, ChangeDocument, FileDocument
from stepdown.web.pages.disputes.shown import disputed
from stepdown.web.pages.families.small_form import small_form
from stepdown.web.pages.families.tabs import family_context


def listed(request: Asked, family_id: UUID) -> HttpResponse:
    """The list."""
    seen = family(request.user, family_id=family_id, at=request.now)
    rows = documents_of_family(request.user, family_id=family_id, at=request.now)
    writes = may(request.user, Act.BEGIN_DOCUMENT, family=family_id, today=request.today)
    return render(request, "documents/list.html", family_context(seen, "documents") | {"rows": rows, "writes": writes})


def begin(request: Asked, family_id: UUID) -> HttpResponse:
    """Begin one: what the record says of its days is there already."""
    first, last = _last_month(request.today)
    initial = {"kind": str(DocumentKind.CHAPTER), "first_day": first, "last_day": last}
    form = writing.begin(request, BeginDocument, subject=str(family_id), initial=initial)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        episode = episode_row(request.user, family=family_id, today=request.today)
        kind = DocumentKind(said["kind"])
        own = Discipline(request.user.discipline) if request.user.discipline else None
        made = writing.send(
            request,
            form,
            lambda: begin_document(
                by=request.user,
                at=request.now,
                episode=episode,
                kind=kind,
                first_day=said["first_day"],
                last_day=said["last_day"],
                discipline=own if kind is DocumentKind.CHAPTER else None,
            ),
        )
        if made:
            return redirect("change_document", document_id=made)
    return small_form(request, form, family_id, "documents", title="Begin a document", send="Begin")


def show(request: Asked, document_id: UUID) -> HttpResponse:
    """One document, and where it was filed."""
    one = document(request.user, document_id=document_id, at=request.now)
    seen = family(request.user, family_id=one.family, at=request.now)
    writes = may(request.user, Act.CHANGE_DOCUMENT, family=one.family, today=request.today)
    unfinished = one.state is NoteState.UNFINISHED
    can = {"change": writes and unfinished, "file": writes and not unfinished and bool(one.not_filed)}
    shown = {"document": one, "can": can} | disputed(request, one.family, DisputedKind.DOCUMENT, document_id)
    return render(request, "documents/one.html", family_context(seen, "documents") | shown)


def change(request: Asked, document_id: UUID) -> HttpResponse:
    """Go on with it, or finish it."""
    one = document(request.user, document_id=document_id, at=request.now)
    seen = family(request.user, family_id=one.family, at=request.now)
    form = writing.begin(request, ChangeDocument, subject=str(document_id), document=one)
    if request.method == "POST" and form.is_valid():
        row = document_row(request.user, document=document_id, today=request.today)
        version, words = form.cleaned_data["version"], form.words()
        finished = "finish" in request.POST
        if writing.send(
            request,
            form,
            lambda: change_document(
                by=request.user, at=request.now, document=row, version=version, words=words, is_finished=finished
            ),
        ):
            messages.success(request, "The document is finished." if finished else "The document is saved.")
            return redirect("document", document_id=document_id)
    shown = family_context(seen, "documents") | {"document": one, "form": form}
    return render(request, "documents/change.html", shown)


def file(request: Asked, document_id: UUID) -> HttpResponse:
    """Say on whose record at the council it was put: one action for all children."""
    one = document(request.user, document_id=document_id, at=request.now)
    form = writing.begin(request, FileDocument, subject=str(document_id), children=one.not_filed)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        row = document_row(request.user, document=document_id, today=request.today)
        children = [
            person_row(request.user, family=one.family, person=UUID(child), today=request.today)
            for child in said["children"]
        ]
        made = writing.send(
            request,
            form,
            lambda: file_document(
                by=request.user,
                at=request.now,
                document=row,
                children=children,
                how=FiledHow(said["how"]),
                reference=said["reference"],
            ),
        )
        if made:
            messages.success(request, "It is recorded as filed.")
            return redirect("document", document_id=document_id)
    return small_form(request, form, one.family, "documents", title=f"File: {one.title}", send="Record as filed")


def _last_month(today: date) -> tuple[date, date]:
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last
