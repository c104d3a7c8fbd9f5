"""Surveys at the desk: who sees what of them, and how they are prepared, opened, counted and closed."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse

from stepdown.records.actions.projects.begin import give_part
from stepdown.records.actions.surveys.answer import keep_answers
from stepdown.records.links import link_of, token_of
from stepdown.records.models import QuestionnaireVersion, Survey
from stepdown.themes.project.words import ProjectRole
from tests.cast import MONDAY
from tests.web.answering import opened
from tests.web.surveying import TODAY, by_link, eva, maya, on, project, send, survey, text_of, version

__all__ = ["by_link", "eva", "maya", "project", "survey", "version"]

# Who sees what.


def test_a_gatekeeper_sees_surveys_and_invitations_and_no_questionnaire_or_answer(cast, project, survey, maya):
    told = text_of(maya.get(reverse("surveys", args=[project.pk])))
    assert "Working with the team" in told
    assert "Questionnaires" not in told
    assert maya.get(reverse("invitations", args=[survey.pk])).status_code == 200
    for name in ("survey_results", "open_survey", "close_survey"):
        assert maya.get(reverse(name, args=[survey.pk])).status_code == 403
    for name in ("questionnaire", "preview_questionnaire", "questionnaire_file", "prepare_survey"):
        assert maya.get(reverse(name, args=[survey.questionnaire_id])).status_code == 403


def test_a_coder_writes_questions_and_reads_results_and_runs_nothing(cast, survey, logged_in):
    amir = logged_in(cast.amir)
    assert amir.get(reverse("questionnaire", args=[survey.questionnaire_id])).status_code == 200
    told = text_of(amir.get(reverse("survey", args=[survey.pk])))
    assert "There are 0 answers in all." in told
    assert "Close the survey" not in told
    for name in ("invitations", "add_people", "send_invitations", "close_survey"):
        assert amir.get(reverse(name, args=[survey.pk])).status_code == 403


def test_a_reader_sees_that_there_is_a_survey_and_nothing_of_it(cast, project, survey, logged_in):
    give_part(by=cast.eva, at=MONDAY, project=project, colleague=cast.dee, role=ProjectRole.READER)
    dee = logged_in(cast.dee)
    assert "Working with the team" in text_of(dee.get(reverse("surveys", args=[project.pk])))
    told = text_of(dee.get(reverse("survey", args=[survey.pk])))
    assert "answers in all" not in told
    assert dee.get(reverse("survey_results", args=[survey.pk])).status_code == 403


def test_who_has_no_part_sees_no_survey(cast, project, survey, logged_in):
    sam = logged_in(cast.sam)
    for name, which in (("surveys", project.pk), ("survey", survey.pk), ("questionnaire", survey.questionnaire_id)):
        assert sam.get(reverse(name, args=[which])).status_code == 404


# Prepared, opened, closed.


def prepared(client: Client, version: QuestionnaireVersion, **said: str):
    whole = {"mode": "unlinked", "sheet": "sheet", "role_0": "social_worker", "role_1": "none"} | said
    return send(client, reverse("prepare_survey", args=[version.pk]), whole, times=2)


def test_a_survey_is_prepared_once_with_its_roles_and_last_day(version, eva):
    page = prepared(eva, version, **on("last_day", TODAY + timedelta(days=30)))
    assert "The survey is prepared" in text_of(page)
    made = Survey.objects.get()
    assert (made.mode, made.sheet, made.roles) == ("unlinked", "sheet", {"social_worker": "social_worker"})
    assert made.last_day == TODAY + timedelta(days=30)


def test_the_page_says_what_each_mode_means_and_proposes_the_roles_of_the_same_name(version, eva):
    told = text_of(eva.get(reverse("prepare_survey", args=[version.pk])))
    assert "Not anonymous: you see whose answers are whose" in told
    assert 'value="social_worker" selected' in told
    assert 'value="manager" selected' in told


def test_a_last_day_that_is_over_is_refused(version, eva):
    page = prepared(eva, version, **on("last_day", TODAY - timedelta(days=1)))
    assert "This day is over" in text_of(page)
    assert not Survey.objects.exists()


def test_a_survey_is_opened_when_its_questionnaire_is_agreed_and_somebody_is_asked(cast, project, version, eva):
    prepared(eva, version)
    made = Survey.objects.get()
    address = reverse("open_survey", args=[made.pk])
    assert "Record first who agreed" in text_of(send(eva, address, {}))
    send(eva, reverse("sign_off_questionnaire", args=[version.pk]), {"who": "The funder"} | on("on", TODAY))
    assert "Nobody is invited yet" in text_of(send(eva, address, {}))
    send(eva, reverse("add_people", args=[made.pk]), {"people": "one@example.org, Team manager"})
    assert "Team manager has 1 person" in text_of(eva.get(address))
    assert "The survey is open." in text_of(send(eva, address, {}, times=2))


def test_closing_says_what_goes_and_is_for_good(survey, eva):
    for one in survey.invitations.all():
        keep_answers(survey=survey, token=token_of(one), answers={"more": "So far"}, today=TODAY)
    address = reverse("close_survey", args=[survey.pk])
    told = text_of(eva.get(address))
    assert "about 2 people have begun" in told
    assert "addresses of everybody who was invited are deleted" in told
    send(eva, address, {}, times=2)
    told = text_of(eva.get(reverse("invitations", args=[survey.pk])))
    assert "example.org" not in told
    assert "Deleted when the survey closed" in told


def test_the_last_day_that_is_over_is_told(cast, project, eva, the_clock):
    survey = opened(cast, project, last_day=TODAY)
    the_clock(MONDAY + timedelta(days=2))
    assert "is over. Answers are still taken" in text_of(eva.get(reverse("survey", args=[survey.pk])))


# The open link.


def test_the_open_link_is_shown_to_who_passes_it_on(cast, by_link, eva, maya, logged_in):
    link = f"http://testserver{reverse('answer', args=[link_of(by_link)])}"
    address = reverse("survey", args=[by_link.pk])
    assert link in text_of(eva.get(address))
    assert link in text_of(maya.get(address))
    assert link not in text_of(logged_in(cast.amir).get(address))


def test_how_many_were_given_the_link_is_said_and_may_be_left_empty(by_link, eva):
    address = reverse("count_asked_survey", args=[by_link.pk])
    assert "add up to 9" in text_of(send(eva, address, {"invited": "5", "role_0": "4", "role_1": "5"}))
    page = send(eva, address, {"invited": "37", "role_0": "", "role_1": "5"})
    assert "37 people were asked, and there are 0 answers in all (0.0%)" in text_of(page)
    by_link.refresh_from_db()
    assert (by_link.invited, by_link.invited_by_role) == (37, {"manager": 5})
    assert "not known" in text_of(send(eva, address, {"invited": ""}))


def test_nobody_is_invited_to_a_survey_with_an_open_link(by_link, eva):
    assert eva.get(reverse("invitations", args=[by_link.pk])).status_code == 403
