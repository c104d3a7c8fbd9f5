"""Tests in a real browser against a server that runs beside them, on whichever database the settings name."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest

from stepdown.web import clock
from tests.browser.hands import Keyboard, Pointer
from tests.browser.visitor import Visitor
from tests.cast import MONDAY, Cast, the_cast

# Playwright's loop runs in the thread of the tests, where Django would take it for one of its own.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    """Everybody, and the council's extract, where the server can see them too."""
    return the_cast()


@pytest.fixture
def the_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """The site's clock stands at the beginning of the story until a test moves it."""

    def stand_at(moment: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: moment)

    stand_at(MONDAY)
    return stand_at


@pytest.fixture
def visit(browser: Any, live_server: Any, cast: Cast, the_clock: Any) -> Iterator[Callable[..., Visitor]]:
    """Open a window for a colleague: on a phone or a desk, with or without scripts, by pointer or by keyboard alone."""
    windows, seen = [], set()

    def open_window(
        name: str,
        *,
        size: dict[str, int] | None = None,
        scripts: bool = True,
        keyboard: bool = False,
        looks: bool = True,
        also: tuple[dict[str, int], ...] = (),
    ) -> Visitor:
        window = browser.new_context(
            viewport=size or DESK, java_script_enabled=scripts, has_touch=size == PHONE and not keyboard
        )
        windows.append(window)
        hands = Keyboard() if keyboard else Pointer()
        visitor = Visitor(window.new_page(), live_server.url, hands, looks and scripts, also, seen)
        visitor.be(name)
        return visitor

    yield open_window
    for window in windows:
        window.close()
