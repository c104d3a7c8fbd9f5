"""The links of a survey: each used once, told kindly where they lead nowhere, and come back to later."""

import pytest
from django.urls import reverse

from stepdown.records.actions.surveys.run import close_survey
from stepdown.records.links import token_of
from stepdown.records.models import HandedIn, Invitation, UnfinishedAnswers
from tests.cast import MONDAY
from tests.web.answering import every_kind, link, opened
from tests.web.respondents import Respondent, answered, by_open_link, of_families, project, respondent, survey

__all__ = ["by_open_link", "project", "respondent", "survey"]

# Once, and kindly.


def test_a_second_press_hands_nothing_in_and_a_used_link_is_told_kindly(respondent):
    answered(respondent)
    check = respondent.where
    respondent.send({})
    assert "have been handed in" in respondent.send({}, address=check)
    assert HandedIn.objects.count() == 1
    assert "This link can be used once" in respondent.look()
    assert "have been handed in" in respondent.look(reverse("answer_page", args=[respondent.token, 1]))
    assert "Thank you" in respondent.look(reverse("answer_thanks", args=[respondent.token]))


def test_there_are_no_thanks_before_anything_is_handed_in(respondent):
    respondent.start()
    assert "Thank you" not in respondent.look(reverse("answer_thanks", args=[respondent.token]))


def test_a_survey_that_is_not_open_or_closed_says_so(cast, project, survey, respondent):
    respondent.start()
    close_survey(by=cast.eva, at=MONDAY, survey=survey)
    assert "This survey is closed" in respondent.send({"role": "manager"})
    assert "It closed on 2 March 2026" in respondent.look()
    prepared = opened(cast, project, every_kind("later"), is_open=False)
    assert "not open yet" in Respondent(link(prepared)).look()


@pytest.mark.parametrize("address", ["/answer/", "/answer/{}/", "/answer/{}", "/answer/{}/page/1/", "/answer/a/b/c/"])
def test_a_link_that_leads_nowhere_is_told_kindly_and_without_the_desk(db, address):
    respondent = Respondent("")
    told = respondent.look(address.format("x" * 43))
    assert respondent.page.status_code == 404
    assert "This link does not lead anywhere" in told
    assert "Log in" not in told
    assert "Exit this page" in told


def test_a_page_that_is_not_there_is_not_found(respondent):
    respondent.start()
    assert "does not lead anywhere" in respondent.look(reverse("answer_page", args=[respondent.token, 99]))


# The open link.


def test_everybody_who_starts_by_an_open_link_gets_answers_of_their_own(by_open_link):
    one, two = by_open_link, Respondent(by_open_link.token)
    for each in (one, two):
        answered(each)
    assert one.own() != two.own()
    for each in (one, two):
        assert "have been handed in" in each.send({})
    assert HandedIn.objects.count() == 2


def test_what_was_handed_in_by_an_open_link_is_not_handed_in_again_from_the_page_before(by_open_link):
    answered(by_open_link)
    check, page = by_open_link.where, f"{by_open_link.own()}page/1/"
    by_open_link.send({})
    for address in (check, page):
        assert "have been handed in" in by_open_link.send({"role": "manager"}, address=address)
    assert HandedIn.objects.count() == 1
    assert not UnfinishedAnswers.objects.exists()


def test_the_browser_remembers_that_it_answered_and_keeps_nobody_from_answering(by_open_link):
    assert "from this browser already" not in by_open_link.look()
    answered(by_open_link).send({})
    (mark,) = by_open_link.client.cookies.values()
    assert (mark.key, mark.value, mark["path"]) == ("answered", "yes", f"/answer/{by_open_link.token}/")
    assert "from this browser already" in by_open_link.look()
    assert "What is your role?" in by_open_link.send({})


def test_who_saves_for_later_is_told_how_to_come_back(cast, project, respondent, by_open_link):
    respondent.start()
    assert "open the same link again" in respondent.send({"role": "manager", "-later": "yes"})
    by_open_link.start()
    own = by_open_link.own()
    told = by_open_link.send({"role": "manager", "-later": "yes"})
    assert f"http://testserver{own}" in told
    assert "The team helps families" in Respondent(by_open_link.token).look(f"{own}page/2/")


def test_saving_for_later_needs_no_answer_and_loses_none_that_cannot_be_read(cast, project):
    respondent = of_families(cast, project)
    respondent.start()
    assert "Your answers so far are kept" in respondent.send({"-later": "yes"})
    for said in ({"sure": "yes"}, {"wait": "low"}):
        respondent.look()
        respondent.send({})
        respondent.send(said)
    told = respondent.send({"weeks": "a few", "-later": "yes"})
    assert "must be a whole number" in told
    assert 'value="a few"' in respondent.html
    respondent.send({"weeks": "3"})
    assert "must include a month and year" in respondent.send({"since.day": "3", "-later": "yes"})


# No more e-mails.


def test_reminders_stop_when_that_is_sent_and_not_when_it_is_looked_at(respondent, survey):
    address = reverse("stop_reminders", args=[respondent.token])
    assert "Do you want no more e-mails" in respondent.look(address)
    assert not Invitation.objects.filter(has_stopped=True).exists()
    assert "You get no more e-mails" in respondent.send({})
    assert Invitation.objects.get(has_stopped=True).token_hash == survey.invitations.first().token_hash


def test_an_open_link_has_no_e_mails_to_stop(by_open_link):
    by_open_link.look(reverse("stop_reminders", args=[by_open_link.token]))
    assert by_open_link.page.status_code == 404


def test_one_persons_link_does_not_open_anothers_answers(respondent, survey):
    respondent.start()
    respondent.send({"role": "manager"})
    other = Respondent(token_of(survey.invitations.last()))
    assert other.token != respondent.token
    assert "You have begun already" not in other.look()
