"""The people who are asked by personal links: the list, and adding to it."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.surveys.invite import MOST_REMINDERS, add_invitations
from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.records.queries.surveys.seen import InvitationRow, SurveyRow, invitations_of, survey_row
from stepdown.surveys.words import SurveyMode
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.surveys.running import AddPeople
from stepdown.web.pages.voices.people.frame import opened
from stepdown.web.pages.voices.surveys.counted import counted, role_counts, small_roles, waiting
from stepdown.web.pages.voices.surveys.pasted import Known, Roll, read_roll
from stepdown.web.pages.voices.surveys.seen import project_for, survey_for
from stepdown.web.pages.voices.tabs import project_context


def listed(request: Asked, survey_id: UUID) -> HttpResponse:
    """Everybody on the list, what was sent to them, and what can be done next."""
    survey, project = inviting(request, survey_id)
    rows = invitations_of(request.user, survey_id=survey_id)
    labels = role_labels(project)
    shown = {
        "survey": survey,
        "rows": tuple((row, labels.get(row.role, "")) for row in rows),
        "counted": counted(request, survey, project),
        "warnings": role_warnings(rows, project),
        "waiting": len(waiting(rows)),
        "can_remind": can_remind(request, survey, rows),
        "adds": survey.state is not SurveyState.CLOSED,
    }
    return render(request, "voices/surveys/invitations.html", project_context(project, "surveys") | shown)


def add(request: Asked, survey_id: UUID) -> HttpResponse:
    """Paste people, a line each: all of them are added, or none and every line that is wrong is named."""
    survey, project = inviting(request, survey_id)
    form = opened(request, AddPeople)  # addresses rest nowhere before they are on the list
    if request.method == "POST" and form.is_valid():
        roll = read_roll(form.cleaned_data["people"], _known(survey, project))
        for problem in roll.problems:
            form.add_error("people", problem)
        if roll.people and _added(request, form, survey_id, roll):
            people = len(invitations_of(request.user, survey_id=survey_id))
            there = "1 person is" if people == 1 else f"{people:,} people are"
            messages.success(request, f"{there} on the list now. Nothing has been sent to those whom you added.")
            return redirect("invitations", survey_id=survey_id)
    shown = {"form": form, "survey": survey, "labels": list(role_labels(project).values())}
    return render(request, "voices/surveys/add_people.html", project_context(project, "surveys") | shown)


def role_labels(project: ProjectSeen) -> dict[str, str]:
    """What each of the project's roles is called."""
    return {role.id: role.label for role in project.project.people.roles.values()}


def role_warnings(rows: tuple[InvitationRow, ...], project: ProjectSeen) -> tuple[str, ...]:
    """The roles on the list that too few people have."""
    return small_roles(role_counts(rows), role_labels(project), project.project.about.smallest_group)


def can_remind(request: Asked, survey: SurveyRow, rows: tuple[InvitationRow, ...]) -> bool:
    """Whether a reminder can be sent today: to people invited before today who were not reminded twice already."""
    return survey.state is SurveyState.OPEN and any(
        row.sent_on is not None and row.sent_on < request.today and row.reminders < MOST_REMINDERS
        and row.reminded_on != request.today for row in rows
    )  # fmt: skip


def inviting(request: Asked, survey_id: UUID) -> tuple[SurveyRow, ProjectSeen]:
    """A survey with personal links and its project, for who invites."""
    survey, named = survey_for(request, survey_id, Act.INVITE)
    if survey.mode is SurveyMode.OPEN_LINK:
        raise Refusal("This survey has one open link. Pass the link on instead.")
    return survey, project_for(request, named.id, Act.INVITE)


def _known(survey: SurveyRow, project: ProjectSeen) -> Known:
    participants: Mapping[str, str] = {
        who.id: who.pseudonym for who in project.project.people.participants.values() if who.withdrew_on is None
    }
    return Known(role_labels(project), participants, needs_participant=survey.mode is SurveyMode.LINKED)


def _added(request: Asked, form: AddPeople, survey_id: UUID, roll: Roll) -> bool:
    row = survey_row(request.user, survey_id=survey_id)
    made = writing.send(
        request, form, lambda: add_invitations(by=request.user, at=request.now, survey=row, people=roll.people)
    )
    return made is not None
