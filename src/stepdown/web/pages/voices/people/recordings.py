"""Recordings, which lie elsewhere: by when each is to be deleted, and when it was."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.queries.projects.seen import project_seen
from stepdown.themes.project.events.sources import AudioDeleted
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.state.texts import Source
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.people.days import RecordingDeleted
from stepdown.web.pages.voices.people.frame import led, opened, people_context, short_page
from stepdown.web.pages.voices.propose import written


@dataclass(frozen=True, slots=True)
class RecordingRow:
    """The recording of one text. ``is_due``: it should not be there any more, for its day is over or its text gone."""

    text: Source
    delete_by: date
    is_gone: bool
    is_due: bool


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """All of them: what should be deleted by now first."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    rows = recordings(seen.project, request.today)
    shown = {"rows": rows, "due": sum(row.is_due for row in rows), "without": len(seen.project.sources) - len(rows)}
    return render(request, "voices/people/recordings.html", people_context(seen, "project_recordings") | shown)


def recordings(project: Project, today: date) -> tuple[RecordingRow, ...]:
    """The texts that have a recording: those due, by their day; those that may stay a while; those deleted."""
    rows = (
        _row(text, text.recording_delete_by, today) for text in project.sources.values() if text.recording_delete_by
    )
    return tuple(
        sorted(rows, key=lambda row: (row.text.recording_deleted_on is not None, not row.is_due, row.delete_by))
    )


def deleted(request: Asked, project_id: UUID, source_id: str) -> HttpResponse:
    """Say when a recording was deleted."""
    seen = led(request, project_id)
    text = seen.project.sources.get(source_id)
    if text is None:
        raise Http404
    form = opened(request, RecordingDeleted, today=request.today)
    if written(
        request,
        form,
        project_id,
        lambda: AudioDeleted(source=text.id, on=form.cleaned_data["on"]),
        done="It is recorded that the recording was deleted.",
    ):
        return redirect("project_recordings", project_id=project_id)
    before = "Stepdown never had the recording. Delete it first where it lies, and every copy of it; then say so here."
    title = f"The recording of “{text.title}” was deleted"
    return short_page(request, form, seen, "project_recordings", title=title, send="Record", before=before)


def _row(text: Source, delete_by: date, today: date) -> RecordingRow:
    is_gone = text.words is None
    is_due = text.recording_deleted_on is None and (is_gone or delete_by < today)
    return RecordingRow(text, delete_by, is_gone, is_due)
