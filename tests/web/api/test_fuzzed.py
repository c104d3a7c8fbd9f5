"""Schemathesis asks each door what its document allows and what it does not: no fault, and answers as documented."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode

from stepdown.records.models import Family
from stepdown.web.pages.api import limits
from stepdown.web.pages.api.doors import DOORS
from stepdown.web.pages.api.openapi import openapi
from tests.cast import Cast

MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
quickly = settings(
    max_examples=8, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)


SITE = get_wsgi_application()


def in_this_process(environ, start_response):
    """The site, called with the address from which a server would say that the request came."""
    return SITE(environ | {"REMOTE_ADDR": "127.0.0.1"}, start_response)


@pytest.mark.parametrize("door", DOORS, ids=[door.name for door in DOORS])
def test_a_door_answers_as_it_is_documented_whatever_is_asked(
    cast: Cast, ashdowns: Family, token, evaluators, door, monkeypatch
):
    monkeypatch.setattr(limits, "READS_A_MINUTE", 10_000)
    monkeypatch.setattr(limits, "WRONG_TOKENS_A_MINUTE", 10_000)
    shown = {"Authorization": f"Bearer {token if door.scope == 'records' else evaluators}"}
    schema = schemathesis.openapi.from_dict(openapi())
    schema.app = in_this_process
    operation = schema[door.written]["GET"]

    @quickly
    @given(case=operation.as_strategy(generation_mode=MODES[0]) | operation.as_strategy(generation_mode=MODES[1]))
    def asked(case: schemathesis.Case) -> None:
        answer = case.call(headers=shown)
        assert answer.status_code < 500
        case.validate_response(answer)

    asked()
