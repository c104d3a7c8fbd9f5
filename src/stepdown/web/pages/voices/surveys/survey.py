"""One survey: where it stands, how many answered, and what can be done; opened, closed, and its open link counted."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.surveys.run import close_survey, count_invited, open_survey
from stepdown.records.links import link_of
from stepdown.records.queries.surveys.seen import SurveyRow, invitations_of, survey_row
from stepdown.surveys.words import SurveyMode
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.voices.surveys.running import CountAsked
from stepdown.web.pages.answering.told import ANONYMITY
from stepdown.web.pages.voices.propose import form_page
from stepdown.web.pages.voices.surveys.counted import counted
from stepdown.web.pages.voices.surveys.invite import role_labels, role_warnings
from stepdown.web.pages.voices.surveys.results import is_told
from stepdown.web.pages.voices.surveys.seen import project_for, survey_for
from stepdown.web.pages.voices.tabs import project_context


def show(request: Asked, survey_id: UUID) -> HttpResponse:
    """The survey. Whoever invites sees the open link and the whole response rate; nobody sees who answered."""
    survey, project = survey_for(request, survey_id, Act.READ_PROJECT)
    invites, is_by_link = project.may(Act.INVITE), survey.mode is SurveyMode.OPEN_LINK
    shown = {
        "survey": survey,
        "anonymity": ANONYMITY[survey.mode],
        "counted": counted(request, survey, project) if invites or project.may(Act.READ_ANSWERS) else None,
        "invites": invites,
        "is_by_link": is_by_link,
        "link": _open_link(request, survey) if invites and is_by_link else "",
        "runs": project.may(Act.RUN_SURVEY),
        "reads": project.may(Act.READ_ANSWERS),
        "is_told": is_told(survey),
        "is_over": survey.last_day is not None and survey.last_day < request.today,
    }
    return render(request, "voices/surveys/survey.html", project_context(project, "surveys") | shown)


def open_(request: Asked, survey_id: UUID) -> HttpResponse:
    """Open it for answers."""
    survey, project = survey_for(request, survey_id, Act.RUN_SURVEY)
    form = writing.begin(request, DeskForm, subject=request.path)
    if request.method == "POST" and form.is_valid():
        row = survey_row(request.user, survey_id=survey_id)
        if writing.send(request, form, lambda: open_survey(by=request.user, at=request.now, survey=row)):
            messages.success(request, "The survey is open.")
            return redirect("survey", survey_id=survey_id)
    told = ["Its questions, and how people come to it, are fixed after that."]
    if survey.mode is not SurveyMode.OPEN_LINK:
        told += role_warnings(
            invitations_of(request.user, survey_id=survey_id), project_for(request, project.id, Act.RUN_SURVEY)
        )
    return form_page(
        request, form, project, "surveys", title="Open the survey", send="Open it for answers", before="\n".join(told)
    )


def close(request: Asked, survey_id: UUID) -> HttpResponse:
    """Close it for good."""
    survey, project = survey_for(request, survey_id, Act.RUN_SURVEY)
    form = writing.begin(request, DeskForm, subject=request.path)
    if request.method == "POST" and form.is_valid():
        row = survey_row(request.user, survey_id=survey_id)
        if writing.send(request, form, lambda: close_survey(by=request.user, at=request.now, survey=row)):
            messages.success(request, "The survey is closed.")
            return redirect("survey", survey_id=survey_id)
    return form_page(
        request, form, project, "surveys", title="Close the survey for good", send="Close it for good",
        before=f"{_what_goes(survey)} A closed survey cannot be opened again.",
    )  # fmt: skip


def asked(request: Asked, survey_id: UUID) -> HttpResponse:
    """Say how many were given the open link."""
    survey, named = survey_for(request, survey_id, Act.RUN_SURVEY)
    if survey.mode is not SurveyMode.OPEN_LINK:
        raise Refusal("Everybody has a personal link in this survey, so the invitations are counted.")
    project, row = project_for(request, named.id, Act.RUN_SURVEY), survey_row(request.user, survey_id=survey_id)
    labels = role_labels(project)
    initial = CountAsked.initial_of(labels, row.invited, row.invited_by_role)
    form = writing.begin(request, CountAsked, subject=request.path, roles=labels, initial=initial)
    if request.method == "POST" and form.is_valid():
        invited, by_role = form.cleaned_data["invited"], form.by_role()
        counting = partial(count_invited, by=request.user, at=request.now, survey=row)
        if writing.send(request, form, lambda: counting(invited=invited, by_role=by_role)):
            messages.success(request, "How many were asked is recorded.")
            return redirect("survey", survey_id=survey_id)
    return form_page(
        request, form, project, "surveys", title="How many were given the link", send="Record it",
        before="Leave a number empty where nobody knows it. Write 0 only where nobody was asked.",
    )  # fmt: skip


def _open_link(request: Asked, survey: SurveyRow) -> str:
    row = survey_row(request.user, survey_id=survey.id)
    return request.build_absolute_uri(reverse("answer", args=[link_of(row)]))


def _what_goes(survey: SurveyRow) -> str:
    """What is deleted when it closes."""
    unfinished = max(survey.begun - survey.handed_in, 0)
    answers = "Nobody has begun without handing in." if not unfinished else (
        "Answers that were begun and not handed in are deleted: "
        f"{'1 person has' if unfinished == 1 else f'about {unfinished:,} people have'} begun."
    )  # fmt: skip
    addresses = (
        "" if survey.mode is SurveyMode.OPEN_LINK else " The addresses of everybody who was invited are deleted."
    )
    return f"No more answers are taken. {answers}{addresses}"
