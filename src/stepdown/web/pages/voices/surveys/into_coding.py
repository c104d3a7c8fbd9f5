"""The seam between a closed survey and the coding of texts: where the answers to an open question are brought in."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectNamed
from stepdown.records.queries.surveys.seen import SurveyRow
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind

PAGE = "bring_in_answers"
"""The name of the address, which takes the survey's id and the question's name. Where there is none nothing shows."""

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
    try:
        return tuple(
            OpenQuestion(questionnaire.said(q.label), reverse(PAGE, args=[survey.id, q.name]))
            for q in questionnaire.questions()
            if q.kind in _OPEN
        )
    except NoReverseMatch:
        return ()
