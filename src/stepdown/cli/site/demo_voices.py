"""The demonstration's voices: the invented project with its survey, answered by whoever was asked."""

from datetime import date, datetime, timedelta

from stepdown.invented.pilot.colleagues import EVALUATOR
from stepdown.invented.pilot.voices.answers import INVITED, pilot_answers
from stepdown.invented.pilot.voices.people import ROLES, SHEET
from stepdown.invented.pilot.voices.project import LEAD, pilot_voices
from stepdown.invented.pilot.voices.questionnaire import pilot_questionnaire
from stepdown.records.actions.loading.project import load_project
from stepdown.records.actions.projects.begin import give_part
from stepdown.records.actions.surveys.answer import hand_in, keep_answers, looked
from stepdown.records.actions.surveys.questionnaires import sign_off_questionnaire, write_questionnaire
from stepdown.records.actions.surveys.run import close_survey, count_invited, open_survey, prepare_survey
from stepdown.records.links import own_key
from stepdown.records.models import Colleague, Project, Survey
from stepdown.surveys.words import SurveyMode
from stepdown.themes.project.words import ProjectRole

_BEGAN = 28
_LOOKED = 40
"""How many began, and how often the first page was opened: more than handed in."""


def bring_the_voices(seed: int, at: datetime) -> None:
    """The project, its gatekeeper, and a survey that is closed with 25 answers of 37 asked."""
    eva, maya = (Colleague.objects.get(email=email) for email in (EVALUATOR.email, "maya.okafor@marram.example"))
    project = load_project(by=None, at=at, log=pilot_voices(seed), lead=eva, coders={LEAD: eva})
    give_part(by=eva, at=at, project=project, colleague=maya, role=ProjectRole.GATEKEEPER)
    survey = _survey(eva, project, at - timedelta(days=30))
    _answer(survey, seed, at.date() - timedelta(days=20))
    close_survey(by=eva, at=at - timedelta(days=2), survey=survey)


def _survey(eva: Colleague, project: Project, at: datetime) -> Survey:
    version = write_questionnaire(by=eva, at=at, project=project, questionnaire=pilot_questionnaire())
    agreed = at.date() - timedelta(days=40)
    sign_off_questionnaire(by=eva, at=at, version=version, who="the service's funder", on=agreed)
    survey = prepare_survey(
        by=eva, at=at, project=project, questionnaire=version, mode=SurveyMode.OPEN_LINK, sheet=SHEET,
        roles={role: role for role in ROLES if role != "mdt_worker"},
    )  # fmt: skip
    count_invited(by=eva, at=at, survey=survey, invited=INVITED.total, by_role={})
    return open_survey(by=eva, at=at, survey=survey)


def _answer(survey: Survey, seed: int, today: date) -> None:
    """Each respondent by the way that respondents take; some look and do not begin, some begin and do not finish."""
    answers = pilot_answers(seed)
    for _ in range(_LOOKED):
        looked(survey, today)
    for number in range(_BEGAN):
        key = own_key()
        keep_answers(survey=survey, token=key, answers={}, today=today)
        if number < len(answers):
            hand_in(survey=survey, token=key, response=answers[number], today=today, invitation=None)
