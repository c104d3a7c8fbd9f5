"""What a page of surveys is given: the survey or the questionnaire, and the project, for a part that may do an act."""

from uuid import UUID

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.queries.projects.seen import ProjectNamed, ProjectSeen, project_named, project_row, project_seen
from stepdown.records.queries.surveys.seen import (
    SurveyRow,
    VersionRow,
    questionnaires_of,
    survey_seen,
    version_of,
    version_seen,
)
from stepdown.web.asking import Asked


def project_for(request: Asked, project_id: UUID, act: Act) -> ProjectSeen:
    """The project with what is in it. That it was looked at is audited; what is then done has its own entry."""
    check_part(request.user, act, project_row(request.user, project_id=project_id))
    return project_seen(request.user, project_id=project_id, at=request.now, act=Act.READ_PROJECT)


def survey_for(request: Asked, survey_id: UUID, act: Act) -> tuple[SurveyRow, ProjectNamed]:
    """A survey and its project by name; Refusal where the colleague's part may not do the act."""
    survey = survey_seen(request.user, survey_id=survey_id)
    check_part(request.user, act, project_row(request.user, project_id=survey.project))
    return survey, project_named(request.user, project_id=survey.project)


def version_for(request: Asked, version_id: UUID) -> tuple[VersionRow, ProjectSeen]:
    """A version of a questionnaire and its project, for who may read answers to it."""
    version = version_seen(request.user, version_id=version_id)
    project_id = version_of(request.user, version_id=version_id).project_id
    return version, project_for(request, project_id, Act.READ_ANSWERS)


def newest_of(request: Asked, project_id: UUID, name: str) -> VersionRow | None:
    """The newest version of a questionnaire."""
    found = questionnaires_of(request.user, project_id=project_id)
    return next((version for version in found if version.name == name), None)
