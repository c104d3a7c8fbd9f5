"""A colleague's window at the served site: what it asks, and what came back. It follows nothing by itself."""

from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlencode

from benchmarks.faults.forms import Fields, filled, form_of

PATIENCE = 60.0
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``to``: where one is sent."""

    status: int
    to: str
    html: str

    @property
    def is_away(self) -> bool:
        """Whether the site could do nothing for now."""
        return self.status >= 500


@dataclass
class Window:
    """Somebody's window. ``doing``: what was asked and is not answered yet; ``cookies``: what the site gave them."""

    port: int
    doing: str = ""
    cookies: dict[str, str] = field(default_factory=dict)

    def look(self, address: str) -> Answer:
        """Open an address."""
        return self._ask("reading", "GET", address)

    def send(self, address: str, fields: Fields, doing: str = "sending", **headers: str) -> Answer:
        """Send a form."""
        return self._ask(doing, "POST", address, urlencode(fields).encode(), headers | {"Content-Type": FORM})

    def log_in(self, email: str, password: str) -> None:
        """Log in; RuntimeError where that was not taken."""
        fields = form_of(self.look("/account/log-in/").html)
        answer = self.send("/account/log-in/", filled(fields, {"login": email, "password": password}))
        if answer.status != 302:
            raise RuntimeError(f"{email} could not log in: {answer.status}")

    def _ask(
        self, doing: str, method: str, address: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Answer:
        said = {
            "X-Forwarded-Proto": "https",  # what the authority's proxy says
            "Referer": f"https://127.0.0.1:{self.port}/",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        self.doing = doing
        try:
            with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
                connection.request(method, address, body, said | (headers or {}))
                answer = connection.getresponse()
                html = answer.read().decode()
        finally:
            self.doing = ""
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(answer.status, answer.headers.get("Location", ""), html)
