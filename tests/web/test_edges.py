"""What browsers are told at log out and of cookies, and that what a page tells its reader next is in no cookie."""

import json

from django.contrib import messages
from django.contrib.messages.storage import default_storage
from django.test import RequestFactory
from django.urls import reverse

from stepdown.web.middleware.edges import FORGET
from tests.cli.site.environment import SOUND, ran

SAY = """
import django, json; django.setup()
from django.conf import settings as s
print(json.dumps({n: getattr(s, n) for n in dir(s) if n.startswith(("SESSION_COOKIE", "CSRF_COOKIE", "SECURE_HSTS"))}))
"""


def test_at_log_out_the_browser_is_told_to_forget_what_it_kept(cast, logged_in):
    for name in ("account_logout", "log_out_everywhere"):
        answer = logged_in(cast.dee).post(reverse(name))
        assert answer.headers["Clear-Site-Data"] == FORGET == '"cache", "storage"'


def test_only_a_log_out_that_is_sent_clears_anything(cast, logged_in):
    assert "Clear-Site-Data" not in logged_in(cast.dee).get(reverse("account_logout")).headers


def test_a_cookie_of_production_is_this_hosts_alone_goes_over_https_alone_and_no_script_reads_it():
    said = json.loads(ran(SAY, SOUND).stdout)
    for kind in ("SESSION", "CSRF"):
        about = {what: said[f"{kind}_COOKIE_{what}"] for what in ("SECURE", "HTTPONLY", "SAMESITE", "PATH", "DOMAIN")}
        assert about == {"SECURE": True, "HTTPONLY": True, "SAMESITE": "Lax", "PATH": "/", "DOMAIN": None}
        assert said[f"{kind}_COOKIE_NAME"].startswith("__Host-")
    assert said["SECURE_HSTS_SECONDS"] >= 60 * 60 * 24 * 365
    assert said["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True


def test_what_a_page_says_next_names_people_and_is_in_no_cookie(cast, logged_in):
    client = logged_in(cast.dee)
    request = RequestFactory().get("/")
    request.session = client.session
    request._messages = default_storage(request)
    messages.success(request, "Tia is brought in.")
    assert "session" in type(request._messages).__module__
    assert set(client.cookies) <= {"sessionid", "csrftoken"}


def test_styles_and_scripts_may_be_kept_and_say_what_they_are(client):
    answer = client.get("/static/desk.css")
    assert answer.status_code in (200, 404)  # gathered by the server that serves them
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
