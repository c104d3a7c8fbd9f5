"""The costs document fits the schema that is published, for both methods, and says nothing that the schema does not."""

import json

import pytest
from jsonschema import Draft202012Validator

from stepdown.costs.case import make_case
from stepdown.costs.document import case_text, published_text, schema
from stepdown.costs.scenario.scenario import Scenario
from tests.costs.a_case import a_case, model_of, service_cost, shipped
from tests.costs.a_run import changed
from tests.costs.published.counts import findings
from tests.costs.published.test_as_published import case as as_published

FEW = {"draws": {"number": 100}}


def incremental(scenario: Scenario | None = None, service=None) -> dict:
    return json.loads(case_text(make_case(model_of(scenario or changed(**FEW), service=service)), findings()))


def published() -> dict:
    return json.loads(published_text(as_published(), findings()))


def problems(document: dict) -> list[str]:
    return [error.message for error in Draft202012Validator(schema()).iter_errors(document)]


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    "document",
    [
        lambda: json.loads(case_text(a_case(), findings())),
        lambda: incremental(service=service_cost()),
        lambda: incremental(changed(shipped("null-effect"), **FEW), service_cost()),
        incremental,
        lambda: incremental(changed(**FEW).model_copy(update={"levels": None, "staff_time": None, "others": ()})),
        lambda: incremental(changed(**FEW).model_copy(update={"optimism_bias": None, "proceedings": None})),
        published,
    ],
    ids=["shipped", "few draws", "no effect", "no service cost", "care alone", "without corrections", "as published"],
)
def test_a_document_fits_the_schema(document):
    assert problems(document()) == []


@pytest.mark.parametrize("path", [(), ("header",), ("lines", 0), ("payers", 0), ("break_even", 0), ("figures", "net")])
def test_a_field_that_the_schema_does_not_know_is_found(path):
    document = incremental(service=service_cost())
    part = document
    for step in path:
        part = part[step]
    part["saving"] = 1
    assert problems(document)


def test_the_published_case_has_no_place_for_a_net_figure():
    for name in ("figures", "probability_of_saving", "payers"):
        assert problems(published() | {name: None})


def _parts(of):
    if isinstance(of, dict):
        if "properties" in of:
            yield of
        for inner in of.values():
            yield from _parts(inner)
    elif isinstance(of, list):
        for inner in of:
            yield from _parts(inner)


def test_every_object_but_those_that_are_read_from_files_is_closed():
    open_ones = [part for part in _parts(schema()) if part.get("additionalProperties") is not False]
    assert open_ones == []


def test_without_a_service_cost_every_line_says_that_it_is_gross():
    document = incremental()
    assert {document["basis"], *(line["basis"] for line in document["lines"])} == {
        "service cost not given: gross, not net"
    }
    assert document["probability_of_saving"] is None
    assert document["unit_costs"] == []
