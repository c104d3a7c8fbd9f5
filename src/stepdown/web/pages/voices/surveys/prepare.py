"""A survey is prepared with a version of a questionnaire: how people come to it, and what they are told."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString

from stepdown.records.access.acts import Act
from stepdown.records.actions.surveys.run import prepare_survey
from stepdown.records.queries.projects.seen import ProjectSeen, project_row
from stepdown.records.queries.surveys.seen import version_of
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.words import SurveyMode
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.design import component
from stepdown.web.forms.voices.surveys.running import PrepareSurvey
from stepdown.web.pages.voices.surveys.invite import role_labels
from stepdown.web.pages.voices.surveys.seen import project_for, version_for
from stepdown.web.pages.voices.tabs import project_context

_MEANS = {
    SurveyMode.UNLINKED: (
        "Anonymous once handed in: nobody can find out whose answers are whose, not even you. Everybody answers once, "
        "you know exactly how many of whom you asked have answered, and you can remind those who have not."
    ),
    SurveyMode.OPEN_LINK: (
        "Anonymous, and nobody is known at all. You say yourself how many were asked, nobody can be reminded, and "
        "somebody can answer twice."
    ),
    SurveyMode.LINKED: (
        "Not anonymous: you see whose answers are whose. The information sheet must say so, and everybody you ask must "
        "be a participant of the project."
    ),
}
"""What each mode means for who can be known, for whoever chooses it."""


def prepare(request: Asked, version_id: UUID) -> HttpResponse:
    """Prepare it. Nothing is sent, and nobody can answer before it is opened."""
    version, named = version_for(request, version_id)
    project = project_for(request, named.id, Act.RUN_SURVEY)
    form = writing.begin(
        request, PrepareSurvey, subject=request.path, sheets=_sheets(project), roles=role_labels(project),
        choices=role_choices(version.questionnaire), today=request.today, initial={"mode": SurveyMode.UNLINKED},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        made = writing.send(request, form, lambda: _prepared(request, project, version_id, form))
        if made:
            messages.success(request, "The survey is prepared. Nobody can answer before you open it.")
            return redirect("survey", survey_id=made)
    asked = version.questionnaire.role_question
    shown = {
        "form": form,
        "version": version,
        "modes": _modes(form),
        "has_sheets": bool(_sheets(project)),
        "asked": version.questionnaire.said(version.questionnaire.question(asked).label) if asked else "",
    }
    return render(request, "voices/surveys/prepare.html", project_context(project, "surveys") | shown)


def role_choices(questionnaire: Questionnaire) -> dict[str, str]:
    """The choices of the question that asks for the role, each with its label; none where no question does."""
    if questionnaire.role_question is None:
        return {}
    choices = questionnaire.choices_of(questionnaire.question(questionnaire.role_question))
    return {choice.name: questionnaire.said(choice.label) for choice in choices if choice.means is None}


def _prepared(request: Asked, project: ProjectSeen, version_id: UUID, form: PrepareSurvey) -> writing.Made:
    said = form.cleaned_data
    return prepare_survey(
        by=request.user, at=request.now, project=project_row(request.user, project_id=project.id),
        questionnaire=version_of(request.user, version_id=version_id), mode=SurveyMode(said["mode"]),
        sheet=said["sheet"], roles=form.roles(), last_day=said["last_day"],
    )  # fmt: skip


def _sheets(project: ProjectSeen) -> list[tuple[str, str]]:
    newest = (versions[-1] for versions in project.project.people.sheets.values())
    return [(one.sheet, f"{one.title}, version {one.version}, for: {one.audience.label.lower()}") for one in newest]


def _modes(form: PrepareSurvey) -> SafeString:
    """The modes, each with what it means for who can be known."""
    bound = form["mode"]
    chosen = str(bound.value() or "")
    items = [
        {
            "value": str(mode), "text": mode.label, "checked": str(mode) == chosen,
            "hint": {"text": _MEANS[mode]},
        }
        for mode in SurveyMode
    ]  # fmt: skip
    legend = {"text": str(bound.label), "classes": "govuk-fieldset__legend--s"}
    params = {"idPrefix": bound.auto_id, "name": bound.html_name, "items": items, "fieldset": {"legend": legend}}
    return component("radios", params | ({"errorMessage": {"text": bound.errors[0]}} if bound.errors else {}))
