"""A survey is prepared, opened and closed."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime

from stepdown.domain.lifecycle.survey import SURVEY, SurveyState
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.write import append, by_rule, locked
from stepdown.records.links import link_of
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.records.models.surveys import Invitation, QuestionnaireVersion, Survey, UnfinishedAnswers
from stepdown.records.tokens import hash_of
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.events.people import InvitedCounted
from stepdown.themes.project.rules import Hand
from stepdown.themes.project.state.people import Invited
from stepdown.themes.sources import SourceKind


@action(Act.RUN_SURVEY)
def prepare_survey(
    *,
    by: Colleague,
    at: datetime,
    project: Project,
    questionnaire: QuestionnaireVersion,
    mode: SurveyMode,
    sheet: str,
    roles: Mapping[str, str],
    last_day: date | None = None,
) -> Survey:
    """Prepare a survey with a version of a questionnaire and the latest version of an information sheet."""
    check_part(by, Act.RUN_SURVEY, project)
    people = log_of(project).project.people
    if sheet not in people.sheets:
        raise Refusal("Issue an information sheet first: people are told what becomes of their answers.")
    if questionnaire.project_id != project.pk:
        raise Refusal("That questionnaire belongs to another project.")
    if last_day is not None and last_day < at.date():
        raise Refusal("The last day is over already.")
    issued = people.sheets[sheet][-1]
    survey = Survey.objects.create(
        project=project, questionnaire=questionnaire, mode=mode, audience=issued.audience, sheet=sheet,
        sheet_version=issued.version, roles=dict(roles), last_day=last_day,
    )  # fmt: skip
    if mode is SurveyMode.OPEN_LINK:
        survey.link_hash = hash_of(link_of(survey))
        survey.save(update_fields=["link_hash"])
    return survey


@action(Act.RUN_SURVEY)
def count_invited(
    *, by: Colleague, at: datetime, survey: Survey, invited: int | None, by_role: Mapping[str, int | None]
) -> Survey:
    """Say how many were asked by an open link, in all and by role; what is not known stays not known."""
    check_part(by, Act.RUN_SURVEY, survey.project)
    if survey.mode != SurveyMode.OPEN_LINK:
        raise Refusal("Everybody has a personal link in this survey, so the invitations are counted.")
    survey.invited, survey.invited_by_role = invited, {k: v for k, v in by_role.items() if v is not None}
    survey.save(update_fields=["invited", "invited_by_role"])
    _tell_invited(survey, by=by, at=at)
    return survey


@action(Act.RUN_SURVEY)
def open_survey(*, by: Colleague, at: datetime, survey: Survey) -> Survey:
    """Open it for answers: questionnaire and mode are fixed from now on."""
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    check_part(by, Act.RUN_SURVEY, held.project)
    state = SURVEY.after(SurveyState(held.state), "open")
    if held.questionnaire.signed_off_on is None:
        raise Refusal("Record first who agreed this version of the questionnaire.")
    if held.mode != SurveyMode.OPEN_LINK and not held.invitations.exists():
        raise Refusal("Nobody is invited yet. Add the people to ask first.")
    held.state, held.opened_on = state, at.date()
    held.save(update_fields=["state", "opened_on"])
    if held.mode != SurveyMode.OPEN_LINK:
        _tell_invited(held, by=by, at=at)
    return held


@action(Act.RUN_SURVEY)
def close_survey(*, by: Colleague, at: datetime, survey: Survey) -> Survey:
    """Close it. Addresses and answers that were not handed in are deleted."""
    held = Survey.objects.select_for_update().get(pk=survey.pk)
    check_part(by, Act.RUN_SURVEY, held.project)
    held.state, held.closed_on = SURVEY.after(SurveyState(held.state), "close"), at.date()
    held.save(update_fields=["state", "closed_on"])
    UnfinishedAnswers.objects.filter(survey=held).delete()
    Invitation.objects.filter(survey=held).update(email="")
    return held


def _tell_invited(survey: Survey, *, by: Colleague, at: datetime) -> None:
    """The project's log says how many were asked, so that every count of participants has its base."""
    project = locked(survey.project)
    total, by_role = invited_of(survey)
    event = InvitedCounted(source_kind=SourceKind.SURVEY, invited=total, by_role=by_role)
    log = log_of(project)
    if log.project.people.invited.get(SourceKind.SURVEY) != Invited(total, by_role):
        append(project, log, by=by, at=at, events=[by_rule(event, log, Hand(str(by.pk), is_lead=True))])


def invited_of(survey: Survey) -> tuple[int | None, dict[str, int | None]]:
    """How many were asked, in all and by role of the project: counted from personal links, or as somebody typed it."""
    if survey.mode == SurveyMode.OPEN_LINK:
        return survey.invited, dict(survey.invited_by_role)
    roles = list(survey.invitations.values_list("role", flat=True))
    return len(roles), dict(Counter(role for role in roles if role))
