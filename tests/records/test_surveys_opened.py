"""A survey is opened with what was agreed, and closed for good."""

import pytest

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.surveys.answer import keep_answers
from stepdown.records.actions.surveys.questionnaires import sign_off_questionnaire, write_questionnaire
from stepdown.records.actions.surveys.run import close_survey, count_invited, open_survey, prepare_survey
from stepdown.records.links import token_of
from stepdown.records.logs import log_of
from stepdown.records.models import HandedIn, Survey, UnfinishedAnswers
from stepdown.records.queries.surveys.answers import answers_of
from stepdown.surveys.words import SurveyMode
from stepdown.themes.sources import SourceKind
from tests.cast import MONDAY, Cast
from tests.projects import a_project
from tests.surveys_cast import TODAY, a_questionnaire, a_survey, answer
from tests.themes.a_project import with_people


def test_closing_deletes_addresses_and_what_was_not_handed_in_and_is_for_good(cast: Cast, survey: Survey):
    first, second, _ = survey.invitations.all()
    answer(survey, first, "Kept")
    keep_answers(survey=survey, token=token_of(second), answers={"more": "Not handed in"}, today=TODAY)
    close_survey(by=cast.eva, at=MONDAY, survey=survey)
    assert set(survey.invitations.values_list("email", flat=True)) == {""}
    assert not UnfinishedAnswers.objects.exists()
    with pytest.raises(Refusal):
        open_survey(by=cast.eva, at=MONDAY, survey=survey)
    with pytest.raises(Refusal, match="not open"):
        answer(survey, second, "Too late")
    assert HandedIn.objects.count() == 1


def test_a_survey_opens_with_an_agreed_questionnaire_and_somebody_to_ask(cast: Cast):
    project = a_project(cast, with_people())
    version = write_questionnaire(by=cast.eva, at=MONDAY, project=project, questionnaire=a_questionnaire())
    survey = prepare_survey(
        by=cast.eva, at=MONDAY, project=project, questionnaire=version, mode=SurveyMode.UNLINKED, sheet="sheet",
        roles={},
    )  # fmt: skip
    with pytest.raises(Refusal, match="who agreed this version"):
        open_survey(by=cast.eva, at=MONDAY, survey=survey)
    sign_off_questionnaire(by=cast.eva, at=MONDAY, version=version, who="The funder", on=TODAY)
    with pytest.raises(Refusal, match="Nobody is invited yet"):
        open_survey(by=cast.eva, at=MONDAY, survey=survey)


def test_a_version_that_is_agreed_is_not_changed_but_followed(cast: Cast):
    project = a_project(cast, with_people())
    write = {"by": cast.eva, "at": MONDAY, "project": project, "questionnaire": a_questionnaire()}
    first = write_questionnaire(**write)
    assert write_questionnaire(**write).pk == first.pk
    sign_off_questionnaire(by=cast.eva, at=MONDAY, version=first, who="The funder", on=TODAY)
    assert write_questionnaire(**write).number == 2


def test_how_many_were_asked_is_counted_or_said_or_not_known(cast: Cast):
    project = a_project(cast, with_people())
    a_survey(cast, project, people=3)
    invited = log_of(project).project.people.invited[SourceKind.SURVEY]
    assert (invited.invited, invited.by_role) == (3, {"manager": 1, "social_worker": 2})
    by_link = a_survey(cast, project, mode=SurveyMode.OPEN_LINK)
    count_invited(by=cast.eva, at=MONDAY, survey=by_link, invited=37, by_role={"manager": None})
    found = answers_of(cast.eva, survey_id=by_link.pk, at=MONDAY)
    assert (found.invited, found.invited_by_role) == (37, {})
