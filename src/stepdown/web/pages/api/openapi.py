"""The OpenAPI document of the API, made of the doors: what each answers is what the query's own values say."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from stepdown import __version__
from stepdown.web.pages.api.doors import DOORS, Door
from stepdown.web.pages.api.limits import READS_A_MINUTE
from stepdown.web.pages.api.problem import MEDIA_TYPE, PROBLEM

_REF = "#/components/schemas/{model}"
_ABOUT = f"""
What another system of the council reads, as the service account of a token (`Authorization: Bearer …`). Nothing can be
sent. Of a record there are facts: no note, no address, no free text about anybody, and nothing of a family whose record
is restricted. A fact is its value (`known`) or why there is none (`not_known`, `not_asked`, `not_applicable`). A token
asks {READS_A_MINUTE} times a minute at most.
""".strip()
_PROBLEMS = {
    "400": "A parameter cannot be read",
    "401": "There is no token, or it has ended",
    "403": "The token is for another scope",
    "404": "There is nothing here that this token can read",
    "405": "Nothing can be sent",
    "429": "It was asked too often; `Retry-After` says for how many seconds to wait",
}


def document(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # it is the same for everybody
    """The document. It says nothing of this site, and is open to whoever is to write against it."""
    return JsonResponse(openapi())


document.login_required = False  # type: ignore[attr-defined]


@cache
def openapi() -> dict[str, Any]:
    """The document as a value."""
    wanted = [(door.name, "serialization", door.adapter) for door in DOORS] + [("problem", "serialization", PROBLEM)]
    answers, held = type(PROBLEM).json_schemas(wanted, ref_template=_REF)  # type: ignore[arg-type]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Stepdown", "version": __version__, "description": _ABOUT},
        "paths": {door.written: {"get": _door(door, answers)} for door in DOORS},
        "components": {
            "schemas": held["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"token": []}],
    }


def _door(door: Door, answers: Any) -> dict[str, Any]:
    return {
        "operationId": door.name,
        "summary": door.says,
        "description": f"Scope: `{door.scope}`.",
        "parameters": [*_in_path(door), *_in_query(door)],
        "responses": {
            "200": _response("What is asked for", "application/json", answers[door.name, "serialization"]),
            **{
                status: _response(says, MEDIA_TYPE, answers["problem", "serialization"])
                for status, says in _PROBLEMS.items()
            },
        },
    }


def _response(says: str, media: str, schema: Any) -> dict[str, Any]:
    return {"description": says, "content": {media: {"schema": schema}}}


def _in_path(door: Door) -> list[dict[str, Any]]:
    return [{"name": name, "in": "path", "required": True, "schema": schema} for name, _, schema in door.about]


def _in_query(door: Door) -> list[dict[str, Any]]:
    told = door.asks.model_json_schema().get("properties", {})
    return [_parameter(name, dict(schema)) for name, schema in told.items()]


def _parameter(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter is sent or left out, and never null."""
    (sent,) = (one for one in schema["anyOf"] if one["type"] != "null")
    return {"name": name, "in": "query", "required": False, "description": schema["description"], "schema": sent}
