"""Stepdown: the page of a text; then words coded, what was coded undone, and words looked for; matrix and counts.

usage: stepdown_page DATABASE OUT TIMES
"""

import json
import re
import sys
import threading
import time
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from wsgiref.simple_server import WSGIRequestHandler, make_server

from benchmarks.records.site import set_up

WORDS_CODED, TIMES_UNDONE, TIMES_FOUND, TIMES_LOOKED = 20, 5, 3, 10


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the library names it
        pass


class Site:
    """The site, served in this process, and Eva, who has logged in."""

    def __init__(self) -> None:
        from django.core.wsgi import get_wsgi_application

        server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{server.server_port}"
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        door = "/account/demonstration/"
        self.send(door, self.get(door), ("colleague",))

    def get(self, address: str) -> str:
        with self.opener.open(self.base + address) as answer:
            return str(answer.read().decode())

    def send(self, address: str, page: str, kept: tuple[str, ...], **said: object) -> str:
        """What follows where a form is sent; ``kept``: the fields that are sent as they stand in the page."""
        fields = {name: _field(page, name) for name in ("csrfmiddlewaretoken", *kept)} | said
        with self.opener.open(self.base + address, urlencode(fields).encode()) as answer:
            return str(answer.read().decode())


def _field(page: str, name: str) -> str:
    return re.search(rf'name="{name}" value="([^"]*)"', page)[1]


def main(database: Path, out: Path, times: int) -> None:
    """Open the texts one after the other, as often as is asked; then do the rest."""
    set_up(database)
    site = Site()
    (project,) = re.findall(r'href="(/voices/[0-9a-f-]+/)"', site.get("/voices/"))
    first = _seconds(lambda: site.get(f"{project}texts/"))
    texts = re.findall(rf'href="({project}texts/text/text-\d+/)"', site.get(f"{project}texts/"))
    pages = [site.get(text) for text in texts]
    said = {
        "texts": len(texts),
        "codings": sum(page.count('class="coding-stripe ') for page in pages),
        "bytes": max(len(page.encode()) for page in pages),
        "first": first,
        "open": [_seconds(lambda n=n: site.get(texts[n % len(texts)])) for n in range(times)],
        "code": [_seconds(lambda n=n: _code(site, texts[n], pages[n])) for n in range(min(WORDS_CODED, len(texts)))],
        "undo": [_seconds(lambda: _undo(site, texts[0], site.get(texts[0]))) for _ in range(TIMES_UNDONE)],
        "find": [_seconds(lambda: _find(site, f"{project}texts/find/")) for _ in range(TIMES_FOUND)],
        "matrix": [_seconds(lambda: site.get(f"{project}matrix/")) for _ in range(TIMES_LOOKED)],
        "counts": [_seconds(lambda: site.get(f"{project}counts/")) for _ in range(TIMES_LOOKED)],
    }
    out.write_text(json.dumps(said), encoding="utf-8")


def _seconds(do: object) -> float:
    started = time.perf_counter()
    do()  # type: ignore[operator]
    return time.perf_counter() - started


def _code(site: Site, text: str, page: str) -> None:
    """A whole question of the interviewer, which is never coded before, and the page that follows."""
    words = re.search(r'data-turn="1">([^<]*)<', page)[1]
    site.send(text, page, ("version",), selection=f"0:0-0:{len(words)}", code="Code 1")


def _undo(site: Site, text: str, page: str) -> None:
    form = re.search(r'<form method="post" action="[^"]*/undo/".*?</form>', page, re.DOTALL)[0]
    site.send(f"{text}undo/", form, ("entry", "form_key"))


def _find(site: Site, address: str) -> None:
    site.send(address, site.get(address), (), words="twenty minutes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
