"""Visitors at a served site, each with their own session: opening pages, thinking between them, recording contacts."""

import random
import re
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from lxml import html

COMMON = {
    "start": 20,
    "families": 8,
    "family": 20,
    "contacts": 14,
    "new_contact": 12,
    "plan": 8,
    "person": 8,
    "observations": 5,
    "search": 5,
}
"""How often of a hundred a page is opened: an assumption. A contact's page is sent as well, which is the tenth."""

SENT = "send_contact"
_MARK = "Visited under load, number "
_FORM = "application/x-www-form-urlencoded"
_NAMES = ("Ash", "Bar", "Cal", "Dav", "Ell", "Fish", "Gra", "Hol")


@dataclass(slots=True)
class Seen:
    """What visitors saw: milliseconds of each page by its name, what went wrong, and the marks of contacts taken."""

    took: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)

    def join(self, others: Sequence["Seen"]) -> "Seen":
        """What all of them saw."""
        for other in others:
            for name, times in other.took.items():
                self.took.setdefault(name, []).extend(times)
            self.errors += other.errors
            self.taken += other.taken
        return self


class Visitor:
    """Somebody with a session at the site."""

    def __init__(self, port: int, cookie: str, visitor: Mapping[str, Any], number: int) -> None:
        self._port, self._paths = port, visitor["paths"]
        self._cookies = {cookie: visitor["session"]}
        self._drawn = random.Random(number)  # noqa: S311
        self._at: HTTPConnection | None = None
        self.seen = Seen()

    @property
    def can_record(self) -> bool:
        """Whether theirs is the work of recording contacts."""
        return "new_contact" in self._paths

    def come_and_go(self, seconds: float, think: float) -> Seen:
        """Open pages for so long, thinking between them for ``think`` seconds on average."""
        names = [name for name in COMMON if name in self._paths]
        weights = [COMMON[name] for name in names]
        until = time.monotonic() + seconds
        time.sleep(self._drawn.uniform(0, think))
        while time.monotonic() < until:
            self.open(self._drawn.choices(names, weights)[0], think)
            time.sleep(self._drawn.uniform(0.5 * think, 1.5 * think))
        return self.seen

    def record(self, seconds: float) -> Seen:
        """Record contacts for so long, without thinking."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.open("new_contact", 0)
        return self.seen

    def one_after_another(self, times: int) -> Seen:
        """Every page so often."""
        for name in self._paths:
            for _ in range(times):
                self.open(name, 0)
        return self.seen

    def open(self, name: str, think: float) -> None:
        """Open one of the pages of that name; what is to be sent is sent."""
        path = self._drawn.choice(self._paths[name])
        page = self._timed(name, "GET", path)
        if name == "new_contact" and page:
            time.sleep(self._drawn.uniform(0.5 * think, 1.5 * think))
            self._send_contact(path, page)
        elif name == "search" and page:
            token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]*)"', page)[1].decode()
            self._timed("search", "POST", path, {"csrfmiddlewaretoken": token, "q": self._drawn.choice(_NAMES)})

    def _send_contact(self, path: str, page: bytes) -> None:
        form = next(form for form in html.fromstring(page).forms if "form_key" in form.fields)
        mark = f"{_MARK}{uuid4()}."
        said = dict(form.form_values()) | {"result": "seen", "minutes": "45", "summary": mark, "note": mark}
        pairs = [(k, v) for k, v in form.form_values() if k not in said or k == "seen"]
        pairs += [(k, v) for k, v in said.items() if k != "seen"]
        if self._timed(SENT, "POST", path, pairs, expected=302) is not None:
            self.seen.taken.append(mark)

    def _timed(self, name: str, method: str, path: str, said: Any = None, expected: int = 200) -> bytes | None:
        begun = time.perf_counter()
        try:
            status, body = self._ask(method, path, urlencode(said).encode() if said else None)
        except (OSError, HTTPException) as error:
            self._at = None
            self.seen.errors.append(f"{name}: {type(error).__name__}")
            return None
        if status != expected:
            self.seen.errors.append(f"{name}: {status}")
            return None
        self.seen.took.setdefault(name, []).append((time.perf_counter() - begun) * 1000)
        return body

    def _ask(self, method: str, path: str, body: bytes | None) -> tuple[int, bytes]:
        if self._at is None:
            self._at = HTTPConnection("127.0.0.1", self._port, timeout=60)
        headers = {
            "X-Forwarded-Proto": "https",
            "Referer": "https://127.0.0.1/",
            "Cookie": "; ".join(f"{k}={v}" for k, v in self._cookies.items()),
        }
        if body is not None:
            headers["Content-Type"] = _FORM
        self._at.request(method, path, body, headers)
        answer = self._at.getresponse()
        content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            key, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[key] = value
        return answer.status, content


def all_at_once(visitors: Sequence[Visitor], do: str, *how: float) -> Seen:
    """Everybody does the same at once; what all of them saw."""
    with ThreadPoolExecutor(len(visitors)) as pool:
        return Seen().join(list(pool.map(lambda one: getattr(one, do)(*how), visitors)))
