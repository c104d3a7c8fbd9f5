"""Colleagues who write without a pause, until the site is gone; then they send the page again that was not answered."""

import random
import time
from dataclasses import dataclass, field
from http.client import HTTPException
from threading import Event
from uuid import uuid4

from benchmarks.faults.forms import Fields, filled, form_of
from benchmarks.faults.pages import Page
from benchmarks.faults.window import Answer, Window

KEEP = "/drafts/keep/"
_PAUSE = 0.05
"""Seconds until a page that was answered with "not now" is sent again."""


@dataclass
class Write:
    """One page that somebody wrote. ``was_kept``: the site said that its draft is kept; ``is_stored``: that it is."""

    kind: str
    key: str
    mark: str
    address: str
    fields: Fields
    was_kept: bool = False
    is_stored: bool = False
    sendings: int = 0
    said: str = ""

    def told(self) -> dict[str, object]:
        """What is asked of the database about it."""
        return {"kind": self.kind, "key": self.key, "mark": self.mark, "was_kept": self.was_kept}


@dataclass
class Writer:
    """One colleague at work."""

    window: Window
    pages: tuple[Page, ...]
    families: list[str]
    chance: random.Random
    writes: list[Write] = field(default_factory=list)
    requests: int = 0
    refused: list[str] = field(default_factory=list)

    @property
    def waiting(self) -> Write | None:
        """The page that was begun and is not acknowledged."""
        return self.writes[-1] if self.writes and not self.writes[-1].is_stored else None

    def work(self, begun: Event, ended: Event) -> None:
        """Write until the site is gone, or until it is said that it is enough. ``begun``: something was answered."""
        while not ended.is_set():
            try:
                self._go_on()
            except (OSError, HTTPException):
                return
            begun.set()

    def send_what_waits(self, seconds: float = 30.0) -> None:
        """Send the page that waits, as often as it takes."""
        until = time.monotonic() + seconds
        while self.waiting and time.monotonic() < until:
            self._send(self.waiting)

    def _go_on(self) -> None:
        write = self.waiting or self._begun()
        if write is None:
            time.sleep(_PAUSE)
            return
        if not write.sendings and self.chance.random() < 0.5:
            write.was_kept |= self._asked(KEEP, write.fields, "keeping", Accept="application/json").status == 200
        self._send(write)

    def _begun(self) -> Write | None:
        page, mark = self.chance.choice(self.pages), f"M{uuid4().hex}"
        address = page.of(self.chance.choice(self.families))
        self.requests += 1
        answer = self.window.look(address)
        fields = form_of(answer.html)
        key = dict(fields).get("form_key", "")
        if answer.status != 200 or not key:
            self.refused.append(f"{page.kind}: {answer.status} {answer.to}")
            return None
        self.writes.append(Write(page.kind, key, mark, address, filled(fields, page.types(mark))))
        return self.writes[-1]

    def _send(self, write: Write) -> None:
        write.sendings += 1
        answer = self._asked(write.address, write.fields, "sending")
        if answer.status == 302 and not answer.to.startswith("/account/"):
            write.is_stored = True
            return
        write.said = f"{answer.status} {answer.to}"
        time.sleep(_PAUSE)

    def _asked(self, address: str, fields: Fields, doing: str, **headers: str) -> Answer:
        self.requests += 1
        return self.window.send(address, fields, doing, **headers)
