"""Visitors at a served site, each with their own session: opening pages, thinking between them, recording contacts."""

import random
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any
from uuid import uuid4

from benchmarks.faults.forms import Fields, filled, form_of
from benchmarks.faults.window import Answer, Window

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
        self._paths, self._window = visitor["paths"], Window(port, cookies={cookie: visitor["session"]})
        self._drawn = random.Random(number)  # noqa: S311
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
            self._think(think)
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
        page = self._timed(name, 200, lambda: self._window.look(path))
        if page and name == "new_contact":
            self._think(think)
            self._send_contact(path, form_of(page))
        elif page and name == "search":
            sought = filled(form_of(page), {"q": self._drawn.choice(_NAMES)})
            self._timed("search", 200, lambda: self._window.send(path, sought))

    def _think(self, think: float) -> None:
        time.sleep(self._drawn.uniform(0.5 * think, 1.5 * think))

    def _send_contact(self, path: str, fields: Fields) -> None:
        mark = f"{_MARK}{uuid4()}."
        said = filled(fields, {"result": "seen", "minutes": "45", "summary": mark, "note": mark})
        if self._timed(SENT, 302, lambda: self._window.send(path, said)) is not None:
            self.seen.taken.append(mark)

    def _timed(self, name: str, expected: int, ask: Callable[[], Answer]) -> str | None:
        begun = time.perf_counter()
        try:
            answer = ask()
        except (OSError, HTTPException) as error:
            self.seen.errors.append(f"{name}: {type(error).__name__}")
            return None
        if answer.status != expected:
            self.seen.errors.append(f"{name}: {answer.status}")
            return None
        self.seen.took.setdefault(name, []).append((time.perf_counter() - begun) * 1000)
        return answer.html


def all_at_once(visitors: Sequence[Visitor], do: str, *how: float) -> Seen:
    """Everybody does the same at once; what all of them saw."""
    with ThreadPoolExecutor(len(visitors)) as pool:
        return Seen().join(list(pool.map(lambda one: getattr(one, do)(*how), visitors)))
