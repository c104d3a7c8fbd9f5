"""A questionnaire is written, version by version, and signed off."""

from datetime import date, datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.records.models.surveys import QuestionnaireVersion
from stepdown.surveys.questionnaire.checking.check import check
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import questionnaire_text


@action(Act.WRITE_QUESTIONNAIRE)
def write_questionnaire(
    *, by: Colleague, at: datetime, project: Project, questionnaire: Questionnaire
) -> QuestionnaireVersion:
    """Keep a questionnaire: it replaces the latest version of its name, or, once that is used, becomes the next."""
    check_part(by, Act.WRITE_QUESTIONNAIRE, project)
    problems = check(questionnaire)
    if problems:
        raise Refusal(problems[0])
    latest = QuestionnaireVersion.objects.filter(project=project, name=questionnaire.id).order_by("-number").first()
    is_used = latest is not None and (latest.signed_off_on is not None or latest.surveys.exists())
    number = 1 if latest is None else latest.number + 1 if is_used else latest.number
    whole = questionnaire.model_copy(update={"version": str(number)})
    held = latest if latest is not None and not is_used else QuestionnaireVersion(project=project, number=number)
    held.name, held.title = whole.id, whole.said(whole.title)[:200]
    held.written, held.made_by, held.made_at = questionnaire_text(whole), by, at
    held.save()
    return held


@action(Act.WRITE_QUESTIONNAIRE)
def sign_off_questionnaire(
    *, by: Colleague, at: datetime, version: QuestionnaireVersion, who: str, on: date
) -> QuestionnaireVersion:
    """Record by whom this version was agreed. After that a change is a new version."""
    check_part(by, Act.WRITE_QUESTIONNAIRE, version.project)
    if version.signed_off_on is not None:
        raise Refusal("This version is signed off already.")
    if not who.strip():
        raise Refusal("Say who agreed it.")
    if on > at.date():
        raise Refusal("The day on which it was agreed is in the future.")
    version.signed_off_by, version.signed_off_on = who.strip(), on
    version.save()
    return version
