"""Tests of the pages through Django's client: no browser and no scripts."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from stepdown.records.models import Colleague
from stepdown.web import clock
from tests.cast import MONDAY, Cast, the_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody, and the council's extract."""
    return the_cast()


@pytest.fixture(autouse=True)
def the_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """The site's clock stands at the beginning of the story until a test moves it."""

    def stand_at(moment: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: moment)

    stand_at(MONDAY)
    return stand_at


@pytest.fixture
def logged_in() -> Callable[[Colleague], Client]:
    """A client in which a colleague has logged in."""

    def client_of(who: Colleague) -> Client:
        client = Client()
        client.force_login(who)
        return client

    return client_of
