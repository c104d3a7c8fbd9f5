"""A survey answered in a real browser, in whatever way; left at once; and on a server that is killed."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from stepdown.records.models import HandedIn
from stepdown.surveys.words import SurveyMode
from tests.browser.conftest import DESK, PHONE
from tests.browser.hands import Keyboard, Pointer
from tests.browser.test_a_killed_server import PATIENCE, Server, wait_for
from tests.browser.visitor import TOO_WIDE, Visitor
from tests.projects import a_project
from tests.web.answering import every_kind, link, opened, with_sheets

pytestmark = pytest.mark.browser

SINCE = date(2026, 2, 3)
NARROWEST = {"width": 320, "height": 640}
ELSEWHERE = "https://www.bbc.co.uk/weather"


@pytest.fixture
def respond(browser: Any, live_server: Any, cast: Any, the_clock: Any) -> Iterator[Callable[..., Visitor]]:
    """Open a window for somebody who has no account."""
    windows = []

    def open_window(*, size: dict[str, int] = PHONE, scripts: bool = True, keyboard: bool = False) -> Visitor:
        window = browser.new_context(viewport=size, java_script_enabled=scripts)
        windows.append(window)
        window.route(
            f"{ELSEWHERE}*", lambda route: route.fulfill(body="<h1>The weather</h1>", content_type="text/html")
        )
        hands = Keyboard() if keyboard else Pointer()
        return Visitor(window.new_page(), live_server.url, hands, looks=scripts)

    yield open_window
    for window in windows:
        window.close()


@pytest.fixture
def families(cast: Any) -> str:
    """The token of a link to a survey of families."""
    return link(opened(cast, a_project(cast, with_sheets()), every_kind(), sheet="parent_or_carer"))


WAYS = {
    "with a pointer": {},
    "with the keyboard alone": {"size": DESK, "keyboard": True},
    "without scripts": {"scripts": False},
    "on the narrowest screen": {"size": NARROWEST},
}


def walk(visitor: Visitor) -> None:
    """Answer the questionnaire from its first page to the check, with a mistake on the way."""
    visitor.press("Start")
    visitor.press("Continue")
    assert visitor.reads("There is a problem")
    visitor.choose("I have read the sheet")
    visitor.press("Continue")
    visitor.choose("Too long")
    visitor.press("Continue")
    visitor.write("How many weeks did you wait?", "12")
    visitor.press("Continue")
    visitor.choose("Talking", of="What helped?")
    visitor.write_day("Since when?", SINCE)
    visitor.press("Continue")
    assert visitor.reads("Your answers have brought up another question")
    visitor.write("What else helped?", "An aunt")
    visitor.press("Continue")


@pytest.mark.parametrize("way", WAYS)
def test_a_survey_is_answered_checked_changed_and_handed_in(respond, families, way):
    visitor = respond(**WAYS[way])
    visitor.go("answer", token=families)
    walk(visitor)
    assert visitor.reads("3 February 2026")
    visitor.follow("Change your answer to How many weeks did you wait?")
    visitor.write("How many weeks did you wait?", "9")
    visitor.press("Continue")
    assert visitor.reads("Check your answers")
    visitor.press("Hand in my answers")
    assert visitor.reads("Thank you")
    assert HandedIn.objects.get().answers["weeks"] == 9
    visitor.go("answer", token=families)
    assert visitor.reads("These answers have been handed in")


def test_a_choice_that_stands_alone_takes_the_others_away(respond, families):
    visitor = respond()
    visitor.go("answer", token=families)
    visitor.press("Start")
    visitor.choose("I have read the sheet")
    visitor.press("Continue")
    visitor.press("Continue")
    visitor.choose("Talking", of="What helped?")
    visitor.choose("None of these", of="What helped?")
    assert not visitor.page.get_by_label("Talking").is_checked()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_page_is_left_at_once(respond, families, scripts):
    visitor = respond(scripts=scripts)
    visitor.go("answer", token=families)
    visitor.press("Start")
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("button", name="Exit this page").click()
    assert visitor.page.url == ELSEWHERE
    assert visitor.page.evaluate("() => document.referrer") == "" if scripts else True


def test_the_page_is_left_at_once_by_keyboard(respond, families):
    visitor = respond(size=DESK)
    visitor.go("answer", token=families)
    visitor.press("Start")
    with visitor.page.expect_navigation():
        for _ in range(3):
            visitor.page.keyboard.press("Shift")
    assert visitor.page.url == ELSEWHERE


@pytest.mark.parametrize("scripts", [True, False])
def test_who_comes_by_an_open_link_comes_back_by_an_address_of_their_own(respond, cast, scripts):
    token = link(opened(cast, a_project(cast, with_sheets()), mode=SurveyMode.OPEN_LINK))
    one = respond(scripts=scripts, size=NARROWEST)
    one.go("answer", token=token)
    one.press("Start")
    one.choose("Team manager")
    one.press("Save and come back later")
    own = one.page.locator(".answer-address").inner_text().replace("\n", "")
    two = respond(scripts=scripts)
    two.page.goto(own)
    two.press("Go on where you stopped")
    assert two.reads("The team helps families")


@pytest.mark.parametrize("step", ["answer_unknown", "stop_reminders"])
def test_what_a_link_can_come_to_is_clean_to_axe_and_fits_the_narrowest_screen(respond, families, step):
    visitor = respond(size=NARROWEST)
    address = reverse(step, args=[families]) if step == "stop_reminders" else "/answer/nothing/at/all/"
    visitor.page.goto(visitor.base + address)
    visitor.look()
    assert visitor.page.evaluate(TOO_WIDE) <= 0


# A killed server.


class SurveyServer(Server):
    """A server with a survey."""

    def start(self) -> None:
        """Start it, and wait until it answers."""
        (self.folder / "up").unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.browser.dying_survey", str(self.folder), str(self.port)]
        self._process = subprocess.Popen(command)
        wait_for((self.folder / "up").exists)


@pytest.fixture
def server(tmp_path) -> Iterator[SurveyServer]:
    running = SurveyServer(tmp_path)
    yield running
    running.kill()


def test_a_killed_server_loses_the_open_page_at_most_and_hands_in_whole_or_not_at_all(browser, server):
    window = browser.new_context(viewport=PHONE)
    window.set_default_timeout(PATIENCE * 1000)
    visitor = Visitor(window.new_page(), f"http://127.0.0.1:{server.port}", looks=False)
    token = (server.folder / "link").read_text()
    visitor.go("answer", token=token)
    visitor.press("Start")
    visitor.choose("I have read the sheet")
    visitor.press("Continue")
    visitor.choose("Too long")
    server.kill()
    visitor.page.get_by_role("button", name="Continue").click(no_wait_after=True)
    server.start()

    visitor.go("answer", token=token)
    visitor.press("Go on where you stopped")
    assert visitor.reads("How was the wait?")
    visitor.choose("Too long")
    visitor.press("Continue")
    visitor.write("How many weeks did you wait?", "12")
    visitor.press("Continue")
    visitor.press("Continue")
    (server.folder / "armed").touch()
    visitor.page.get_by_role("button", name="Hand in my answers").click(no_wait_after=True)
    wait_for((server.folder / "reached").exists)
    server.kill()
    assert server.rows("handedin") == 0, "half handed in"
    assert server.rows("invitation", "has_answered") == 0, "a link used up for nothing"

    (server.folder / "armed").unlink()
    server.start()
    visitor.go("answer_check", token=token)
    assert visitor.reads("How many weeks did you wait?")
    visitor.press("Hand in my answers")
    assert visitor.reads("Thank you")
    assert server.rows("handedin") == 1
    assert server.rows("unfinishedanswers") == 0
    window.close()
