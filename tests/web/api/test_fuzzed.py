"""Schemathesis asks each door what its document allows and what it does not: no fault, and answers as documented."""

import pytest
import requests
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, given, settings
from schemathesis.core.transport import Response
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks

from stepdown.records.models import Family
from stepdown.web.pages.api import limits
from stepdown.web.pages.api.doors import DOORS, Door
from stepdown.web.pages.api.openapi import openapi
from tests.cast import Cast

HELD_AGAINST = [
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
]
ALLOWED, NOT_ALLOWED = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
quickly = settings(
    max_examples=5, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)


def answered(case: schemathesis.Case, token: str) -> Response:
    """What the site answers to a case, asked by Django's client: schemathesis's own would leave the test's database."""
    sent = requests.Request(**case.as_transport_kwargs("http://testserver", {"Authorization": f"Bearer {token}"}))
    prepared = sent.prepare()
    client = Client(raise_request_exception=False)
    got = client.generic(prepared.method, prepared.path_url, headers=dict(prepared.headers))
    headers = {name: [value] for name, value in got.headers.items()}
    return Response(got.status_code, headers, got.content, prepared, 0.0, verify=False)


@pytest.mark.parametrize("door", DOORS, ids=[door.name for door in DOORS])
def test_a_door_answers_as_it_is_documented_whatever_is_asked(
    cast: Cast, ashdowns: Family, token: str, evaluators: str, door: Door, monkeypatch
):
    monkeypatch.setattr(limits, "READS_A_MINUTE", 10_000)
    monkeypatch.setattr(limits, "WRONG_TOKENS_A_MINUTE", 10_000)
    shown = token if door.scope == "records" else evaluators
    operation = schemathesis.openapi.from_dict(openapi())[door.written]["GET"]
    seen: set[int] = set()

    def asked(case: schemathesis.Case) -> None:
        answer = answered(case, shown)
        seen.add(answer.status_code)
        assert answer.status_code < 500
        case.validate_response(answer, checks=HELD_AGAINST)

    quickly(given(case=operation.as_strategy(generation_mode=ALLOWED))(asked))()
    quickly(given(case=operation.as_strategy(generation_mode=NOT_ALLOWED))(asked))()
    assert seen & {200, 404}
