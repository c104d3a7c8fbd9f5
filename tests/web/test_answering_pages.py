"""Answering a survey through its pages: a page at a time, checked, changed, and handed in."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.records.actions.surveys.answer import answers_so_far
from stepdown.records.models import HandedIn, SurveyDay, UnfinishedAnswers
from stepdown.surveys.words import SurveyMode
from tests.web.answering import link, opened
from tests.web.respondents import TODAY, Respondent, answered, by_open_link, of_families, project, respondent, survey

__all__ = ["by_open_link", "project", "respondent", "survey"]

# The way through.


def test_a_survey_is_answered_a_page_at_a_time_checked_and_handed_in(respondent, survey):
    assert "What is your role?" in respondent.start()
    assert "The team helps families" in respondent.send({"role": "manager"})
    assert "What else would you like to say?" in respondent.send({"helps": "agree"})
    told = respondent.send({"more": "They listen."})
    assert "Check your answers" in told
    assert "Team manager" in told
    assert "They listen." in told
    assert "Why do you disagree?" not in told
    assert "Your answers have been handed in" in respondent.send({})
    kept = HandedIn.objects.get()
    assert kept.answers == {
        "role": "manager", "helps": "agree", "why": {"why": "not_shown"}, "more": "They listen."
    }  # fmt: skip
    assert kept.role == "manager"
    assert not UnfinishedAnswers.objects.exists()


def test_a_page_is_kept_when_it_is_sent_and_is_there_again_on_another_device(respondent, survey):
    respondent.start()
    respondent.send({"role": "manager"})
    assert answers_so_far(survey=survey, token=respondent.token) == {"role": "manager"}
    elsewhere = Respondent(respondent.token)
    assert "You have begun already" in elsewhere.look()
    assert "The team helps families" in elsewhere.send({})
    elsewhere.look(reverse("answer_page", args=[respondent.token, 1]))
    assert 'value="manager" checked' in elsewhere.html


def test_what_is_wrong_is_said_and_what_was_typed_stays(respondent):
    respondent.start()
    respondent.send({"role": "manager"})
    told = respondent.send({})
    assert "There is a problem" in told
    assert 'href="#q-helps"' in respondent.html
    assert 'id="q-helps"' in respondent.html
    assert "<title>Error: " in respondent.html


def test_a_question_that_an_answer_brings_up_on_its_page_is_asked_before_going_on(respondent):
    respondent.start()
    respondent.send({"role": "manager"})
    told = respondent.send({"helps": "disagree"})
    assert "Your answers have brought up another question on this page" in told
    assert "Why do you disagree?" in told
    assert "There is a problem" not in told
    assert "What else would you like to say?" in respondent.send({"helps": "disagree", "why": ""})


def test_questions_can_be_left_out_unless_they_are_required(respondent):
    respondent.start()
    respondent.send({})
    assert "Select an answer" in respondent.send({})
    respondent.send({"helps": "neither"})
    respondent.send({})
    respondent.send({})
    kept = HandedIn.objects.get()
    assert kept.answers["role"] == {"why": "skipped"}
    assert kept.role == ""


def test_an_answer_is_changed_from_the_check_and_leads_back_there(respondent):
    answered(respondent)
    respondent.look(f"{reverse('answer_page', args=[respondent.token, 1])}?change=yes")
    told = respondent.send({"role": "social_worker"})
    assert "Check your answers" in told
    assert "Social worker" in told


def test_a_change_that_brings_up_a_question_leads_to_it_and_then_back(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    for said in ({"sure": "yes"}, {"wait": "high"}, {"more": "Fine"}):
        respondent.send(said)
    assert "Check your answers" in respondent.text
    respondent.look(f"{reverse('answer_page', args=[respondent.token, 2])}?change=yes")
    assert "How many weeks did you wait?" in respondent.send({"wait": "low"})
    assert "Check your answers" not in respondent.send({"weeks": "three"})


def test_nobody_comes_to_the_check_past_a_page_that_they_have_not_seen(respondent):
    respondent.start()
    assert "What is your role?" in respondent.step("check")
    assert "What is your role?" in respondent.send({}, address=reverse("answer_check", args=[respondent.token]))
    assert not HandedIn.objects.exists()


def test_every_kind_of_question_is_asked_read_and_told(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    assert "Thank you for coming." in respondent.text
    respondent.send({"sure": "yes"})
    respondent.send({"wait": "low"})
    respondent.send({"weeks": "1,2"})
    assert "must be a whole number" in respondent.text
    respondent.send({"weeks": "12"})
    day = {"since.day": "3", "since.month": "6", "since.year": "2026"}
    said = {"helped": ["talks", "visits"], "cost": "2.5", "area": "high", "more": "Nothing"} | day
    assert "What else helped?" in respondent.send(said)
    respondent.send(said | {"other": "An aunt"})
    for words in ("Talking, Visits at home", "3 June 2026", "2.5", "Soon enough", "An aunt", "12", "Yes"):
        assert words in respondent.text
    respondent.send({})
    kept = HandedIn.objects.get().answers
    assert (kept["total"], kept["since"], kept["helped"]) == (5, "2026-06-03", ["talks", "visits"])


def test_a_choice_that_stands_alone_is_not_taken_with_others(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    respondent.send({"sure": "yes"})
    respondent.send({"wait": "high"})
    assert 'data-behaviour="exclusive"' in respondent.html
    assert "not both" in respondent.send({"helped": ["talks", "none"]})


def test_an_answer_that_is_not_required_can_be_taken_back(respondent):
    respondent.start()
    assert "I take my answer back" not in respondent.text
    respondent.send({"role": "manager"})
    page = reverse("answer_page", args=[respondent.token, 1])
    assert "I take my answer back" in respondent.look(page)
    respondent.send({"role": ""})
    respondent.look(page)
    assert "checked" not in respondent.html


# How far, in which language, and what comes first.


def test_how_far_one_is_is_said_only_where_nobodys_answers_change_it(cast, project, respondent):
    respondent.start()
    assert "Page 1 of 3" in respondent.text
    other = of_families(cast, project)
    other.start()
    assert "Page 1" in other.text
    assert "Page 1 of" not in other.text


def test_a_survey_in_two_languages_is_read_in_either(cast, project):
    respondent = of_families(cast, project)
    respondent.look(f"{reverse('answer', args=[respondent.token])}?language=cy")
    assert "Sut oedd hi" in respondent.text
    respondent.send({})
    respondent.send({"sure": "yes"})
    assert "Sut oedd yr aros?" in respondent.text
    assert 'lang="cy"' in respondent.html
    assert "language=cy" in respondent.where
    assert "English" in respondent.text


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        (SurveyMode.UNLINKED, "nobody can find out which are yours"),
        (SurveyMode.OPEN_LINK, "Many people are given this link"),
        (SurveyMode.LINKED, "kept together with who you are"),
    ],
)
def test_the_first_page_says_what_the_mode_means_for_who_can_be_known(cast, project, mode, told):
    respondent = Respondent(link(opened(cast, project, mode=mode, last_day=TODAY + timedelta(days=9))))
    said = respondent.look()
    assert told in said
    assert "What we ask" in said
    assert "Information sheet, version 1, 1 March 2026" in said
    assert "You can answer until 11 March 2026" in said
    assert "There are up to 4 questions" in said


def test_looking_uses_nothing_up_and_is_only_counted(respondent, survey):
    for _ in range(3):
        respondent.look()
    day = SurveyDay.objects.get()
    assert (day.looked_at, day.begun, day.handed_in) == (3, 0, 0)
    assert not UnfinishedAnswers.objects.exists()
    respondent.send({})
    respondent.send({}, address=reverse("answer", args=[respondent.token]))
    assert SurveyDay.objects.get().begun == 1
