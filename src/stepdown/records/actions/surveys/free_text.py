"""The answers to an open question go to be coded: as a text that waits, with the role of each respondent."""

from datetime import datetime

from stepdown.domain.lifecycle.survey import SurveyState
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.texts import upload_text
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import WaitingText as WaitingRow
from stepdown.records.models.surveys import HandedIn, Survey
from stepdown.surveys.kept import read_answers
from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.text import parse_questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.responses import Unanswered
from stepdown.surveys.words import SurveyMode
from stepdown.themes.bringing_in.waiting import RawLine, WaitingText
from stepdown.themes.sources import SourceKind

OPEN = (QuestionKind.TEXT, QuestionKind.LONG_TEXT)


@action(Act.BRING_IN_TEXT)
def take_up_answers(*, by: Colleague, at: datetime, survey: Survey, question: str) -> WaitingRow:
    """Take up everything that was answered to an open question of a closed survey.

    A respondent has the same label in every question: their place among ids that were drawn at random.
    """
    check_part(by, Act.BRING_IN_TEXT, survey.project)
    if survey.state != SurveyState.CLOSED:
        raise Refusal("Close the survey first: answers are coded when no more can come.")
    questionnaire = parse_questionnaire(survey.questionnaire.written)
    asked = next((q for q in questionnaire.questions() if q.name == question and q.kind in OPEN), None)
    if asked is None:
        raise Refusal("That is no open question of this survey.")
    if any(s.question == question for s in log_of(survey.project).project.sources.values()):
        raise Refusal("The answers to this question are in the project already.")
    return upload_text(by=by, at=at, project=survey.project, text=_text(survey, questionnaire, question))


def _text(survey: Survey, questionnaire: Questionnaire, question: str) -> WaitingText:
    lines, speakers, roles = [], {}, {}
    for number, row in enumerate(HandedIn.objects.filter(survey=survey).order_by("pk"), start=1):
        answer = read_answers(questionnaire, row.answers).get(question)
        if not isinstance(answer, str) or isinstance(answer, Unanswered):
            continue
        label = f"Respondent {number}"
        lines.append(RawLine(speaker=label, words=answer))
        if survey.mode == SurveyMode.LINKED:
            speakers[label] = row.participant
        elif row.role in survey.roles:
            roles[label] = survey.roles[row.role]
    if not lines:
        raise Refusal("Nobody answered this question.")
    asked = questionnaire.question(question)
    return WaitingText(
        source_kind=SourceKind.SURVEY, title=questionnaire.said(asked.label)[:200], lines=tuple(lines),
        question=question, speakers=speakers, roles=roles, held_on=survey.closed_on,
    )  # fmt: skip
