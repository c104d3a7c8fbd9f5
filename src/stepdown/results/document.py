"""Findings as a JSON document, ``internal/results.json``, and back. ``schema.json`` beside this file describes it."""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from stepdown.results.bounds import bounds
from stepdown.results.result import Findings, Measure, Relation, Result, Tally

SCHEMA_VERSION = 1

_COUNTS = ("numerator", "known", "not_known", "not_asked", "not_applicable", "total")
_FIGURES = ("estimate", "low", "high", "level", "method", "of", "point", "table", "caution", "together")


class UnreadableResultsError(Exception):
    """A file is not a results document of this version. The text says why."""


def schema() -> dict[str, Any]:
    """The JSON Schema of a results document."""
    text = files("stepdown.results").joinpath("schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def findings_text(findings: Findings) -> str:
    """The document as text; the same findings give the same text."""
    return document_text(findings.header, [result_value(r) for r in findings.results], findings.relations)


def document_text(
    header: Mapping[str, object], results: Sequence[Mapping[str, object]], relations: Sequence[Relation] = ()
) -> str:
    """A document of results that are JSON values already."""
    sums = [{"whole": r.whole, "parts": list(r.parts)} for r in relations]
    said = {"schema": SCHEMA_VERSION, "header": header, "results": results, "relations": sums}
    return json.dumps(said, ensure_ascii=False, indent=1)


def result_value(result: Result) -> dict[str, Any]:
    """One result as JSON values. A field that says nothing is left out; a count of null is not there or hidden."""
    value: dict[str, Any] = {
        "id": result.id,
        "label": result.label,
        "measure": str(result.measure),
        "unit": result.unit,
        "definition": result.definition,
        **{name: getattr(result.tally, name) for name in _COUNTS},
    }
    value |= {name: getattr(result, name) for name in _FIGURES if getattr(result, name) is not None}
    if between := bounds(result):
        value |= {"least": between.low, "most": between.high}
    if result.categories:
        value["categories"] = dict(result.categories)
    if result.derived_from:
        value["derived_from"] = list(result.derived_from)
    if result.internal:
        value["internal"] = True
    return value


def read_findings(text: str) -> Findings:
    """The findings in a document; UnreadableResultsError where it is not one."""
    try:
        said = json.loads(text)
        if said["schema"] != SCHEMA_VERSION:
            raise UnreadableResultsError(f"it is of version {said['schema']}; this program reads {SCHEMA_VERSION}")
        results = tuple(_result(value) for value in said["results"])
        relations = tuple(Relation(r["whole"], tuple(r["parts"])) for r in said["relations"])
        return Findings(said["header"], results, relations)
    except (KeyError, TypeError, ValueError) as fault:
        raise UnreadableResultsError(f"it is not a results document ({fault!r})") from fault


def _result(value: Mapping[str, Any]) -> Result:
    return Result(
        id=value["id"],
        label=value["label"],
        measure=Measure(value["measure"]),
        unit=value["unit"],
        definition=value["definition"],
        tally=Tally(**{name: value[name] for name in _COUNTS}),
        categories=value.get("categories", {}),
        derived_from=tuple(value.get("derived_from", ())),
        internal=value.get("internal", False),
        **{name: value.get(name) for name in _FIGURES},
    )
