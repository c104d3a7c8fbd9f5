"""The people who are asked: put on the list line by line, written to, reminded, and never told of."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from stepdown.records.actions.surveys.answer import hand_in
from stepdown.records.links import token_of
from stepdown.records.models import Invitation, Survey
from stepdown.surveys.words import SurveyMode
from tests.cast import MONDAY
from tests.surveys_cast import a_response
from tests.web.answering import every_kind, opened
from tests.web.surveying import TODAY, by_link, eva, maya, project, send, survey, text_of, version

__all__ = ["by_link", "eva", "maya", "project", "survey", "version"]

# The people who are asked.


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("two@example.org, Nobody", "Line 2: there is no role “Nobody”"),
        ("two", "Line 2: “two” is no e-mail address"),
        ("one@example.org", "Line 2: one@example.org is on line 1 already"),
        ("two@example.org, Team manager, p1, more", "Line 2: there is too much on it"),
        ("two@example.org, Team manager, Practitioner 1", "Line 2: “Practitioner 1” is not needed"),
        (", Team manager", "Line 2: “” is no e-mail address"),
    ],
)
def test_a_line_that_is_wrong_is_named_and_nobody_is_added(survey, maya, line, told):
    page = send(maya, reverse("add_people", args=[survey.pk]), {"people": f"one@example.org\n{line}"})
    assert told in text_of(page)
    assert Invitation.objects.filter(survey=survey).count() == 2


def test_many_wrong_lines_are_told_in_rounds(survey, maya):
    page = send(maya, reverse("add_people", args=[survey.pk]), {"people": "\n".join(f"wrong {n}" for n in range(70))})
    assert "And 20 more. Put these right first" in text_of(page)


def test_who_was_not_sent_an_invitation_yet_is_on_the_list_and_not_asked(survey, maya):
    assert "2 people are on the list" in text_of(maya.get(reverse("invitations", args=[survey.pk])))
    letter(maya, "send_invitations", survey)
    assert "2 people were asked" in text_of(maya.get(reverse("invitations", args=[survey.pk])))


def test_people_are_added_once_and_who_is_on_the_list_stays(survey, maya):
    said = {"people": "New@Example.org; team MANAGER\n\none0@example.org"}
    page = send(maya, reverse("add_people", args=[survey.pk]), said, times=2)
    assert "3 people are on the list now." in text_of(page)
    assert Invitation.objects.get(survey=survey, email="new@example.org").role == "manager"


def test_a_role_that_one_person_has_is_warned_of(survey, maya):
    page = send(maya, reverse("add_people", args=[survey.pk]), {"people": "new@example.org, Team manager"})
    told = text_of(page)
    assert "Team manager has 1 person: their answers could be recognised. Use a role that others share." in told


def test_in_the_linked_mode_everybody_is_a_participant(cast, project, eva):
    survey = opened(cast, project, mode=SurveyMode.LINKED)
    address = reverse("add_people", args=[survey.pk])
    assert "the participant is missing" in text_of(send(eva, address, {"people": "new@example.org, Team manager"}))
    assert "no participant “Nobody”" in text_of(send(eva, address, {"people": "new@example.org,, Nobody"}))
    send(eva, address, {"people": "new@example.org, Team manager, manager 1"})
    assert Invitation.objects.get(email="new@example.org").participant == "m1"


def test_addresses_rest_nowhere_before_they_are_on_the_list(survey, maya):
    from stepdown.records.models import Draft

    send(maya, reverse("add_people", args=[survey.pk]), {"people": "wrong, line"})
    assert "wrong, line" not in str(list(Draft.objects.values()))


# Letters.


def letter(client: Client, name: str, survey: Survey, **said: str):
    address = reverse(name, args=[survey.pk])
    page = client.get(address)
    words = re.search(r"<textarea[^>]*>(.*?)</textarea>", page.content.decode(), re.DOTALL)[1]
    subject = re.search(r'name="subject"[^>]*value="([^"]*)"', page.content.decode())[1]
    return send(client, address, {"subject": subject, "words": words} | said, times=2)


def test_everybody_gets_the_letter_once_with_a_link_of_their_own(survey, maya):
    page = letter(maya, "send_invitations", survey)
    assert "Everybody on the list has been sent an invitation." in text_of(page)
    assert sorted(m.to[0] for m in mail.outbox) == ["one0@example.org", "one1@example.org"]
    for one in survey.invitations.all():
        (sent,) = (m.body for m in mail.outbox if m.to == [one.email])
        assert f"http://testserver{reverse('answer', args=[token_of(one)])}" in sent
        assert reverse("stop_reminders", args=[token_of(one)]) in sent
        assert "{" not in sent


def test_a_letter_to_families_says_nothing_in_its_subject(cast, project, maya):
    survey = opened(cast, project, every_kind(), sheet="parent_or_carer")
    letter(maya, "send_invitations", survey)
    assert {m.subject for m in mail.outbox} == {"A few questions"}
    assert "How it was" not in mail.outbox[0].body


@pytest.mark.parametrize("words", ["No link. {stop}", "No way to stop. {link}"])
def test_a_letter_without_its_links_is_not_sent(survey, maya, words):
    assert "where the link is to stand" in text_of(letter(maya, "send_invitations", survey, words=words))
    assert mail.outbox == []


def test_who_has_not_answered_is_reminded_and_nobody_is_told_who_that_is(survey, maya, the_clock):
    letter(maya, "send_invitations", survey)
    first, second = survey.invitations.all()
    hand_in(survey=survey, token=token_of(first), response=a_response(), today=TODAY, invitation=first)
    mail.outbox.clear()
    assert "from the day after the invitation" in text_of(maya.get(reverse("send_reminders", args=[survey.pk])))
    the_clock(MONDAY + timedelta(days=1))
    page = letter(maya, "send_reminders", survey)
    assert "The reminder is sent. 2 people were asked, and there is 1 answer in all (50.0%)." in text_of(page)
    assert [m.to for m in mail.outbox] == [[second.email]]
    told = text_of(maya.get(reverse("invitations", args=[survey.pk])))
    assert told.count("1 time, last on 3 March 2026") == 2


def test_nobody_is_reminded_a_third_time_or_twice_a_day(survey, maya, the_clock):
    letter(maya, "send_invitations", survey)
    address = reverse("send_reminders", args=[survey.pk])
    for day in (1, 2):
        the_clock(MONDAY + timedelta(days=day))
        letter(maya, "send_reminders", survey)
        assert "once a day, and twice at most" in text_of(maya.get(address))
    the_clock(MONDAY + timedelta(days=3))
    assert "once a day, and twice at most" in text_of(maya.get(address))
    assert len(mail.outbox) == 2 + 2 * 2


def test_a_site_that_sends_no_e_mails_says_so(survey, maya, settings):
    settings.MAILS = False
    assert "This site cannot send e-mails" in text_of(maya.get(reverse("send_invitations", args=[survey.pk])))
