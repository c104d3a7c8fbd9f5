"""A file is taken out of a project: who took what is noted, before anything is handed over."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.surveys import QuestionnaireVersion, Survey


@action(Act.EXPORT_PROJECT)
def take_out_questionnaire(*, by: Colleague, at: datetime, version: QuestionnaireVersion) -> QuestionnaireVersion:
    """A questionnaire is taken out as a form for another program."""
    check_part(by, Act.EXPORT_PROJECT, version.project)
    return version


@action(Act.EXPORT_PROJECT)
def take_out_answers(*, by: Colleague, at: datetime, survey: Survey) -> Survey:
    """The answers of a survey are taken out: only for who may read them here."""
    check_part(by, Act.EXPORT_PROJECT, survey.project)
    check_part(by, Act.READ_ANSWERS, survey.project)
    return survey
