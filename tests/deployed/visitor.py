"""A colleague's first log-in over TLS, with a second factor; and what strangers are refused. No library is needed.

Run on the machine itself: `python3 visitor.py CERTIFICATE LINK`, with the link of `site password-link`. It prints one
line for each thing that held.
"""

import base64
import hmac
import http.client
import http.cookiejar
import re
import ssl
import struct
import sys
import time
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, HTTPSHandler, Request, build_opener

HOST = "desk.example.org"
SITE = f"https://{HOST}"
WHO = {"login": "maya@example.org", "password": "three plain words"}  # of an invented colleague


class Visitor:
    """A browser without scripts."""

    def __init__(self, certificate: str) -> None:
        self.trusts = ssl.create_default_context(cafile=certificate)
        cookies = HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = build_opener(HTTPSHandler(context=self.trusts), cookies)

    def get(self, where: str) -> tuple[str, str]:
        """Open a page: where it led, and its text."""
        return self._ask(Request(urljoin(SITE, where)))  # noqa: S310  # our own https address

    def send(self, where: str, page: str, **said: str) -> tuple[str, str]:
        """Send a form of a page."""
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
        body = urlencode(said | {"csrfmiddlewaretoken": token[1] if token else ""}).encode()
        return self._ask(Request(urljoin(SITE, where), body, {"Referer": SITE}))  # noqa: S310

    def _ask(self, request: Request) -> tuple[str, str]:
        with self.opener.open(request, timeout=30) as answer:
            return answer.url, answer.read().decode()


def code_of(key: str, half_minutes: int) -> str:
    """What an app shows for a key (RFC 6238), so many half minutes from now."""
    counter = struct.pack(">Q", int(time.time()) // 30 + half_minutes)
    digest = hmac.digest(base64.b32decode(key + "=" * (-len(key) % 8)), counter, "sha1")
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def held(what: str, *, is_so: bool) -> None:
    """Say that something held; SystemExit where it did not."""
    if not is_so:
        raise SystemExit(f"DID NOT HOLD: {what}")
    print(f"held: {what}")


def password_chosen(browser: Visitor, link: str) -> None:
    """The link opens once, and a password is chosen by it."""
    where, page = browser.get(link)
    where, _ = browser.send(where, page, password1=WHO["password"], password2=WHO["password"])
    held("a password is chosen by the link", is_so=where.endswith("/account/password/done/"))
    held("the link opens once", is_so="This link has been used" in browser.get(link)[1])


def first_log_in(browser: Visitor) -> None:
    """Password, setting up an app, out, and in again with a code of it."""
    where, page = browser.get("/")
    held("the first page asks for a log-in", is_so="/account/log-in/" in where)
    where, page = browser.send(where, page, **WHO)
    held("after the password a second factor has to be set up", is_so=where == f"{SITE}/account/")
    held("no page opens before it is", is_so=browser.get("/families/")[0] == f"{SITE}/account/")
    _, page = browser.get("/account/app/")
    found = re.search(r'<code class="desk-key">([A-Z2-7 ]+)</code>', page)
    key = found[1].replace(" ", "") if found else ""
    where, page = browser.send("/account/app/", page, code=code_of(key, -1))
    held("ten recovery codes are shown", is_so=len(re.findall(r'<code class="desk-key">[\d ]+</code>', page)) == 10)
    browser.send("/account/log-out/", page)
    where, page = browser.get("/account/log-in/")
    where, page = browser.send(where, page, **WHO)
    held("the password alone opens nothing", is_so="/account/log-in/code/" in where)
    where, page = browser.send(where, page, code=code_of(key, 0))
    held("password and code open the first page", is_so=where == f"{SITE}/" and "Maya Okafor" in page)
    held("the manager's pages open", is_so=browser.get("/referrals/")[0] == f"{SITE}/referrals/")


def refused(browser: Visitor) -> None:
    """What the machine in front does not let through."""
    held("TRACE is refused", is_so=_status(browser.trusts, "TRACE") == 405)
    held("a method of no use is refused", is_so=_status(browser.trusts, "DELETE") == 405)
    held("another host name gets no answer", is_so=not _shakes_hands(browser.trusts, "other.example.org"))
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    held("TLS 1.1 gets no answer", is_so=not _shakes_hands(old, HOST))
    plain = http.client.HTTPConnection(HOST, 80, timeout=10)
    plain.request("GET", "/")
    answer = plain.getresponse()
    held("http leads to https", is_so=(answer.status, answer.headers["Location"]) == (301, f"{SITE}/"))
    _said_twice(browser.trusts)


def _said_twice(trusts: ssl.SSLContext) -> None:
    """A request that says in two ways where it ends is no request: both machines must not read it differently."""
    import socket

    with socket.create_connection((HOST, 443), 10) as line, trusts.wrap_socket(line, server_hostname=HOST) as said:
        said.sendall(
            f"POST /account/log-in/ HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
            "0\r\n\r\nX".encode()
        )
        held("two lengths in one request are refused", is_so=said.recv(100).startswith(b"HTTP/1.1 400"))


def _status(trusts: ssl.SSLContext, method: str) -> int:
    line = http.client.HTTPSConnection(HOST, context=trusts, timeout=10)
    line.request(method, "/")
    return line.getresponse().status


def _shakes_hands(trusts: ssl.SSLContext, name: str) -> bool:
    import socket

    try:
        with socket.create_connection((HOST, 443), 10) as line, trusts.wrap_socket(line, server_hostname=name):
            return True
    except (ssl.SSLError, OSError):
        return False


if __name__ == "__main__":
    visitor = Visitor(sys.argv[1])
    try:
        password_chosen(visitor, sys.argv[2])
        first_log_in(visitor)
    except HTTPError as error:
        raise SystemExit(f"DID NOT HOLD: {error.url} answered {error.code}") from error
    refused(visitor)
