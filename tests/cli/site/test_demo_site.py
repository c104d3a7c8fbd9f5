"""The demonstration's site: up with invented families, one press to be anybody, and stopped cleanly."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection

import pytest

from tests.cli.site.environment import environment

SERVE = "import sys; from pathlib import Path; from stepdown.cli.site.demo import serve_demo; "


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[tuple[subprocess.Popen[str], int]]:
    folder = tmp_path_factory.mktemp("site")
    code = f"{SERVE}sys.exit(serve_demo(Path({str(folder)!r}), 1, 8765))"
    # Settings that name another site are not followed.
    env = environment(DJANGO_SETTINGS_MODULE="stepdown.web.settings.production")
    served = subprocess.Popen([sys.executable, "-c", code], env=env, stderr=subprocess.PIPE, text=True)
    found, said = None, ""
    for line in iter(served.stderr.readline, ""):
        said += line
        if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
            break
    assert found, said
    with served:
        yield served, int(found[1])
        if served.poll() is None:
            served.kill()


def asked(port: int, method: str, path: str, body: str = "", cookies: str = "") -> tuple[int, dict[str, str], str]:
    headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()


def cookies_of(headers) -> str:
    return "; ".join(set_.partition(";")[0] for set_ in headers.get_all("Set-Cookie") or [])


def test_one_press_makes_a_visitor_the_manager_with_families_to_see(site):
    _, port = site
    _, headers, page = asked(port, "GET", "/account/demonstration/")
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)[1]
    maya = re.search(r'name="colleague" value="([0-9a-f-]+)">\s*<p[^>]*><button[^>]*>Maya Okafor<', page)[1]
    cookies = cookies_of(headers)
    body = f"csrfmiddlewaretoken={token}&colleague={maya}"
    status, headers, _ = asked(port, "POST", "/account/demonstration/", body, cookies)
    assert (status, headers["Location"]) == (302, "/")
    status, _, families = asked(port, "GET", "/families/", cookies=cookies_of(headers))
    assert status == 200
    assert "F-0" in families
    _, _, today = asked(port, "GET", "/", cookies=cookies_of(headers))
    for words in ("To decide", "Colleagues ask for advice"):
        assert words in today


def test_styles_are_served_under_names_that_change_with_their_content(site):
    _, port = site
    _, _, page = asked(port, "GET", "/account/demonstration/")
    style = re.search(r'href="(/static/desk\.\w{12}\.css)"', page)[1]
    status, headers, _ = asked(port, "GET", style)
    assert (status, "immutable" in headers["Cache-Control"]) == (200, True)


def test_whoever_has_not_logged_in_sees_the_log_in_page(site):
    _, port = site
    status, headers, _ = asked(port, "GET", "/families/")
    assert (status, headers["Location"]) == (302, "/account/log-in/?next=/families/")


def test_it_stops_cleanly(site):
    served, _ = site
    served.send_signal(signal.SIGINT)
    assert served.wait(timeout=60) == 0
    assert served.stderr.read().splitlines()[-1] == "stepdown: stopped."
