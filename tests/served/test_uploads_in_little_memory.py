"""Files made to do harm, sent to the site as it is really served: told of, in little memory, and nothing is kept."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.hostile.pages import BESIDE, PAGES, SENT
from tests.memory import LITTLE
from tests.served.browser import Browser
from tests.served.database import Database
from tests.served.respondents import Respondent
from tests.served.site import Site

BETWEEN = "between-the-parts"
KEPT = ("waitingtext", "projectentry", "questionnaireversion", "draft", "submission")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demonstration's site, over a file: what memory is taken does not depend on the database."""
    folder = tmp_path_factory.mktemp("site")
    site = Site(folder, Database(folder))
    yield site
    site.kill()


@pytest.fixture(scope="module")
def eva(site: Site) -> Browser:
    """The lead, logged in by one press."""
    eva = Browser(site.port)
    eva.look("/account/demonstration/")
    who = re.search(r'name="colleague" value="([0-9a-f-]+)">\s*<p[^>]*><button[^>]*>Eva Lund<', eva.html)[1]
    eva.send({"csrfmiddlewaretoken": eva.hidden("csrfmiddlewaretoken"), "colleague": who})
    return eva


def kept(site: Site) -> dict[str, object]:
    """How many rows there are of all that an upload could have made."""
    return {name: site.database.rows(f"SELECT count(*) FROM records_{name}") for name in KEPT}  # noqa: S608


def send_file(window: Browser, address: str, said: dict[str, str], path: Path) -> str:
    """Send a form with a file as a browser does, piece by piece; what the site says."""
    disposition = "Content-Disposition: form-data; name="
    fields = (f'--{BETWEEN}\r\n{disposition}"{field}"\r\n\r\n{value}\r\n' for field, value in said.items())
    begun = "".join([*fields, f'--{BETWEEN}\r\n{disposition}"file"; filename="{path.name}"\r\n\r\n']).encode()
    ended = f"\r\n--{BETWEEN}--\r\n".encode()

    def pieces() -> Iterator[bytes]:
        yield begun
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                yield piece
        yield ended

    size = len(begun) + path.stat().st_size + len(ended)
    return window.send_pieces(pieces(), size, f"multipart/form-data; boundary={BETWEEN}", address)


def wrong_with(site: Site, eva: Browser, page: str, path: Path, says: str) -> str:
    """What is wrong with how a file was taken; empty where nothing is."""
    address = reverse(page, args=[site.project])
    eva.look(address)
    said = BESIDE | {"form_key": str(uuid4()), "csrfmiddlewaretoken": eva.hidden("csrfmiddlewaretoken")}
    before = kept(site)
    site.forget_peaks()
    told = send_file(eva, address, said, path)
    if site.peak() >= LITTLE:
        return f"took {site.peak():.0f} mebibytes"
    if says not in told:
        return f"the page said: {told}"
    return "" if kept(site) == before else "something was kept"


def test_each_is_told_of_in_little_memory_and_nothing_is_kept(site: Site, eva: Browser, tmp_path: Path):
    wrong = {}
    for page, what in SENT:
        file = PAGES[page][what]
        file.make(tmp_path / file.name)
        wrong[what] = wrong_with(site, eva, page, tmp_path / file.name, file.on_the_page or file.says)
    assert {what: why for what, why in wrong.items() if why} == {}


@pytest.mark.parametrize("megabytes", [10, 60])
def test_an_answer_of_many_megabytes_is_told_of_in_little_memory_and_not_kept(site: Site, megabytes: int):
    one = Respondent(site.port, site.links[0], {"role": "manager", "helps": "agree", "more": "Fine"})
    one.answer()
    site.forget_peaks()
    pieces = (b"x" * 1_000_000 if number else b"more=" for number in range(megabytes + 1))
    size, kind = 1_000_000 * megabytes + 5, "application/x-www-form-urlencoded"
    told = one.window.send_pieces(pieces, size, kind, f"{one.link}page/3/")
    assert site.peak() < LITTLE
    assert "That is too much to send at once" in told
    assert "Fine" in one.window.look(f"{one.link}check/")
