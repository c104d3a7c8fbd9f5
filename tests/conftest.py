"""What every test stands on: no network, steady Hypothesis, and a browser where one can be had."""

import gc
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

LOCAL_HOSTS = {None, "", "localhost", "127.0.0.1", "::1", b"localhost", b"127.0.0.1"}

# The same examples on every machine, and no deadline: a slow runner is not a wrong result. Examples that never change
# find what they find the first time, so there are few; --hypothesis-profile=deep draws many others.
settings.register_profile("stepdown", deadline=None, derandomize=True, database=None, max_examples=40)
settings.register_profile("deep", deadline=None, database=None, max_examples=1_000)
settings.load_profile("stepdown")


# A handler that one test made may write to where another's output was caught, which is closed: no fault of a program.
logging.raiseExceptions = False


class NetworkBlockedError(RuntimeError):
    """A test tried to reach another machine."""


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host not in LOCAL_HOSTS:
        raise NetworkBlockedError(f"a test tried to reach {host}")


# An audit hook sees every connection that Python makes, whichever library makes it.
sys.addaudithook(_refuse_network)


def _browser_path() -> str | None:
    named = os.environ.get("BROWSER_BIN")
    if named is not None:
        return named or None
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


def pytest_collection_finish() -> None:
    """What has been loaded stays: looking through all of it again and again for garbage took a tenth of the time."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser where there is none; script/test makes that a failure under CI=true."""
    if _browser_path() is None:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason="no browser could be had"))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say loudly, where pytest's reader looks last, that the browser tests did not run."""
    if _browser_path() is None:
        terminalreporter.write_line("NO BROWSER COULD BE HAD: browser and accessibility tests SKIPPED", red=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium of Playwright's; mark the test ``browser``."""
    from playwright.sync_api import sync_playwright

    path = _browser_path()
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        # 'playwright' is script/test's word for the browser that Playwright installed for itself.
        chromium = playwright.chromium.launch(executable_path=None if path == "playwright" else path, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def only_web_pages(monkeypatch) -> None:
    """Leave the other documents empty: for tests that look at none of them, they are most of the time."""
    from stepdown.reporting.renderers import RENDERERS

    for name in RENDERERS:
        if not name.endswith(".html"):
            monkeypatch.setitem(RENDERERS, name, lambda _: b"")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The test database, which is emptied between some tests: PostgreSQL may do it here, and nowhere else."""
    from django.db import connection

    with django_db_blocker.unblock(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("drop trigger if exists audit_is_not_emptied on records_auditevent")
            cursor.execute("drop trigger if exists audit_is_not_emptied on records_auditlink")
