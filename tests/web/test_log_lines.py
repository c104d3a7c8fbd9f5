"""A line of the log tells a program what happened, and nobody who it was about: no address, no word, no name."""

import json
import logging
import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from stepdown.web.logs import AsJson
from stepdown.web.pages import search
from stepdown.web.settings.logs import JSON, PLAIN, logs


class Gathered(logging.Handler):
    """Every line, as a program reads it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.text = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.text += AsJson().format(record) + "\n"

    @property
    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.text.splitlines()]


@pytest.fixture
def gathered() -> Iterator[Gathered]:
    handler, root, ours = Gathered(), logging.getLogger(), logging.getLogger("stepdown.requests")
    root.addHandler(handler)
    before, ours.level = ours.level, logging.INFO
    ours._cache.clear()
    yield handler
    root.removeHandler(handler)
    ours.setLevel(before)


def test_a_request_is_one_line_with_the_pattern_of_its_address(cast, logged_in, gathered):
    one = uuid4()
    where = reverse("family", kwargs={"family_id": one})
    answer = logged_in(cast.dee).get(where, {"q": "Ashdown"})
    (line,) = (line for line in gathered.lines if line["event"] == "request")
    assert line["pattern"] == "/families/<uuid:family_id>/"
    assert (line["level"], line["method"], line["status"]) == ("info", "GET", answer.status_code)
    assert line["milliseconds"] >= 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", line["time"])
    assert line["request_id"] == answer.headers["X-Request-ID"]
    assert not any(said in gathered.text for said in (str(one), "Ashdown", "?", cast.dee.email, str(cast.dee.pk)))


def test_a_fault_is_told_by_its_kind_and_place_under_the_requests_number(cast, gathered, monkeypatch):
    def breaks(*_: object, **__: object) -> None:
        raise ValueError("Tia Ashdown of 9 Hidden Way")

    monkeypatch.setattr(search, "families_named", breaks)
    client = Client(raise_request_exception=False)
    client.force_login(cast.dee)
    answer = client.post(reverse("search"), {"q": "Tia"})
    (fault,) = (line for line in gathered.lines if "faults" in line)
    assert fault["event"] == "django.request"
    assert (fault["level"], fault["status"]) == ("error", 500)
    assert fault["request_id"] == answer.headers["X-Request-ID"]
    assert fault["faults"][0]["kind"] == "ValueError"
    assert "search.py" in "".join(fault["faults"][0]["places"])
    assert not re.search(r"\b(Tia|Ashdown|Hidden)\b", gathered.text)


def test_what_was_asked_for_and_is_no_page_is_not_written(client, db, gathered):
    client.get("/families/tia-ashdown/?name=Tia")
    assert {line["status"] for line in gathered.lines} == {404}
    assert "ashdown" not in gathered.text.lower()


@pytest.mark.parametrize(("given", "is_taken"), [("a1" * 16, True), ("Tia", False), ("A1" * 16, False), ("", False)])
def test_the_number_of_the_machine_in_front_is_taken_in_its_own_form_alone(client, given, is_taken):
    said = client.get("/health/live", headers={"X-Request-ID": given}).headers["X-Request-ID"]
    assert re.fullmatch("[0-9a-f]{32}", said)
    assert (said == given) == is_taken


def test_health_is_named_as_itself(client, gathered):
    client.get("/health/live")
    assert [line["pattern"] for line in gathered.lines] == ["/health/live"]


def test_two_requests_have_two_numbers(client):
    assert len({client.get("/health/live").headers["X-Request-ID"] for _ in range(3)}) == 3


def test_which_form_the_log_has_is_the_operators_to_say():
    assert logs()["formatters"]["without_words"]["()"] == PLAIN
    assert logs() == settings.LOGGING
    told = logs(as_json=True)
    assert told["formatters"]["without_words"]["()"] == JSON
    assert told["loggers"]["stepdown.requests"]["level"] == "INFO"
