"""How a program comes in at a door: the token, the limit, what it asks, the answer; and each problem on the way."""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.csrf import csrf_exempt
from pydantic import ValidationError

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.queries.by_program.entering import NotLetIn, account_of, note_refused
from stepdown.web import clock
from stepdown.web.pages.api import limits
from stepdown.web.pages.api.doors import Asks, Door
from stepdown.web.pages.api.problem import problem

_SCHEME = "Bearer "
_LONGEST_TOKEN = 200
_IN_THE_OPEN = "This came without encryption, and so did its token: ask the operator for another, and use https."


def view_of(door: Door) -> Callable[..., HttpResponse]:
    """What the table of addresses calls. It knows no session: a colleague's log-in opens none of it."""

    @csrf_exempt  # nothing can be sent, and no cookie counts
    def view(request: HttpRequest, **named: Any) -> HttpResponse:
        if settings.SECURE_SSL_REDIRECT and not request.is_secure():
            return problem(HTTPStatus.FORBIDDEN, _IN_THE_OPEN)
        if request.method not in ("GET", "HEAD"):
            return problem(HTTPStatus.METHOD_NOT_ALLOWED, "Nothing can be sent here: use GET.", Allow="GET, HEAD")
        now = clock.now()
        if wait := limits.has_tried_too_often(request, now):
            return _too_often(wait)
        try:
            who = account_of(_token(request), at=now)
        except NotLetIn as refused:
            limits.count_wrong_token(request, now)
            return problem(HTTPStatus.UNAUTHORIZED, refused.reason, WWW_Authenticate="Bearer")
        if wait := limits.seconds_to_wait(str(who.pk), limits.READS_A_MINUTE, now):
            return _too_often(wait)
        return _answer(door, who, request.GET, now, named)

    view.login_required = False  # type: ignore[attr-defined]  # its door is the token
    return view


def _answer(door: Door, who: Any, query: QueryDict, now: datetime, named: dict[str, Any]) -> HttpResponse:
    try:
        asked = _asked(door.asks, query)
        found = door.read(who, at=now, **asked.model_dump(), **named)
    except ValidationError as wrong:
        return problem(HTTPStatus.BAD_REQUEST, _said(wrong))
    except NotSeen as refused:
        note_refused(who, act=door.act, at=now, refusal=refused)
        return problem(HTTPStatus.NOT_FOUND, "There is nothing here that this token can read.")
    except Refusal as refused:
        note_refused(who, act=door.act, at=now, refusal=refused)
        return problem(HTTPStatus.FORBIDDEN, refused.reason)
    return HttpResponse(door.adapter.dump_json(found), content_type="application/json")


def nothing_here(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # nothing of it is said
    """Any other address below the API's."""
    return problem(HTTPStatus.NOT_FOUND, "There is no such address. /api/v1/openapi.json lists those that there are.")


nothing_here.login_required = False  # type: ignore[attr-defined]
nothing_here = csrf_exempt(nothing_here)


def _token(request: HttpRequest) -> str:
    """The token in the header; empty where there is none. In an address none is looked for."""
    header = request.headers.get("Authorization", "")
    found = header.removeprefix(_SCHEME).strip() if header.startswith(_SCHEME) else ""
    return found if len(found) <= _LONGEST_TOKEN else ""


def _asked(asks: type[Asks], query: QueryDict) -> Asks:
    """What is asked, each once: of two values it would be a guess which was meant."""
    return asks.model_validate({name: values[0] if len(values) == 1 else values for name, values in query.lists()})


def _said(wrong: ValidationError) -> str:
    """Which parameters are wrong. Neither what was sent nor a name that is none of ours is said again."""
    known = sorted({str(e["loc"][0]) for e in wrong.errors() if e["type"] != "extra_forbidden" and e["loc"]})
    more = any(e["type"] == "extra_forbidden" for e in wrong.errors())
    parts = [f"{', '.join(known)} cannot be read as what the OpenAPI document says."] if known else []
    parts += ["A parameter is sent that this address does not have."] if more else []
    return " ".join(parts)


def _too_often(wait: int) -> HttpResponse:
    detail = f"This was asked too often. Ask again in {wait} seconds."
    return problem(HTTPStatus.TOO_MANY_REQUESTS, detail, Retry_After=str(wait))
