"""A questionnaire is begun here, or brought in as an XLSForm with all that there is to say of the file."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.xlsform.grids import LIMITS
from stepdown.exchange.xlsform.read import read_xlsform
from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.records.queries.surveys.seen import VersionRow, questionnaires_of
from stepdown.surveys.authoring.naming import name_of
from stepdown.surveys.authoring.ready_made import beginning
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.surveys.questionnaires import BeginQuestionnaire, UploadForm
from stepdown.web.pages.voices.propose import form_page
from stepdown.web.pages.voices.surveys.questionnaires.change import written
from stepdown.web.pages.voices.surveys.seen import project_for
from stepdown.web.pages.voices.tabs import project_context

MOST_SHOWN = 100
"""Findings that the page shows; a file with more is put right in rounds."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read: what it asks, if it can be used, and what there is to say of it."""

    questionnaire: Questionnaire | None
    findings: tuple[Finding, ...]

    @property
    def stopping(self) -> tuple[Finding, ...]:
        """What keeps the file from being used."""
        return self._of(Severity.STOPS)

    @property
    def others(self) -> tuple[Finding, ...]:
        """What was left out or should be looked at."""
        return self._of(Severity.WARNS)

    @property
    def more(self) -> int:
        """How many findings are not shown."""
        return max(len(self.findings) - MOST_SHOWN, 0)

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings[:MOST_SHOWN] if finding.severity is severity)


def begin(request: Asked, project_id: UUID) -> HttpResponse:
    """Begin a questionnaire with the project's roles and one question."""
    seen = project_for(request, project_id, Act.WRITE_QUESTIONNAIRE)
    form = writing.begin(request, BeginQuestionnaire, subject=request.path)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        roles = [role.label for role in seen.project.people.roles.values()]
        id_ = name_of(said["title"], _names(request, project_id), otherwise="questionnaire")
        made = written(request, form, project_id, beginning(id_, said["title"], said["origin"], roles))
        if made:
            messages.success(request, "The questionnaire has begun. Add the questions that you want to ask.")
            return redirect("questionnaire", version_id=made)
    before = "It begins with a question about the respondent's role and one open question. You change both as you like."
    return form_page(
        request, form, seen, "surveys", title="Write a questionnaire", send="Begin the questionnaire", before=before
    )


def upload(request: Asked, project_id: UUID) -> HttpResponse:
    """Bring in an XLSForm: nothing is stored where it cannot be used, and what is left out is named."""
    seen = project_for(request, project_id, Act.WRITE_QUESTIONNAIRE)
    held = questionnaires_of(request.user, project_id=project_id)
    form, read, made = _upload_form(request, held), None, None
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        read = Read(*read_xlsform(file.read(LIMITS.file_bytes + 1), file.name))
        made = _taken(request, form, project_id, read, held)
    return _upload_page(request, seen, form, read, made)


def _upload_form(request: Asked, held: tuple[VersionRow, ...]) -> UploadForm:
    newest = {version.name: version.title for version in reversed(held)}
    if request.method == "POST":
        return UploadForm(request.POST, request.FILES, held=newest.items())
    return UploadForm(initial={"form_key": uuid4()}, held=newest.items())


def _upload_page(
    request: Asked, seen: ProjectSeen, form: UploadForm, read: Read | None, made: UUID | None
) -> HttpResponse:
    if made and read and not read.findings:
        messages.success(request, "The questionnaire is brought in as it is in the file.")
        return redirect("questionnaire", version_id=made)
    shown = {"form": form, "read": read, "made": made}
    return render(request, "voices/surveys/upload.html", project_context(seen, "surveys") | shown)


def _taken(request: Asked, form: UploadForm, project_id: UUID, read: Read, held: tuple[VersionRow, ...]) -> UUID | None:
    if read.questionnaire is None:
        form.add_error("file", "This file cannot be used. Put right what is listed below, then upload it again")
        return None
    said, names = form.cleaned_data, [version.name for version in held]
    which = said["which"]
    id_ = which if which in names else name_of(read.questionnaire.id, names, otherwise="questionnaire")
    changed: dict[str, Any] = {"id": id_} | ({"origin": said["origin"]} if said["origin"] else {})
    return written(request, form, project_id, read.questionnaire.model_copy(update=changed))


def _names(request: Asked, project_id: UUID) -> list[str]:
    return [version.name for version in questionnaires_of(request.user, project_id=project_id)]
