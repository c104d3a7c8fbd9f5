"""The door of every page for respondents: the link is looked up, and nothing rests in a browser, a log or elsewhere."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import cast

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from stepdown.records.access.refusal import NotSeen
from stepdown.records.queries.surveys.link import link_opened
from stepdown.web.asking import Asked
from stepdown.web.pages.answering.languages import LANGUAGE, languages_shown
from stepdown.web.pages.answering.visit import Visit

type View = Callable[..., HttpResponse]
type Problems = Iterable[tuple[str, str]]

NOTHING: Mapping[str, object] = {}

ELSEWHERE = "https://www.bbc.co.uk/weather"
"""Where the button that leaves at once leads, as on every page of the government: it could be anybody's."""

LOGGED_AS = "/answer/"
"""What a log is told in place of an address that holds a link."""

MOST_READ_AWAY = 64 * 1024 * 1024
"""Bytes of a page that is too large: they are read and thrown away, so that the browser waits for what we say."""


def for_respondents(view: View) -> View:
    """A page for whoever has the link.

    The link in the address is all that lets anybody in: no cookie could be taken along by another site, so there is
    no key against that on the page either.
    """
    view = require_http_methods(["GET", "HEAD", "POST"])(view)

    @wraps(view)
    def shown(request: HttpRequest, **about: object) -> HttpResponse:
        request.path = request.path_info = LOGGED_AS
        try:
            response = _too_much(request) if _is_too_long(request) else view(request, **about)
        except NotSeen:
            response = _unknown(request)
        except (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent):
            response = _too_much(request)
        response["Referrer-Policy"] = "no-referrer"
        return response

    return login_not_required(csrf_exempt(never_cache(shown)))


def with_link(view: View) -> View:
    """A page of a survey: NotSeen where the link opens nothing."""

    @wraps(view)
    def shown(request: HttpRequest, token: str, own: str = "", **about: object) -> HttpResponse:
        link = link_opened(token)
        spoken, asked = link.questionnaire.languages, request.GET.get(LANGUAGE, "")
        language = asked if asked in spoken else spoken[0]
        return view(request, Visit(link, token, own, language, cast(Asked, request).today), **about)

    return for_respondents(shown)


def while_open(view: View) -> View:
    """A step that is there only while answers are taken; the first page says why they are not."""

    @wraps(view)
    def shown(request: HttpRequest, visit: Visit, **about: object) -> HttpResponse:
        return view(request, visit, **about) if visit.can_answer else redirect(visit.address("answer"))

    return with_link(shown)


def show(
    request: HttpRequest, visit: Visit, template: str, shown: Mapping[str, object] = NOTHING, problems: Problems = ()
) -> HttpResponse:
    """One page of a survey, with what stands around each. ``problems``: each sentence, and where it leads."""
    around = _around(is_protected=visit.is_protected) | {
        "visit": visit,
        "languages": languages_shown(request, visit.questionnaire.languages, visit.language),
        "problems": [{"text": sentence, "href": address} for sentence, address in problems],
    }
    return render(request, f"answering/{template}.html", {**around, **shown})


def _around(*, is_protected: bool = True) -> dict[str, object]:
    """Where nobody knows whose page it is, it is one that can be left at once."""
    return {"is_protected": is_protected, "elsewhere": ELSEWHERE}


def _unknown(request: HttpRequest) -> HttpResponse:
    return render(request, "answering/unknown.html", _around(), status=404)


def _is_too_long(request: HttpRequest) -> bool:
    """Whether more is sent than any page of answers has. What is sent as a file would be kept on the disk meanwhile."""
    said = request.headers.get("Content-Length", "")
    return said.isdecimal() and int(said) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def _too_much(request: HttpRequest) -> HttpResponse:
    left = MOST_READ_AWAY
    while left > 0 and (piece := request.read(65_536)):
        left -= len(piece)
    here = request.resolver_match
    back = reverse(here.view_name, kwargs=here.kwargs) if here else ""
    return render(request, "answering/too_much.html", _around() | {"back": back}, status=413)
