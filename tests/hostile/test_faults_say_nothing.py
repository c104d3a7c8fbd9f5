"""When something breaks, neither the page nor the log says what it was about; the log says where and of which kind."""

import logging

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from stepdown.web.logs import WithoutWords
from stepdown.web.pages import search
from tests.web.conftest import cast, the_clock

__all__ = ["cast", "the_clock"]

WORDS = "Tia Ashdown of 9 Hidden Way"


def breaks(*_: object, **__: object) -> None:
    try:
        _ = {}[WORDS]
    except KeyError as error:
        raise ValueError(f"DETAIL: Key (name)=({WORDS}) already exists.") from error


@pytest.fixture
def lines(caplog):
    return lambda: "\n".join(WithoutWords().format(record) for record in caplog.records)


def test_a_page_that_breaks_says_nothing_of_whom_it_was_about(cast, monkeypatch, lines):
    monkeypatch.setattr(search, "families_named", breaks)
    client = Client(raise_request_exception=False)
    client.force_login(cast.dee)
    answer = client.post(reverse("search"), {"q": WORDS})
    assert answer.status_code == 500
    assert "there is a problem" in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    for said in (answer.content.decode(), str(answer.headers), lines()):
        assert not any(word in said for word in WORDS.split() if len(word) > 2)
    assert "ValueError" in lines()
    assert "KeyError" in lines()
    assert "search.py" in lines()


@pytest.mark.parametrize("address", ["/answer/a-respondents-key/x/", "/account/password/new/1a-a-key/"])
def test_an_address_that_is_itself_a_key_is_not_logged(address):
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", (address,), None)
    assert "key" not in WithoutWords().format(record)


def test_every_line_of_the_site_is_written_so_and_none_is_sent_by_e_mail():
    (named,) = {handler["formatter"] for handler in settings.LOGGING["handlers"].values()}
    assert settings.LOGGING["formatters"][named]["()"] == "stepdown.web.logs.WithoutWords"
    assert settings.LOGGING["loggers"]["django"]["handlers"] == []
