"""A project's questionnaires and surveys. Who was asked is shown to who invites; who answered is shown to nobody."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import ProjectMember
from stepdown.records.models.surveys import Invitation, QuestionnaireVersion, Survey
from stepdown.records.queries.projects.seen import project_row
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.words import ParticipantKind


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version of a questionnaire. ``is_used``: a survey stands on it."""

    id: UUID
    name: str
    number: int
    title: str
    signed_off_by: str
    signed_off_on: date | None
    is_used: bool
    questionnaire: Questionnaire


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """One survey. ``handed_in``: how many answers there are; whose is said nowhere."""

    id: UUID
    project: UUID
    version: VersionRow
    mode: SurveyMode
    audience: ParticipantKind
    sheet: str
    sheet_version: int
    state: SurveyState
    roles: dict[str, str]
    opened_on: date | None
    last_day: date | None
    closed_on: date | None
    handed_in: int
    begun: int
    looked_at: int


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """Somebody who was asked. That they answered is not in it."""

    id: UUID
    email: str
    role: str
    sent_on: date | None
    reminders: int
    reminded_on: date | None
    has_stopped: bool


def questionnaires_of(who: Colleague, *, project_id: UUID) -> tuple[VersionRow, ...]:
    """Every version of every questionnaire of a project, the newest of each first."""
    project = project_row(who, project_id=project_id)
    check_part(who, Act.READ_ANSWERS, project)
    rows = QuestionnaireVersion.objects.filter(project=project).prefetch_related("surveys").order_by("name", "-number")
    return tuple(_version(row) for row in rows)


def version_of(who: Colleague, *, version_id: UUID) -> QuestionnaireVersion:
    """One version, for an action or a page of it. NotSeen outside the colleague's projects."""
    found = QuestionnaireVersion.objects.filter(pk=version_id, project__in=_projects(who)).first()
    if found is None:
        raise NotSeen
    return found


def version_seen(who: Colleague, *, version_id: UUID) -> VersionRow:
    """One version with what it asks."""
    row = version_of(who, version_id=version_id)
    check_part(who, Act.READ_ANSWERS, row.project)
    return _version(row)


def surveys_of(who: Colleague, *, project_id: UUID) -> tuple[SurveyRow, ...]:
    """Every survey of a project, the newest first; a gatekeeper sees them too, and no answers."""
    project = project_row(who, project_id=project_id)
    check_part(who, Act.READ_PROJECT, project)
    rows = Survey.objects.filter(project=project).select_related("questionnaire").prefetch_related("days", "handed_in")
    return tuple(_survey(row) for row in rows)


def survey_row(who: Colleague, *, survey_id: UUID) -> Survey:
    """One survey, for an action. NotSeen outside the colleague's projects."""
    found = Survey.objects.filter(pk=survey_id, project__in=_projects(who)).select_related("questionnaire").first()
    if found is None:
        raise NotSeen
    return found


def survey_seen(who: Colleague, *, survey_id: UUID) -> SurveyRow:
    """One survey, for its pages."""
    row = survey_row(who, survey_id=survey_id)
    check_part(who, Act.READ_PROJECT, row.project)
    return _survey(row)


def invitations_of(who: Colleague, *, survey_id: UUID) -> tuple[InvitationRow, ...]:
    """Everybody on the list, for who invites."""
    row = survey_row(who, survey_id=survey_id)
    check_part(who, Act.INVITE, row.project)
    return tuple(_invitation(one) for one in row.invitations.order_by("email", "pk"))


def _projects(who: Colleague) -> list[UUID]:
    mine = ProjectMember.objects.filter(colleague=who, ended_at__isnull=True)
    return list(mine.values_list("project_id", flat=True))


def _version(row: QuestionnaireVersion) -> VersionRow:
    return VersionRow(
        row.pk, row.name, row.number, row.title, row.signed_off_by, row.signed_off_on, bool(row.surveys.all()),
        parse_questionnaire(row.written),
    )  # fmt: skip


def _survey(row: Survey) -> SurveyRow:
    days = list(row.days.all())
    return SurveyRow(
        id=row.pk, project=row.project_id, version=_version(row.questionnaire), mode=SurveyMode(row.mode),
        audience=ParticipantKind(row.audience), sheet=row.sheet, sheet_version=row.sheet_version,
        state=SurveyState(row.state), roles=dict(row.roles), opened_on=row.opened_on, last_day=row.last_day,
        closed_on=row.closed_on, handed_in=len(row.handed_in.all()), begun=sum(day.begun for day in days),
        looked_at=sum(day.looked_at for day in days),
    )  # fmt: skip


def _invitation(one: Invitation) -> InvitationRow:
    return InvitationRow(one.pk, one.email, one.role, one.sent_on, one.reminders, one.reminded_on, one.has_stopped)
