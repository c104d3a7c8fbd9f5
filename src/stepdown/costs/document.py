"""A business case as a JSON document, ``internal/costs.json``. ``schema.json`` beside this file describes it."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from stepdown.costs.analysis.at_thresholds import AtThreshold
from stepdown.costs.analysis.break_even import BreakEven
from stepdown.costs.analysis.range import Range
from stepdown.costs.case import BusinessCase
from stepdown.costs.consequences import CONSEQUENCES
from stepdown.costs.model.line import Line
from stepdown.costs.model.model import Model, is_saving
from stepdown.costs.model.parameters import Parameter
from stepdown.costs.published.case import PublishedCase
from stepdown.costs.published.reckon import GROSS
from stepdown.costs.service_cost.service_cost import ServiceCost, unit_costs
from stepdown.results.result import Findings

SCHEMA_VERSION = 1


def schema() -> dict[str, Any]:
    """The JSON Schema of a costs document."""
    text = files("stepdown.costs").joinpath("schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def case_text(case: BusinessCase, findings: Findings) -> str:
    """An incremental case as text; the same case gives the same text."""
    return _text(
        {
            "header": _header(case.model, findings),
            "method": "incremental",
            "basis": "net" if case.service else GROSS,
            "figures": {name: asdict(found) for name, found in case.figures.items()},
            "probability_of_saving": case.probability_of_saving,
            "with_optimism_bias": case.with_optimism_bias,
            "consequences": _consequences(findings),
            "lines": [_line(case, line) for line in case.lines],
            "payers": [_payer(asdict(payer)) for payer in case.payers],
            "at_thresholds": [_at_threshold(found) for found in case.at_thresholds],
            "break_even": [
                _break_even(e)
                for e in (case.break_evens.base_rate, case.break_evens.odds_ratio, case.break_evens.service_cost)
            ],
            "entries_that_break_even": case.break_evens.entries,
            "tornado": [{**asdict(s), "parameter": s.parameter.id} for s in case.swings],
            "information": {
                "evpi": case.information.evpi,
                "evppi": [{"parameter": p.id, "pounds": pounds} for p, pounds in case.information.evppi],
            },
            "variance": [{**asdict(s), "parameter": s.parameter.id} for s in case.shares],
            "convergence": {**asdict(case.convergence), "settled": case.convergence.settled},
            "assumptions": [_parameter(p) for p in case.model.parameters],
            "unit_costs": _unit_costs(case),
        }
    )


def published_text(case: PublishedCase, findings: Findings) -> str:
    """A publication's case as text."""
    return _text(
        {
            "header": {
                "program": findings.header["program"],
                "results": findings.header["dataset"],
                "scenario": case.published.model_dump(mode="json"),
            },
            "method": "published",
            "basis": GROSS,
            "published_lines": [
                {
                    "id": line.line.id,
                    "label": line.line.label,
                    "reckoned": [{"sum": t.shown, "counted": t.counted, "pounds": t.pounds} for t in line.terms],
                    "pounds": line.pounds,
                    "printed": line.line.printed.pounds if line.line.printed else None,
                    "agrees": line.agrees,
                    "basis": GROSS,
                }
                for line in case.lines
            ],
            "flags": [asdict(flag) for flag in case.flags],
            "consequences": _consequences(findings),
        }
    )


def _text(said: Mapping[str, object]) -> str:
    return json.dumps({"schema": SCHEMA_VERSION, **said}, ensure_ascii=False, indent=1, allow_nan=False)


def _header(model: Model, findings: Findings) -> dict[str, object]:
    return {
        "program": findings.header["program"],
        "results": findings.header["dataset"],
        "study": findings.header["study"],
        "scenario": model.scenario.model_dump(mode="json"),
        "service_cost": _service(model.service),
        "deflators": {"title": model.deflators.title, "release": model.deflators.release},
        "prices": [p.price.model_dump(mode="json") | {"in_price_base": p.central} for p in model.prices.values()],
        "warnings": list(dict.fromkeys(w for p in model.prices.values() for w in p.warnings)),
    }


def _service(service: ServiceCost | None) -> dict[str, object] | None:
    if service is None:
        return None
    items = [asdict(item) for item in service.items]
    return {**service.written.model_dump(mode="json"), "items": items, "total": service.total.pounds}


def _consequences(findings: Findings) -> list[dict[str, object]]:
    results = findings.by_id()
    return [
        {"result": id_, "label": results[id_].label, "priced_by": str(kind) if kind else None}
        for id_, kind in CONSEQUENCES
        if id_ in results
    ]


def _line(case: BusinessCase, line: Line) -> dict[str, object]:
    what, quantity = line.what, line.quantity
    return {
        "id": line.id,
        "label": what.label,
        "kind": str(what.kind),
        "is_saving": is_saving(line),
        "unit": quantity.unit,
        "without_team": float(quantity.without_team[0]),
        "with_team": float(quantity.with_team[0]),
        "price": float(line.price[0]),
        "by_year": [float(value) for value in line.by_year[:, 0]],
        "present_value": asdict(case.figures[f"line.{line.id}"]),
        "borne_by": {str(bearer): share for bearer, share in line.bearers.items()},
        "release": str(line.release),
        "category": str(line.category),
        "rests_on": list(what.rests_on),
        "note": what.note,
        "basis": "net" if case.service else GROSS,
    }


def _payer(payer: dict[str, Any]) -> dict[str, object]:
    return {**payer, "saved": {str(release): part for release, part in payer["saved"].items()}}


def _at_threshold(found: AtThreshold) -> dict[str, object]:
    ranges: dict[str, Range] = {
        "rate": found.rate,
        "fewer": found.fewer,
        "net": found.net,
        "as_published": found.as_published,
    }
    said = {"threshold": found.threshold.id, "label": found.threshold.label}
    return {**said, **{name: asdict(r) for name, r in ranges.items()}}


def _break_even(even: BreakEven) -> dict[str, object]:
    return {**asdict(even), "high": None if even.id == "service_cost" else even.high}


def _parameter(parameter: Parameter) -> dict[str, object]:
    return {
        "id": parameter.id,
        "sentence": parameter.sentence,
        "unit": parameter.unit,
        "central": parameter.spread.central,
        "certain": parameter.is_certain,
        "source": parameter.source,
        "owner": parameter.owner,
    }


def _unit_costs(case: BusinessCase) -> list[dict[str, object]]:
    return [asdict(unit) for unit in unit_costs(case.service, case.inputs.work)] if case.service else []
