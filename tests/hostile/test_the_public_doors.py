"""What anybody can reach without logging in, sent what no browser sends: never a fault, never anything reflected."""

from random import Random
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from stepdown.surveys.words import SurveyMode
from tests.hostile.values import TEXTS
from tests.projects import a_project
from tests.web.answering import link, opened, with_sheets
from tests.web.conftest import cast, the_clock

__all__ = ["cast", "the_clock"]

FIELDS = {
    "account_login": ("login", "password", "next", "credential"),
    "account_reset_password": ("email",),
    "mfa_authenticate": ("code", "credential"),
    "mfa_login_webauthn": ("credential",),
    "mfa_reauthenticate": ("code",),
    "keep_draft": ("form_key", "note"),
    "openid_connect_login": ("process", "next"),
    "openid_connect_callback": ("state", "code"),
    "demo_log_in": ("colleague",),
}
"""Doors that anybody may knock at, and what each is told."""
BODIES = {
    "multipart/form-data": b"no boundary",
    "multipart/form-data; boundary=x": b'--x\r\nContent-Disposition: form-data; name="a"\r\n',
    "multipart/form-data; boundary=y": b'--y\r\nContent-Disposition: form-data; name="f"; filename="\x00../a"\r\n\r\nx',
    "application/json": b'{"a":' * 20_000,
    "application/x-www-form-urlencoded; charset=utf-7": b"a=+ADw-script+AD4-",
    "application/x-www-form-urlencoded; charset=no-such": b"a=b",
    "text/xml": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    "": b"\xff\xfe\x00",
    "application/x-www-form-urlencoded": b"&".join(b"a%d=1" % n for n in range(1_100)),
}
"""Bodies that are not what they say, or say what nobody reads: an unfinished part, depth, entities."""


@pytest.fixture
def anybody(cast) -> Client:
    cache.clear()
    return Client(raise_request_exception=False)


@pytest.fixture
def answering(cast) -> str:
    """The first page of a survey that anybody with its link can answer."""
    survey = opened(cast, a_project(cast, with_sheets()), mode=SurveyMode.OPEN_LINK)
    return reverse("answer", kwargs={"token": link(survey)})


def is_sound(answer) -> bool:
    page = answer.content.decode(errors="replace")
    return answer.status_code < 500 and "<zq-mark" not in page and "Set-Cookie: a" not in str(answer.headers)


def test_hostile_values_at_every_door_are_turned_away_in_words(anybody):
    random, wrong = Random(7), {}  # noqa: S311
    for name, fields in FIELDS.items():
        for _ in range(8):
            cache.clear()  # so that it is the door and not the limit of attempts that answers
            said = {field: random.choice(TEXTS) for field in fields}
            for answer in (anybody.post(reverse(name), said), anybody.get(reverse(name), said)):
                if not is_sound(answer):
                    wrong[name] = said
    assert wrong == {}


PASSKEYS = (
    "7", "[]", "{}", '"a"', '{"response": []}', '{"response": {}}', '{"response": {"userHandle": 7}}',
    '{"id": 1, "rawId": [], "type": {}, "response": {"userHandle": "_w", "clientDataJSON": "AA"}}',
    '{"id": "AA", "rawId": "AA", "type": "public-key", "response": []}',
    '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {"userHandle": null, "signature": "AA"}}',
)  # fmt: skip
"""What no device says of a passkey."""


def test_what_no_device_says_of_a_passkey_logs_nobody_in_and_breaks_nothing(anybody):
    where, wrong = reverse("mfa_login_webauthn"), {}
    for said in PASSKEYS:
        cache.clear()
        answer = anybody.post(where, {"credential": said})
        if answer.status_code != 302 or answer.url != reverse("account_login"):
            wrong[said] = answer.status_code
    assert wrong == {}


def test_what_is_no_form_at_all_is_turned_away(anybody, answering):
    wrong = {}
    for where in (reverse("account_login"), reverse("keep_draft"), reverse("mfa_login_webauthn"), answering):
        for kind, body in BODIES.items():
            answer = anybody.generic("POST", where, body, content_type=kind)
            if not is_sound(answer):
                wrong[f"{where} {kind}"] = answer.status_code
    assert wrong == {}


def test_addresses_that_nobody_made_are_no_page(anybody, answering):
    odd = ("%00", "%0d%0aSet-Cookie:a=b", "..%2f..%2fetc%2fpasswd", "%ff%fe", "a" * 5_000, "<zq-mark>", "%E2%80%AE")
    below = ("/", "/families/", f"/families/{uuid4()}/", "/answer/", answering, "/static/", "/voices/", "/figures/")
    wrong = [start + end for start in below for end in odd if not is_sound(anybody.get(start + end))]
    assert wrong == []


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "NONSENSE"])
def test_other_methods_do_nothing(anybody, answering, method):
    for where in (reverse("account_login"), reverse("start"), reverse("keep_draft"), answering):
        assert is_sound(anybody.generic(method, where, b"a=b"))


def test_another_sites_name_is_not_answered(anybody):
    for host in ("elsewhere.example", "testserver@elsewhere.example", "a\x00b", ""):
        assert anybody.get(reverse("account_login"), HTTP_HOST=host).status_code == 400
