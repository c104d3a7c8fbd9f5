"""A survey in the words of the checklist of online surveys: what its questionnaire and its run say of it."""

from dataclasses import dataclass
from datetime import date

from stepdown.surveys.questionnaire.questionnaire import Questionnaire
from stepdown.surveys.questionnaire.words import QuestionKind
from stepdown.surveys.words import SurveyMode
from stepdown.themes.checklists.survey_facts import SurveyFacts


@dataclass(frozen=True, slots=True)
class Run:
    """How a survey went. A number that is not known is None."""

    mode: SurveyMode
    handed_in: int
    invited: int | None = None
    opened_on: date | None = None
    closed_on: date | None = None
    looked_at: int | None = None
    begun: int | None = None
    signed_off: str = ""


def facts_of(questionnaire: Questionnaire, run: Run) -> SurveyFacts:
    """The facts for the checklist."""
    asked = [q for q in questionnaire.questions() if q.kind not in (QuestionKind.NOTE, QuestionKind.WORKED_OUT)]
    return SurveyFacts(
        title=questionnaire.said(questionnaire.title),
        origin=questionnaire.origin or "",
        signed_off=run.signed_off or questionnaire.signed_off or "",
        is_open_link=run.mode is SurveyMode.OPEN_LINK,
        is_linked=run.mode is SurveyMode.LINKED,
        opened_on=run.opened_on,
        closed_on=run.closed_on,
        pages=len(questionnaire.pages),
        questions=len(asked),
        most_on_a_page=max(len(page.questions) for page in questionnaire.pages),
        has_branching=any(page.relevant for page in questionnaire.pages) or any(q.relevant for q in asked),
        required=sum(q.required for q in asked),
        looked_at=run.looked_at,
        begun=run.begun,
        handed_in=run.handed_in,
        invited=run.invited,
    )
