"""What came of a survey: told when it is closed, with small counts hidden, and taken out as files."""

import pytest
from django.urls import reverse

from stepdown.records.actions.surveys.answer import hand_in, keep_answers
from stepdown.records.actions.surveys.run import close_survey
from stepdown.records.links import own_key
from stepdown.records.models import AuditEvent, Survey
from stepdown.surveys.words import SurveyMode
from tests.cast import MONDAY, Cast
from tests.surveys_cast import a_response
from tests.web.answering import opened
from tests.web.surveying import TODAY, by_link, eva, maya, project, survey, text_of, version

__all__ = ["by_link", "eva", "maya", "project", "survey", "version"]


def answered(survey: Survey, times: int) -> None:
    """Answers by an open link, of which some say no role."""
    for number in range(times):
        own, role = own_key(), ("social_worker", "manager", None)[number % 3]
        keep_answers(survey=survey, token=own, answers={}, today=TODAY)
        helps = "agree" if number % 4 else "disagree"
        response = a_response(f"Answer {number}", role, helps)
        hand_in(survey=survey, token=own, response=response, today=TODAY, invitation=None)


@pytest.fixture
def closed(cast: Cast, by_link: Survey) -> Survey:
    answered(by_link, 24)
    return close_survey(by=cast.eva, at=MONDAY, survey=by_link)


def test_results_are_shown_when_the_survey_is_closed(cast, by_link, eva):
    answered(by_link, 3)
    address = reverse("survey_results", args=[by_link.pk])
    told = text_of(eva.get(address))
    assert "shown when it is closed" in told
    assert "there are 3 answers in all" in told
    assert "Files for other programs" not in told
    assert eva.get(reverse("survey_file", args=[by_link.pk, "responses.csv"])).status_code == 403
    close_survey(by=cast.eva, at=MONDAY, survey=by_link)
    assert "Files for other programs" in text_of(eva.get(address))


def test_answers_that_are_tied_to_people_anyway_are_shown_while_they_come(cast, project, eva):
    survey = opened(cast, project, mode=SurveyMode.LINKED)
    assert "Files for other programs" in text_of(eva.get(reverse("survey_results", args=[survey.pk])))


def test_small_counts_are_hidden_until_true_ones_are_asked_for(closed, eva):
    address = reverse("survey_results", args=[closed.pk])
    hidden, true = text_of(eva.get(address)), text_of(eva.get(f"{address}?counts=true"))
    assert "Small counts are hidden" in hidden
    assert "These are true counts, for the team alone." in true
    assert "by role" in true
    assert "The team helps families, by role" not in hidden
    for told in (hidden, true):
        assert "24 answers: 16 with a role and 8 without." in told
        assert "Role not given" in told


def test_every_look_at_the_answers_is_noted(cast, closed, eva):
    eva.get(reverse("survey_results", args=[closed.pk]))
    assert AuditEvent.objects.filter(act="read_answers", by=cast.eva, about_id=str(closed.pk)).exists()


@pytest.mark.parametrize("name", ["survey.xlsx", "responses.csv", "responses.sps", "responses.do", "responses.R"])
def test_a_file_is_taken_out_and_that_is_noted(cast, closed, logged_in, name):
    page = logged_in(cast.amir).get(reverse("survey_file", args=[closed.pk, name]))
    assert page.status_code == 200
    assert f'filename="{name}"' in page["Content-Disposition"]
    assert AuditEvent.objects.filter(act="export_project", by=cast.amir, about_id=str(closed.pk)).exists()


def test_there_is_no_other_file(closed, eva):
    assert eva.get(reverse("survey_file", args=[closed.pk, "secret.txt"])).status_code == 404


def test_a_survey_that_nobody_answered_has_results(cast, by_link, eva):
    close_survey(by=cast.eva, at=MONDAY, survey=by_link)
    for query in ("", "?counts=true"):
        page = eva.get(reverse("survey_results", args=[by_link.pk]) + query)
        assert page.status_code == 200
    for name in ("survey.xlsx", "responses.csv"):
        assert eva.get(reverse("survey_file", args=[by_link.pk, name])).status_code == 200
