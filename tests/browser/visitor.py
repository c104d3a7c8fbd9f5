"""A colleague in a real browser: what they press and read; every page they come to is looked at with axe."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from tests.browser.hands import Keyboard, Pointer
from tests.browser.keystrokes import Keystrokes

PICTURES = os.environ.get("STEPDOWN_PICTURES")
"""The folder in which pictures are kept, when they are wanted."""

TALLEST = 1300
"""Pixels of a page that a picture shows at most."""

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what is right is not described: that is half of the time
    "preload": True,
}
ALL = "document"
INSIDE = "{exclude: ['body > header', 'body > footer']}"
"""What axe looks at: the whole of the first page, and of those after it what does not stand around every page.

The style sheets are fetched once more and read (``preload``) on the first page alone too: together half of the time.
"""

AXE = Axe().axe_script
"""The half a megabyte that looks at a page: it is put into each page once, in whatever sizes that is looked at."""
VIOLATIONS = """async (options) => (await axe.run(%s, options)).violations.map(
  (v) => `${v.id}: ${v.help} ${JSON.stringify(v.nodes.slice(0, 3).map((node) => node.target))}`)"""

IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")

HIDDEN_FROM_KEYBOARD = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(e => e.type !== 'hidden' && e.offsetParent !== null && e.tabIndex < 0).map(e => e.outerHTML.slice(0, 120))"""
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _file(name: str) -> str:
    return str(Path(str(PICTURES)) / f"{name}.png")


@dataclass
class Visitor:
    """One page of one browser window, in the hands of one colleague."""

    page: Any
    base: str
    hands: Pointer | Keyboard = field(default_factory=Pointer)
    looks: bool = True
    """Whether axe looks at each page: it cannot where no script runs."""
    also: tuple[dict[str, int], ...] = ()
    """Other sizes of the window in which each page is looked at too."""
    seen: set[tuple[str, str, int]] = field(default_factory=set)
    """The pages that axe has looked at, by address without ids, title and width: each once in a test."""
    strokes: Keystrokes = field(default_factory=Keystrokes)

    def go(self, name: str, **about: object) -> None:
        """Go to a page by its name."""
        self.page.goto(self.base + reverse(name, kwargs=about))
        self.look()

    def be(self, name: str) -> None:
        """Log in as an invented colleague."""
        self.page.goto(self.base + reverse("demo_log_in"))
        with self.page.expect_navigation():
            self.hands.press(self.page.get_by_role("button", name=name))
        self.look()

    def press(self, words: str, *, exact: bool = True) -> None:
        """Press a button, and come to the page that it leads to."""
        self.strokes.tap(words)
        with self.page.expect_navigation():
            self.hands.press(self.page.get_by_role("button", name=words, exact=exact).first)
        self.strokes.wait()
        self.look()

    def follow(self, words: str, *, within: str = "main") -> None:
        """Follow a link."""
        self.strokes.tap(words)
        with self.page.expect_navigation():
            self.hands.press(self.page.locator(within).get_by_role("link", name=words).first)
        self.strokes.wait()
        self.look()

    def choose(self, words: str, *, of: str = "", exact: bool = True) -> None:
        """Choose a radio or tick a box, in the group with that legend where one is named."""
        self.strokes.tap(words)
        place = self.page.get_by_role("group", name=of) if of else self.page
        self.hands.tick(place.get_by_label(words, exact=exact).first)

    def untick(self, words: str, *, of: str) -> None:
        """Take a tick away."""
        self.strokes.tap(words)
        self.hands.untick(self.page.get_by_role("group", name=of).get_by_label(words, exact=True))

    def pick(self, label: str, words: str) -> None:
        """Pick from a list that opens."""
        self.strokes.tap(label)
        self.strokes.tap(words)
        self.hands.pick(self.page.get_by_label(label).first, words)

    def write(self, label: str, words: str) -> None:
        """Touch a box and type into it."""
        self.strokes.tap(label)
        self.strokes.type(words)
        self.hands.write(self.page.get_by_label(label).first, words)

    def write_everywhere(self, label: str, words: str) -> None:
        """Type the same into every box whose label holds these words."""
        for box in self.page.get_by_label(label).all():
            self.strokes.tap(label)
            self.strokes.type(words)
            self.hands.write(box, words)

    def write_day(self, legend: str, day: Any) -> None:
        """Type a day into the three boxes of the first such group."""
        group = self.page.get_by_role("group", name=legend).first
        for part, words in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            self.strokes.tap(part)
            self.strokes.type(str(words))
            self.hands.write(group.get_by_label(part, exact=True), str(words))

    def open(self, words: str) -> None:
        """Open what is folded away."""
        self.strokes.tap(words)
        self.hands.press(self.page.locator("summary").filter(has_text=words).first)

    def reads(self, words: str) -> bool:
        """Whether words stand on the page."""
        return words in self.page.locator("body").inner_text()

    def picture(self, name: str, *, of: str = "", as_seen: bool = False) -> None:
        """Keep a picture, where pictures are wanted: from the top of the page, of one part, or of what is in sight."""
        if not PICTURES:
            return
        if of:
            self.page.locator(of).first.screenshot(path=_file(name))
        elif as_seen:
            self.page.screenshot(path=_file(name))
        else:
            width, height = self.page.viewport_size.values()
            tall = min(self.page.evaluate("() => document.documentElement.scrollHeight"), max(height, TALLEST))
            clip = {"x": 0, "y": 0, "width": width, "height": tall}
            self.page.screenshot(path=_file(name), full_page=True, clip=clip)

    def look(self) -> None:
        """Look at the page as axe does, and see that everything can be reached and nothing is too wide."""
        self.page.wait_for_load_state()
        self._look_once()
        usual = self.page.viewport_size
        for size in self.also:
            self.page.set_viewport_size(size)
            self._look_once()
            self.page.set_viewport_size(usual)

    def _look_once(self) -> None:
        if self.looks:
            self._look_as_axe()
        assert self.page.evaluate(HIDDEN_FROM_KEYBOARD) == [], self.page.url
        assert self.page.evaluate(TOO_WIDE) <= 0, f"{self.page.url} is wider than its window"

    def _look_as_axe(self) -> None:
        page = (IDS.sub("", self.page.url), self.page.title(), self.page.viewport_size["width"])
        if page in self.seen:
            return
        is_first = not self.seen
        self.seen.add(page)
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE)
        found = self.page.evaluate(VIOLATIONS % (ALL if is_first else INSIDE), RULES | {"preload": is_first})
        assert found == [], self.page.url
