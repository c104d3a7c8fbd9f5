"""A version is agreed: by whom and when. After that a change makes the next version."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from stepdown.records.actions.surveys.questionnaires import sign_off_questionnaire
from stepdown.records.queries.surveys.seen import version_of
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.surveys.questionnaires import SignOff
from stepdown.web.pages.voices.propose import form_page
from stepdown.web.pages.voices.surveys.questionnaires.change import changing


def sign_off(request: Asked, version_id: UUID) -> HttpResponse:
    """Record that it was agreed."""
    to = changing(request, version_id)
    form = writing.begin(request, SignOff, subject=request.path, today=request.today, initial={"on": request.today})
    if request.method == "POST" and form.is_valid():
        said, row = form.cleaned_data, version_of(request.user, version_id=version_id)
        if writing.send(
            request,
            form,
            lambda: sign_off_questionnaire(
                by=request.user, at=request.now, version=row, who=said["who"], on=said["on"]
            ),
        ):
            messages.success(request, f"Version {to.version.number} is agreed. A survey can be opened with it.")
            return redirect("questionnaire", version_id=version_id)
    title = f"Record who agreed “{to.version.title}”, version {to.version.number}"
    before = "After that this version is not changed any more: a change makes the next version."
    return form_page(request, form, to.project, "surveys", title=title, send="Record it", before=before)
