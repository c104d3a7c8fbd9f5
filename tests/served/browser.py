"""A browser as plain as can be: it keeps cookies, follows where it is sent, and needs no library of the site's."""

import re
from collections.abc import Iterable, Mapping
from contextlib import closing
from html import unescape
from http.client import HTTPConnection
from urllib.parse import urlencode, urljoin

from tests.served.site import PATIENCE

PROXIED = {"X-Forwarded-Proto": "https"}
"""What the authority's proxy says, without which a site in production sends everybody to https."""
FORM = "application/x-www-form-urlencoded"


class Browser:
    """Somebody's window at a served site. ``where``: the address that is open; ``html``: what stands there."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookies: dict[str, str] = {}
        self.where, self.html, self.status = "/", "", 0

    def look(self, address: str) -> str:
        """Open an address; the words of the page."""
        return self._ask("GET", address)

    def send(self, said: Mapping[str, str], address: str = "") -> str:
        """Send the form that is open; the words of the page that comes."""
        return self._ask("POST", address or self.where, urlencode(said).encode(), FORM)

    def send_pieces(self, pieces: Iterable[bytes], size: int, kind: str, address: str) -> str:
        """Send what comes in pieces of this size together, which are never all held at once."""
        return self._ask("POST", address, pieces, kind, size)

    @property
    def words(self) -> str:
        """What the page says."""
        body = self.html.partition("<body")[2]
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body)))

    def hidden(self, name: str) -> str:
        """The value of a hidden field of the page."""
        return re.search(rf'name="{name}" value="([^"]*)"', self.html)[1]

    def _ask(
        self, method: str, address: str, body: bytes | Iterable[bytes] = b"", kind: str = "", size: int = 0
    ) -> str:
        headers = PROXIED | {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if kind:
            headers["Content-Type"] = kind
        if size:
            headers["Content-Length"] = str(size)
        with closing(HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE)) as connection:
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        if answer.status in (301, 302, 303):
            return self._ask("GET", urljoin(address, answer.headers["Location"]))
        self.where, self.html, self.status = address, content.decode(), answer.status
        return self.words
