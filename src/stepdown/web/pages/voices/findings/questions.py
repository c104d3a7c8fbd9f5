"""The survey questions that can belong to an area."""

from uuid import UUID

from stepdown.records.queries.surveys.seen import questionnaires_of
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.themes.project.state.project import Project
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.framework import Choices

NOT_ASKED = (QuestionKind.NOTE, QuestionKind.WORKED_OUT)
"""What stands in a questionnaire and asks nothing."""


def question_choices(request: Asked, project: Project, project_id: UUID) -> Choices:
    """The questions of the newest version of each questionnaire, and those that areas name already."""
    words = question_words(request, project_id)
    named = [question for area in project.analysis.areas.values() for question in area.questions]
    return list((words | {name: name for name in named if name not in words}).items())


def question_words(request: Asked, project_id: UUID) -> dict[str, str]:
    """Each question's name and how it is asked, in the newest version of its questionnaire."""
    newest: dict[str, Questionnaire] = {}
    for version in questionnaires_of(request.user, project_id=project_id):
        newest.setdefault(version.name, version.questionnaire)
    return {
        question.name: one.said(question.label) or question.name
        for one in newest.values()
        for question in one.questions()
        if question.kind not in NOT_ASKED and question.name != one.role_question
    }
