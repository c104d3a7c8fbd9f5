"""The seam between a closed survey and the coding of texts: where the answers to an open question are brought in."""

from dataclasses import dataclass

from django.urls import reverse

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectNamed
from stepdown.records.queries.surveys.seen import SurveyRow
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind

_OPEN = (QuestionKind.TEXT, QuestionKind.LONG_TEXT)


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that was answered in words, and where its answers are brought in for coding."""

    words: str
    address: str


def open_questions(project: ProjectNamed, survey: SurveyRow, questionnaire: Questionnaire) -> tuple[OpenQuestion, ...]:
    """The open questions of a closed survey, for who may bring texts in."""
    if survey.state is not SurveyState.CLOSED or not project.may(Act.BRING_IN_TEXT):
        return ()
    return tuple(
        OpenQuestion(questionnaire.said(question.label), reverse("bring_in_answers", args=[survey.id, question.name]))
        for question in questionnaire.questions()
        if question.kind in _OPEN
    )
