"""What anybody can read without logging in: who helps, and how accessible the site is."""

import pytest
from django.urls import reverse

FOR_ANYBODY = ("about", "get_help", "accessibility")


@pytest.mark.parametrize("name", FOR_ANYBODY)
def test_it_opens_without_a_log_in_and_is_found_from_every_page(client, db, name):
    where = reverse(name)
    assert client.get(where).status_code == 200
    assert f'href="{where}"' in client.get(reverse("account_login")).content.decode()


def test_whom_to_ring_is_what_the_operator_said(client, db, settings):
    settings.SUPPORT = {"name": "Digital support", "phone": "01632 960 100", "hours": "8 to 6, Monday to Friday"}
    page = client.get(reverse("get_help")).content.decode()
    assert all(said in page for said in settings.SUPPORT.values())
    assert "has not said here" not in page


def test_where_nobody_was_named_that_is_said(client, db, settings):
    settings.SUPPORT = {}
    assert "has not said here whom to ring" in client.get(reverse("get_help")).content.decode()


@pytest.mark.parametrize(("checked", "says"), [("1 May 2027", "on 1 May 2027"), ("", "has not yet said")])
def test_the_statement_says_when_the_organisation_checked_it_or_that_it_did_not(client, db, settings, checked, says):
    settings.ACCESSIBILITY = {"checked": checked, "email": "access@example.org"}
    page = client.get(reverse("accessibility")).content.decode()
    assert says in page
    assert "access@example.org" in page


ASKED = (
    "partially compliant", "version 2.2", "What does not comply", "Equality Advisory and Support Service",
    "was written on", "You get an answer within", "ask for another form",
)  # fmt: skip
"""What the regulations ask of a statement: the status, what fails, feedback, enforcement, and how it was made."""


@pytest.mark.parametrize("part", ASKED)
def test_the_statement_has_each_part_that_is_asked_for(client, db, part):
    assert part in client.get(reverse("accessibility")).content.decode()
