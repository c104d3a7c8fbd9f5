"""Who is invited and reminded, and that the list says of nobody whether they have answered."""

import re
from datetime import timedelta

import pytest
from django.core import mail

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.surveys.answer import stop_reminders
from stepdown.records.actions.surveys.invite import Asked, Letter, add_invitations, send_invitations, send_reminders
from stepdown.records.models import Survey
from stepdown.records.queries.surveys.answers import answers_of
from stepdown.records.queries.surveys.seen import invitations_of, survey_seen
from stepdown.records.tokens import hash_of
from tests.cast import MONDAY, Cast
from tests.records.dump import dump
from tests.surveys_cast import answer

LETTER = Letter("A survey", "Please answer: {link}\nNo more e-mails: {stop}")


def addresses(token: str) -> tuple[str, str]:
    return f"https://example.org/{token}", f"https://example.org/{token}/stop"


def test_each_is_invited_once_with_a_link_of_their_own(cast: Cast, survey: Survey):
    for _ in range(2):
        send_invitations(by=cast.maya, at=MONDAY, survey=survey, letter=LETTER, address_of=addresses)
    assert sorted(m.to[0] for m in mail.outbox) == ["person0@example.org", "person1@example.org", "person2@example.org"]
    links = {re.search(r"org/(\S+)", m.body).group(1) for m in mail.outbox}
    assert {hash_of(link) for link in links} == {i.token_hash for i in survey.invitations.all()}
    assert not any(token in v for token in links for _, _, v in dump())


def test_only_who_has_not_answered_is_reminded_and_the_list_does_not_say_who_that_is(cast: Cast, survey: Survey):
    send_invitations(by=cast.maya, at=MONDAY, survey=survey, letter=LETTER, address_of=addresses)
    first, second, third = survey.invitations.all()
    answer(survey, first)
    stop_reminders(invitation=second)
    mail.outbox.clear()
    for day in (1, 1, 2, 3):
        later = MONDAY + timedelta(days=day)
        send_reminders(by=cast.maya, at=later, survey=survey, letter=LETTER, address_of=addresses)
    assert [m.to[0] for m in mail.outbox] == [third.email, third.email]
    shown = invitations_of(cast.maya, survey_id=survey.pk)
    assert len({(row.reminders, row.reminded_on) for row in shown}) == 1
    assert "answered" not in str(shown[0])


def test_a_gatekeeper_invites_and_reads_no_answers(cast: Cast, survey: Survey):
    add_invitations(by=cast.maya, at=MONDAY, survey=survey, people=[Asked("new@example.org")])
    with pytest.raises(Refusal, match="gatekeeper"):
        answers_of(cast.maya, survey_id=survey.pk, at=MONDAY)
    with pytest.raises(NotSeen):
        survey_seen(cast.dee, survey_id=survey.pk)


def test_nobody_is_put_on_the_list_twice(cast: Cast, survey: Survey):
    add_invitations(by=cast.maya, at=MONDAY, survey=survey, people=[Asked("PERSON0@example.org")])
    assert survey.invitations.count() == 3
